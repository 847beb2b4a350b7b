import { indexOf, merged, overlay, type Part, type PolicyIndex } from '../../domain/policy';
import type { Database } from '../../platform/database';
import { readFile } from '../../platform/files';
import { logError } from '../../platform/log';
import type { PolicyPointer, IndexFile } from '../../records';
import { isKept, keepHere, keptAt } from './kept-file';
import { openIndexFile, type OpenFile } from './open-index-file';
import { POINTER } from './policy-doc';
import { segmentOf, segmentOfAll } from './policy-pages';

export interface Loaded {
  generation: number;
  /** The file that `parts` begin with; null: they were made from the records. */
  base: IndexFile | null;
  /** Older ones first. */
  parts: readonly Part[];
  index: PolicyIndex;
}

/** Kept for as long as the instance lives. */
let loaded: Loaded | null = null;
/** Files that have been opened: of three the oldest is closed, so that no answer under way loses its own. */
const open: OpenFile[] = [];

const pointerOf = async (db: Database): Promise<PolicyPointer> =>
  (await db.get('policyIndex', POINTER)) ?? { _id: POINTER, generation: 0 };

/**
 * The index of all published policies, never older than the last publication: the file that the pointer names, and on top of it what
 * has changed since. A file that is missing or broken is no reason to fail: then the index is made from the records.
 */
export async function currentIndex(db: Database): Promise<Loaded> {
  const pointer = await pointerOf(db);
  if (loaded?.generation === pointer.generation) return loaded;
  const own = loaded !== null && continues(loaded.generation, pointer) ? loaded : null;
  // A new file is taken up: what lies on top of the old one is in it, and its texts need no memory.
  const from = own?.base?.fileId === pointer.base?.fileId && own !== null ? own : ((await baseOf(pointer)) ?? own);
  loaded = from === null ? await fromRecords(db, pointer) : await withChanges(db, from, pointer);
  return loaded;
}

/** Whether the pointer names every change since that generation. */
function continues(since: number, { generation, changed = [] }: PolicyPointer): boolean {
  return changed.filter((change) => change.generation > since).length === generation - since;
}

async function baseOf(pointer: PolicyPointer): Promise<Loaded | null> {
  const { base } = pointer;
  if (base === undefined || !continues(base.generation, pointer)) return null;
  try {
    if (!isKept(base.sha256)) {
      const file = await readFile(base.fileId);
      if (file?.sha256 !== base.sha256) throw new Error(`the index file ${base.fileId} is missing or broken`);
      keepHere(base.sha256, file.bytes);
    }
    const file = openIndexFile(keptAt(base.sha256));
    open.push(file);
    if (open.length > 2) open.shift()?.discard();
    return loadedOf(base.generation, base, overlay([], file.segment));
  } catch (error) {
    logError('policy.search', 'INDEX_FILE', error);
    return null;
  }
}

const loadedOf = (generation: number, base: IndexFile | null, parts: readonly Part[]): Loaded => ({
  generation,
  base,
  parts,
  index: indexOf(parts),
});

async function fromRecords(db: Database, { generation }: PolicyPointer): Promise<Loaded> {
  const all = await segmentOfAll(db);
  return loadedOf(generation, null, all.policies === 0 ? [] : overlay([], all));
}

async function withChanges(db: Database, from: Loaded, { generation, changed = [] }: PolicyPointer): Promise<Loaded> {
  const ids = new Set(changed.flatMap((change) => (change.generation > from.generation ? [change.policyId] : [])));
  if (ids.size === 0) return { ...from, generation };
  const newer = await segmentOf(db, [...ids]);
  // Nothing is left of them when all were taken out of the store.
  const parts = newer.policies === 0 ? from.parts : overlay(from.parts, newer, [...ids]);
  const [first, ...deltas] = parts;
  const few = first === undefined || deltas.length < 2 ? parts : [first, ...inOne(deltas)];
  return loadedOf(generation, from.base, few);
}

/** At most one part, of the living policies. */
function inOne(parts: readonly Part[]): readonly Part[] {
  if (parts.length < 2) return parts;
  const segment = merged(parts);
  return [{ segment, dead: new Uint8Array(segment.policies) }];
}
