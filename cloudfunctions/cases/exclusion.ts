/** Institutions that are out: two or more final scores of a year that fail end the contract at once and shut out of the next year's programme (R-SELECT 5). */
import { DomainError } from '../domain/errors';
import { command } from '../platform/cloud';
import type { Database } from '../platform/database';
import { lectureHall2018, rulesAt } from '../programmes';
import type { SessionDoc } from '../records';
import { isScored, scoresOf, sessionCases } from './session';

export interface Exclusion {
  institutionId: string;
  /** In which the sessions were; it and the next one are closed to the institution. */
  year: number;
  sessions: { sessionId: string; title: string; scoreShown: string }[];
}

const IN_ONE_QUESTION = 200;
const FIELDS = ['title', 'institutionId', 'year', 'status', 'endAt', 'mode'] as const;
type Held = Pick<SessionDoc, '_id' | (typeof FIELDS)[number]>;

/** The rules that say so stand with the year: those of its last day. */
const neededIn = (year: number): number =>
  rulesAt(lectureHall2018, `${year}-12-31`).parameters.exclusion.value.failedSessions;

/** Whoever is out by the scores that stand at `now` of these years; of one institution alone where it is named. */
export async function exclusionsOf(
  db: Database,
  years: readonly number[],
  now: number,
  institutionId?: string,
): Promise<Exclusion[]> {
  const where = institutionId === undefined ? { year: command.in([...years]) } : { institutionId };
  const all: Held[] = await db.find('sessions', where, { fields: [...FIELDS] });
  const held = new Map(
    all
      .filter((one) => one.institutionId !== null && one.status === 'published' && one.endAt < now)
      .filter((one) => years.includes(one.year) && isScored(one))
      .map((one) => [one._id, one]),
  );
  const cases = await sessionCases(db, [...held.keys()]);
  const ids = [...cases.values()].flatMap((doc) => scoresOf(doc, now).standing ?? []);
  const found = new Map<string, Exclusion>();
  for (let at = 0; at < ids.length; at += IN_ONE_QUESTION) {
    const failed = { _id: command.in(ids.slice(at, at + IN_ONE_QUESTION)), grade: 'fail' };
    for (const score of await db.find('scores', failed, { fields: ['sessionId', 'totalShown'] })) {
      const session = held.get(score.sessionId);
      if (!session?.institutionId) continue;
      const key = `${session.institutionId}/${session.year}`;
      const one = found.get(key) ?? { institutionId: session.institutionId, year: session.year, sessions: [] };
      one.sessions.push({ sessionId: session._id, title: session.title, scoreShown: score.totalShown });
      found.set(key, one);
    }
  }
  return [...found.values()].filter(({ year, sessions }) => sessions.length >= neededIn(year));
}

/** INSTITUTION_OUT where the institution may not hold sessions of this year any more, or not at all. */
export async function mustNotBeOut(db: Database, institutionId: string, year: number, now: number): Promise<void> {
  const [out] = await exclusionsOf(db, [year - 1, year], now, institutionId);
  if (!out) return;
  throw new DomainError('INSTITUTION_OUT', {
    year: out.year,
    count: out.sessions.length,
    fields: [{ path: 'plan.institutionId' }],
  });
}
