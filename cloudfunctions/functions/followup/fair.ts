import { DomainError } from '../../domain/errors';
import { requireDisinterested } from '../../entry/caller';
import type { Context } from '../../entry/serve';
import { idOf } from '../../platform/ids';
import { belongsOf, isAttendee, pseudonym, type AttendanceDoc, type SessionDoc } from '../../records';

/**
 * Nobody contributes, draws, opens numbers, calls or audits in their own cause (R-FOLLOWUP 5): not who belongs to the institution, and not who is on the list of
 * attendees as it is or as it was frozen, under this account or under another of the same number. An entry that an institution made of somebody's number and that
 * nobody has confirmed keeps nobody from the office. INTERESTED.
 */
export async function requireFair({ caller, db }: Pick<Context, 'caller' | 'db'>, session: SessionDoc): Promise<void> {
  requireDisinterested(caller, [belongsOf(session)]);
  const accounts = [caller.userId, ...caller.alike];
  const own = await db.getMany(
    'attendances',
    accounts.map((userId) => idOf('attendance', session._id, userId)),
  );
  const phoneHash = caller.user?.profile?.phoneHash ?? '';
  const same = phoneHash === '' ? [] : await db.find('attendances', { sessionId: session._id, phoneHash });
  const concerned = [...own, ...same];
  if (concerned.length === 0) return;
  const [draw] = await db.find('draws', { _id: session._id }, { fields: ['roster'] });
  const frozen = new Set(draw?.roster.map(({ attendeeId }) => attendeeId));
  const listed = ({ userId }: AttendanceDoc): boolean => frozen.has(pseudonym(session._id, userId));
  if (concerned.some((doc) => isAttendee(session, doc) || listed(doc))) throw new DomainError('INTERESTED');
}
