import { findable, type Findable } from '../../domain/find';
import { command } from '../../platform/cloud';
import type { Database } from '../../platform/database';
import type { InstitutionDoc, SessionDoc } from '../../records';

const FIELDS = ['title', 'institutionId', 'regionId', 'status', 'startAt', 'endAt', 'lecturer', 'venues.name'] as const;
export type SessionRow = Pick<SessionDoc, '_id' | Exclude<(typeof FIELDS)[number], 'venues.name'>> & {
  found: Findable;
};
export type InstitutionRow = Pick<InstitutionDoc, '_id' | 'name' | 'regionId' | 'creditCode'> & { found: Findable };

interface Tables {
  sessions: Map<string, SessionRow>;
  institutions: Map<string, InstitutionRow>;
  /** The clock when they were read. */
  at: number;
}

/** Kept for as long as the instance lives: every row is read once, and again after whatever is on record of it. */
let tables: Tables | null = null;

/** What was written shortly before a reading may have become visible after it. */
const OVERLAP_MS = 60_000;
/** So much may have happened that reading all is less. */
const MOST_CHANGED = 900;

async function sessionRows(
  db: Database,
  where: Parameters<typeof db.find<'sessions', (typeof FIELDS)[number]>>[1],
  { institutions }: Pick<Tables, 'institutions'>,
): Promise<[string, SessionRow][]> {
  const docs = await db.find('sessions', where, { fields: FIELDS });
  return docs.map(({ venues, ...doc }) => {
    const institution = institutions.get(doc.institutionId ?? '')?.name ?? '';
    const places = venues.map(({ name }) => name);
    return [doc._id, { ...doc, found: findable(doc.title, institution, doc.lecturer.name, ...places) }];
  });
}

async function readAll(db: Database, now: number): Promise<Tables> {
  const all = await db.find('institutions', {}, { fields: ['name', 'regionId', 'creditCode'] });
  const institutions = new Map(all.map((doc) => [doc._id, { ...doc, found: findable(doc.name) }]));
  return { institutions, sessions: new Map(await sessionRows(db, {}, { institutions })), at: now };
}

/**
 * Sessions and institutions by what they are found by, never older than the last act on record (each act on a session is audited in the transaction
 * that does it): what has changed since is read again, all of it where the numbers differ.
 */
export async function currentTables(db: Database, now: number): Promise<Tables> {
  const known = tables;
  const [sessions, institutions] = await Promise.all([db.count('sessions', {}), db.count('institutions', {})]);
  if (known?.sessions.size !== sessions || known.institutions.size !== institutions || now < known.at)
    return (tables = await readAll(db, now));
  const since = { at: command.gte(known.at - OVERLAP_MS) };
  const acts = await db.find('audits', since, { fields: ['subject'], limit: MOST_CHANGED });
  if (acts.length === MOST_CHANGED) return (tables = await readAll(db, now));
  const ids = acts.flatMap(({ subject }) => (subject.startsWith('session:') ? [subject.slice('session:'.length)] : []));
  if (ids.length > 0) {
    const rows = await sessionRows(db, { _id: command.in([...new Set(ids)]) }, known);
    for (const [id, row] of rows) known.sessions.set(id, row);
  }
  known.at = now;
  return known;
}
