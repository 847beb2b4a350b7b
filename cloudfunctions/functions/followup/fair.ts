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
  const same =
    phoneHash === '' ? [] : await db.find('attendances', { sessionId: session._id, phoneHash }, { limit: 1 });
  if (own.some((doc) => isAttendee(session, doc)) || same.length > 0) throw new DomainError('INTERESTED');
}
