import { encodeSegment, merged } from '../../domain/policy';
import type { Database } from '../../platform/database';
import { deleteFile, keepFile } from '../../platform/files';
import { sha256Of } from '../../platform/local-files';
import type { PolicyPointer, IndexFile } from '../../records';
import { currentIndex } from './current-index';
import { keepHere } from './kept-file';
import { POINTER } from './policy-doc';

/** So many changes on top of the file make an instance's start slower than making a new file is. */
export const DUE_AT = 64;

/**
 * Makes a new index file when enough has changed since the last one. What is published meanwhile stays noted as a change: the new file
 * only takes the place of the one that it was made from, and only of the changes that it has. Whoever comes second changes nothing.
 */
export async function compactIndex(db: Database, { dueAt = DUE_AT } = {}): Promise<'not-due' | 'done' | 'overtaken'> {
  const before = await db.get('policyIndex', POINTER);
  if (before === null || pending(before) < dueAt) return 'not-due';
  const { generation, parts } = await currentIndex(db);
  const bytes = encodeSegment(merged(parts));
  const sha256 = sha256Of(bytes);
  const fileId = await keepFile(`policy-index/${generation}-${sha256.slice(0, 16)}.bin`, Buffer.from(bytes.buffer));
  const base: IndexFile = { fileId, sha256, bytes: bytes.length, generation };
  const replaced = await db.transaction(async (tx) => {
    const pointer = await tx.get('policyIndex', POINTER);
    if (pointer === null || (pointer.base?.generation ?? -1) >= generation) return null;
    const changed = (pointer.changed ?? []).filter((change) => change.generation > generation);
    await tx.set('policyIndex', { ...pointer, base, changed });
    return { old: pointer.base?.fileId };
  });
  if (replaced === null) return 'overtaken';
  keepHere(sha256, bytes);
  // Whoever is loading the old file at this moment makes its index from the records.
  if (replaced.old !== undefined && replaced.old !== fileId) await deleteFile(replaced.old).catch(() => undefined);
  return 'done';
}

/** Changes that no file has: without a file all there ever were. */
function pending({ generation, base }: PolicyPointer): number {
  return generation - (base?.generation ?? 0);
}
