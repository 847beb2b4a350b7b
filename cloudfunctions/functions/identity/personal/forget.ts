import type { AnyDoc, Database, Tx } from '../../../platform/database';
import { formerPhone, grantsOf, phonesOf, type DeletionDoc, type StoredGrant, type UserDoc } from '../../../records';
import { giveUpPlace } from './give-up-place';
import { heldCollections, holdingsOf, sessionOf, type Holdings } from './holdings';
import { leave, makeNameless } from './make-nameless';

/** What had been kept, and what has become of it. */
export interface Forgotten {
  held: Holdings;
  /** Places at coming sessions that were given up, and questions that went. */
  places: number;
  questions: number;
  nameless: DeletionDoc['nameless'];
}

/**
 * Takes everything away that is kept about a person but the account itself: places at coming sessions are given up (and the waiting list moves up), every session that is
 * over keeps a nameless proof. Cut off anywhere it is finished by doing it again.
 */
export async function forget(db: Database, userId: string, now: number, held: Holdings): Promise<Forgotten> {
  const { docs } = held;
  const coming = (sessionId: string): boolean => (held.sessions.get(sessionId)?.startAt ?? 0) > now;
  let places = 0;
  for (const registration of docs.registrations) {
    const session = held.sessions.get(registration.sessionId);
    if (session && coming(session._id) && (await giveUpPlace(db, session, registration, now))) places += 1;
  }
  // a refusal may concern a session to come; whose it was goes there too
  for (const session of held.sessions.values()) await makeNameless(db, session, userId, held, now);
  const questions = await forgetTheRest(db, userId, held);
  const past = (doc: { sessionId: string }): boolean => !coming(doc.sessionId);
  const nameless = {
    sessions: new Set([...docs.attendances, ...docs.registrations].filter(past).map((doc) => doc.sessionId)).size,
    attendances: docs.attendances.length,
    signatures: docs.signatures.length,
    feedback: docs.feedbackReceipts.length,
    calls: docs.followupCalls.length,
  };
  return { held, places, questions, nameless };
}

/** What is kept about somebody, to be forgotten. */
export const heldBy = (db: Database, userId: string): Promise<Holdings> => holdingsOf(db, userId, true);

/** The account itself goes, with what is under its id; the numbers of who had a role stay, as hashes, so that nobody comes back as another. */
export async function forgetAccount(
  tx: Tx,
  userId: string,
  { docs }: Holdings,
): Promise<{ user: UserDoc | null; grants: StoredGrant[] }> {
  const user = await tx.get('users', userId);
  const grants = grantsOf(user);
  for (const { name, held: as } of going) if (as.by === '_id') await tx.remove(name, userId);
  if (user && (grants.length > 0 || docs.invitations.length > 0)) {
    await tx.set('formerOfficers', { _id: userId, phones: phonesOf(user).map(formerPhone) });
  }
  return { user, grants };
}

/** The one document that is under a person's own id goes with the account, in the transaction that says so; others before. */
const going = heldCollections.filter(({ held }) => held.goes === 'removed');

/** What belongs to no session goes, or stays without its owner. The number of questions that went, the withdrawn ones, whose text had gone before, not counted. */
async function forgetTheRest(db: Database, userId: string, { docs, sessions }: Holdings): Promise<number> {
  for (const { name, held } of going) {
    if (held.by !== '_id') for (const { _id } of docs[name]) await db.remove(name, _id);
  }
  let questions = 0;
  for (const one of heldCollections.filter(({ held }) => held.goes === 'nameless')) {
    for (const doc of docs[one.name] as unknown as AnyDoc[]) {
      if (sessions.has(sessionOf(doc) ?? '')) continue;
      const gone = await db.transaction((tx) => leave(tx, one, doc._id, userId, ''));
      if (gone && one.name === 'questions' && doc['state'] !== 'withdrawn') questions += 1;
    }
  }
  return questions;
}
