import type { Output } from '../../../contract';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../platform/serve';
import type { UserDoc } from '../../../records';
import { requireAnotherOfficer } from '../officers';
import { requireClosedRegisters } from '../personal/deletion-waits';
import { forgetQuestions } from '../personal/forget-questions';
import { giveUpPlace } from '../personal/give-up-place';
import { holdingsOf } from '../personal/holdings';
import { makeNameless } from '../personal/make-nameless';

type Deleted = Omit<Output<'identity.deleteMyData'>, 'repeated'>;

/** Collection `deletions`, `_id` by the request that asked for it: what was answered; it says of nobody who it was. */
interface DeletionDoc extends Deleted {
  _id: string;
}

/**
 * Takes the caller's particulars away: places at coming sessions are given up (and the waiting list moves up), every session that is over
 * keeps a nameless proof, and with the account go favourites, messages, consents and roles. Cut off anywhere it is finished by asking
 * again. Official acts stay in the audit trail under the account's number. DELETION_WAITS, LAST_BUREAU_ROLE.
 */
export const deleteMyData = handle('identity.deleteMyData', async (input, { audit, caller, db, now }) => {
  const { userId } = caller;
  const _id = requestId('identity.deleteMyData', userId, input.requestKey);
  const earlier = await db.get<DeletionDoc>('deletions', _id);
  if (earlier) return answer(earlier, true);

  const held = await holdingsOf(db, userId);
  requireClosedRegisters(held, now);
  await requireAnotherOfficer(db, caller.user?.grants ?? []);

  const coming = (sessionId: string): boolean => (held.sessions.get(sessionId)?.startAt ?? 0) > now;
  let places = 0;
  for (const registration of held.registrations) {
    const session = held.sessions.get(registration.sessionId);
    if (session && coming(session._id) && (await giveUpPlace(db, session, registration, now))) places += 1;
  }
  // a refusal may concern a session to come; whose it was goes there too
  for (const session of held.sessions.values()) await makeNameless(db, session, userId, held, now);
  for (const { _id: refusal, sessionId } of held.refusals) {
    if (sessionId === null) await db.update('refusals', refusal, { userId: '', who: '' });
  }

  const past = (doc: { sessionId: string }): boolean => !coming(doc.sessionId);
  const nameless = {
    sessions: new Set([...held.attendances, ...held.registrations].filter(past).map((doc) => doc.sessionId)).size,
    attendances: held.attendances.length,
    signatures: held.signatures.length,
    feedback: held.receipts.length,
    calls: held.calls.length,
  };
  for (const { _id: message } of held.messages) await db.remove('outbox', message);
  for (const { _id: consent } of held.consents) await db.remove('consents', consent);

  const questions = await forgetQuestions(db, userId, held.questions);

  return db.transaction(async (tx) => {
    const done = await tx.get<DeletionDoc>('deletions', _id);
    if (done) return answer(done, true);
    const user = await tx.get<UserDoc>('users', userId);
    const grants = user?.grants ?? [];
    await requireAnotherOfficer(db, grants);
    await tx.remove('favourites', userId);
    await tx.remove('enterprises', userId);
    if (user) await tx.remove('users', userId);
    const removed = {
      registrations: places,
      favourites: held.favourites.length,
      messages: held.messages.length,
      roles: grants.length,
      questions,
    };
    const doc: DeletionDoc = { _id, deletedAt: now, removed, nameless };
    await tx.add('deletions', doc);
    for (const { grantId, role, scope } of grants) {
      await audit(tx, 'roles', 'revoke', { userId, grantId, role, scope, reason: '本人删除个人信息' });
    }
    await audit(tx, `person:${userId}`, 'delete-data', { userId, ...removed, sessions: nameless.sessions });
    return answer(doc, false);
  });
});

const answer = ({ _id: _, ...deleted }: DeletionDoc, repeated: boolean): Output<'identity.deleteMyData'> => ({
  ...deleted,
  repeated,
});
