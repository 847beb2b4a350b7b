import type { Output } from '../../../contract';
import type { AnyDoc, Database } from '../../../platform/database';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { formerPhone, grantsOf, phonesOf, scopeOf, type DeletionDoc } from '../../../records';
import { requireAnotherOfficer } from '../officers';
import { requireClosedRegisters } from '../personal/deletion-waits';
import { giveUpPlace } from '../personal/give-up-place';
import { heldCollections, holdingsOf, sessionOf, type Holdings } from '../personal/holdings';
import { leave, makeNameless } from '../personal/make-nameless';

/**
 * Takes the caller's particulars away: places at coming sessions are given up (and the waiting list moves up), every session that is over
 * keeps a nameless proof, and with the account go favourites, messages, consents and roles. Cut off anywhere it is finished by asking
 * again. Official acts stay in the audit trail under the account's number. DELETION_WAITS, LAST_BUREAU_ROLE.
 */
export const deleteMyData = handle('identity.deleteMyData', async (input, { audit, caller, db, now }) => {
  const { userId } = caller;
  const _id = requestId('identity.deleteMyData', userId, input.requestKey);
  const earlier = await db.get('deletions', _id);
  if (earlier) return answer(earlier, true);

  const held = await holdingsOf(db, userId, true);
  const { docs } = held;
  requireClosedRegisters(held, now);
  await requireAnotherOfficer(db, caller.grants);

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

  return db.transaction(async (tx) => {
    const done = await tx.get('deletions', _id);
    if (done) return answer(done, true);
    const user = await tx.get('users', userId);
    const grants = grantsOf(user);
    await requireAnotherOfficer(db, grants);
    for (const { name, held: as } of going) if (as.by === '_id') await tx.remove(name, userId);
    const removed = {
      registrations: places,
      favourites: docs.favourites.flatMap(({ items }) => items).length,
      messages: docs.outbox.length,
      roles: grants.length,
      questions,
    };
    const doc: DeletionDoc = { _id, deletedAt: now, removed, nameless };
    await tx.add('deletions', doc);
    if (user && (grants.length > 0 || docs.invitations.length > 0)) {
      await tx.set('formerOfficers', { _id: userId, phones: phonesOf(user).map(formerPhone) });
    }
    for (const grant of grants) {
      const details = { userId, grantId: grant.grantId, role: grant.party, scope: scopeOf(grant) };
      await audit(tx, 'roles', 'revoke', { ...details, reason: '本人删除个人信息' });
    }
    await audit(tx, `person:${userId}`, 'delete-data', { userId, ...removed, sessions: nameless.sessions });
    return answer(doc, false);
  });
});

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

const answer = ({ _id: _, ...deleted }: DeletionDoc, repeated: boolean): Output<'identity.deleteMyData'> => ({
  ...deleted,
  repeated,
});
