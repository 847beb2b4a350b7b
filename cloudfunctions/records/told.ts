import { command } from '../platform/cloud';
import { standing, upwards, type Belongs, type Party } from '../mechanisms/party';
import type { Database } from '../platform/database';
import { settingOf, type LectureHallParty } from '../programmes';
import type { RegistrationDoc, SessionDoc } from './session';
import { grantsOf } from './user';

/** Whom a broadcast about a session reaches: everybody registered or waiting. */
export const registeredPeople = (db: Database, sessionId: string): Promise<RegistrationDoc[]> =>
  db.find('registrations', { sessionId, state: command.neq('cancelled') });

/** Everybody who agreed to hear of new sessions (R-PLAN 4) and is from the session's region, or has named none. */
export async function subscribersTo(db: Database, session: Pick<SessionDoc, 'regionId'>): Promise<string[]> {
  const consents = await db.find('consents', { template: 'session-published', left: command.gt(0) });
  const users = await db.getMany(
    'users',
    consents.map((consent) => consent.userId),
  );
  const elsewhere = new Set(
    users.flatMap(({ _id, profile }) => (profile?.regionId && profile.regionId !== session.regionId ? [_id] : [])),
  );
  return [...new Set(consents.map((consent) => consent.userId))].filter((userId) => !elsewhere.has(userId)).sort();
}

type Question = Record<string, unknown> | null;

/** What is asked for first; who of them stands as the party is decided in one place. Null: nobody can. */
const CANDIDATES: Record<Party['scope'], (record: Belongs) => Question> = {
  body: ({ body, bodies = [] }) => {
    const all = [...bodies, ...(body ? [body] : [])];
    return all.length === 0 ? null : { 'grants.at.body': command.in(all) };
  },
  area: ({ programme, area }) =>
    area ? { 'grants.at.area': command.in(upwards(settingOf(programme).territory, area)) } : null,
  programme: () => ({ 'grants.at': 'all' }),
};

/** Who stands as which of these parties towards the record: ids of people, sorted. Whoever is interested in it is no other party's. */
export async function holdersOf<P extends LectureHallParty>(
  db: Database,
  record: Belongs,
  parties: readonly P[],
): Promise<Record<P, string[]>> {
  const setting = settingOf(record.programme);
  const scopes = [...new Set(parties.flatMap((party) => setting.parties[party]?.scope ?? []))];
  const questions = scopes.map((scope) => CANDIDATES[scope](record)).filter((question) => question !== null);
  const fields = { fields: ['grants'] } as const;
  const found = await Promise.all(questions.map((where) => db.find('users', where, fields)));
  const standingOf = new Map(found.flat().map((user) => [user._id, standing<string>(grantsOf(user), record, setting)]));
  const of = (party: P): string[] =>
    [...standingOf].flatMap(([userId, as]) => (as.includes(party) ? [userId] : [])).sort();
  return Object.fromEntries(parties.map((party) => [party, of(party)])) as Record<P, string[]>;
}
