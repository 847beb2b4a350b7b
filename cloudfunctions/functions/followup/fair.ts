import { DomainError } from '../../domain/errors';
import { requireDisinterested } from '../../entry/caller';
import type { Context } from '../../entry/serve';
import { idOf } from '../../platform/ids';
import { belongsOf, isAttendee, type SessionDoc } from '../../records';

/**
 * Nobody contributes, draws, opens numbers, calls or audits in their own cause (R-FOLLOWUP 5): not who belongs to the institution, and not who is on the list of
 * attendees, under this account or under another of the same number. INTERESTED.
 */
export async function requireFair({ caller, db }: Pick<Context, 'caller' | 'db'>, session: SessionDoc): Promise<void> {
  requireDisinterested(caller, [belongsOf(session)]);
  const accounts = [caller.userId, ...caller.alike];
  const own = await db.getMany(
    'attendances',
    accounts.map((userId) => idOf('attendance', session._id, userId)),
  );
  const phoneHash = caller.user?.profile?.phoneHash ?? '';
  const same = phoneHash === '' ? null : await db.get('signatures', idOf('signature', session._id, phoneHash));
  if (own.some(isAttendee) || same) throw new DomainError('INTERESTED');
}
