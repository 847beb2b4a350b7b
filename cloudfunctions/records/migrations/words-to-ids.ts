/** What was stored in words before ids stood in their place: an institution's name in sessions, who scored, settled or called. */
import { command } from '../../platform/cloud';
import type { AnyDoc, Untyped } from '../../platform/database';

/** An id of somebody with an account, or without one. */
const isId = (text: unknown): boolean => typeof text === 'string' && /^[up][0-9a-f]{32}$/.test(text);

const BATCH = 100;

/** Every document that still has the field, a batch at a time; `renew` takes it away. */
export async function eachOfBefore(
  db: Untyped,
  collection: string,
  field: string,
  renew: (id: string) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    const found = await db.find(collection, { [field]: command.exists(true) }, { limit: BATCH, fields: ['_id'] });
    for (const { _id } of found) await renew(_id);
    if (found.length < BATCH) return;
  }
}

/** Takes a field of words away from whatever still has it. */
export const withoutWords = (db: Untyped, collection: string, field: string): Promise<void> =>
  eachOfBefore(db, collection, field, (id) => db.update(collection, id, { [field]: command.remove() }));

/** The same value with `name` as the id of who it was wherever somebody judged (`by`); other texts stay. */
export function withId(value: unknown, name: unknown, id: string): unknown {
  if (Array.isArray(value)) return value.map((part) => withId(part, name, id));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, part]) => [
      field,
      field === 'by' && part === name ? id : withId(part, name, id),
    ]),
  );
}

/** Who did it is in the audit record that was written in the same transaction, at the same moment; where there is none, nobody is named any more. */
async function actorsForNames(
  db: Untyped,
  collection: string,
  where: Record<string, unknown>,
  subjectOf: (doc: AnyDoc) => string,
): Promise<void> {
  const fields = ['by', 'at', 'sessionId', 'year'];
  const named = (await db.find(collection, where, { fields })).filter(
    ({ by }) => by !== undefined && by !== '' && !isId(by),
  );
  for (const doc of named) {
    const [act] = await db.find('audits', { subject: subjectOf(doc), at: doc.at }, { limit: 1 });
    await db.transaction(async (tx) => {
      const stored = await tx.get(collection, doc._id);
      if (!stored || isId(stored.by)) return;
      const { _id, ...rest } = stored;
      await tx.set(collection, {
        _id,
        ...(withId(rest, stored.by, (act?.['actor'] as string | undefined) ?? '') as object),
      });
    });
  }
}

/** A further run finds nothing to do. */
export async function wordsToIds(db: Untyped): Promise<void> {
  await withoutWords(db, 'sessions', 'institutionName');
  await withoutWords(db, 'followupAttempts', 'byLabel');
  await actorsForNames(db, 'scores', {}, ({ sessionId }) => `session:${String(sessionId)}`);
  await actorsForNames(db, 'settlements', { kind: 'head' }, ({ year }) => `year:${String(year)}`);
}
