import type { Settlement } from '../../contract/subsidy';
import { vouch } from '../../platform/audit';
import { sealsOf } from '../../platform/audit-check';
import type { Database, Tx } from '../../platform/database';
import { namesOf, type RunHeadDoc, type RunLinesDoc } from '../../records';

const LINES_A_DOCUMENT = 100;

export const runId = (year: number, run: number): string => `${year}#${run}`;

export async function storeRun(tx: Tx, settlement: Settlement): Promise<void> {
  const { lines, ...head } = settlement;
  const { year, run } = settlement;
  const doc: RunHeadDoc = { _id: runId(year, run), kind: 'head', ...head };
  await tx.add('settlements', doc);
  vouch(tx, 'settlements', doc);
  for (let at = 0; at < lines.length; at += LINES_A_DOCUMENT) {
    const part = at / LINES_A_DOCUMENT;
    const slice: RunLinesDoc = {
      _id: `${runId(year, run)}#lines-${part}`,
      kind: 'lines',
      year,
      run,
      part,
      lines: lines.slice(at, at + LINES_A_DOCUMENT),
    };
    await tx.add('settlements', slice);
    vouch(tx, 'settlements', slice);
  }
}

/** A stored run as it was; null when there is none. */
export async function loadRun(db: Database, year: number, run: number): Promise<Settlement | null> {
  const stored = await db.get('settlements', runId(year, run));
  if (stored?.kind !== 'head') return null;
  const parts = await db.find('settlements', { year, run, kind: 'lines' }, { orderBy: ['part', 'asc'] });
  const { _id, kind: _kind, ...head } = stored;
  const docs = [stored, ...parts];
  const sealOf = await sealsOf(db, 'settlements', docs);
  const seals = docs.map((doc) => sealOf(doc._id));
  const seal = seals.find((one) => one === 'altered') ?? seals.find((one) => one === 'former') ?? 'kept';
  return { ...head, seal, lines: parts.flatMap((part) => (part.kind === 'lines' ? part.lines : [])) };
}

export async function listRuns(db: Database, year: number) {
  const where = { year, kind: 'head' } as const;
  const heads = await db.find('settlements', where, {
    orderBy: ['run', 'desc'],
    fields: ['kind', 'run', 'at', 'totalFen', 'by'],
  });
  return heads.filter((run) => run.kind === 'head');
}

/** A run as it is read: what is stored knows who settled by an id. */
export const shownRun = async (db: Database, run: Settlement): Promise<Settlement> => ({
  ...run,
  by: (await namesOf(db, [run.by]))(run.by),
});
