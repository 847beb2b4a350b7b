import type { Output } from '../../../contract';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { grantsOf, scopeOf, type DeletionDoc } from '../../../records';
import { requireAnotherOfficer } from '../officers';
import { requireClosedRegisters } from '../personal/deletion-waits';
import { forget, forgetAccount, heldBy } from '../personal/forget';

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

  const held = await heldBy(db, userId);
  requireClosedRegisters(held, now);
  await requireAnotherOfficer(db, caller.grants);
  const { docs } = held;
  const { places, questions, nameless } = await forget(db, userId, now, held);

  return db.transaction(async (tx) => {
    const done = await tx.get('deletions', _id);
    if (done) return answer(done, true);
    await requireAnotherOfficer(db, grantsOf(await tx.get('users', userId)));
    const { grants } = await forgetAccount(tx, userId, held);
    const removed = {
      registrations: places,
      favourites: docs.favourites.flatMap(({ items }) => items).length,
      messages: docs.outbox.length,
      roles: grants.length,
      questions,
    };
    const doc: DeletionDoc = { _id, deletedAt: now, removed, nameless };
    await tx.add('deletions', doc);
    for (const grant of grants) {
      const details = { userId, grantId: grant.grantId, role: grant.party, scope: scopeOf(grant) };
      await audit(tx, 'roles', 'revoke', { ...details, reason: '本人删除个人信息' });
    }
    await audit(tx, `person:${userId}`, 'delete-data', { userId, ...removed, sessions: nameless.sessions });
    return answer(doc, false);
  });
});

const answer = ({ _id: _, ...deleted }: DeletionDoc, repeated: boolean): Output<'identity.deleteMyData'> => ({
  ...deleted,
  repeated,
});
