import { dropCase, keepCase } from '../../../cases/case';
import { isScored, sessionMatter } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { command } from '../../../platform/cloud';
import { handle, type Context } from '../../../entry/serve';
import type { Parsed } from '../../../contract';
import { broadcast, loadSession, moveUp, registeredPeople, sessionMessage, settled } from '../../../records';
import { ensureCounters } from '../counters';
import { stampOver, untilAlone } from '../odd';
import {
  changedFields,
  changesOf,
  isUnchanged,
  movedVenues,
  plannedChange,
  setAsideBy,
  tellingOf,
  type PlanField,
} from '../planned-change';

/**
 * Changes a published session before it starts, under the rules of a new plan; keeps its history and tells everybody registered (R-PLAN 2), also that
 * who had signed in for another day or place signs in again. Where a room is larger now, who waits moves up at once and is told (R-ATTEND 1). Sent
 * again it changes nothing, and finishes what was cut off; CONFLICT where somebody else has changed it meanwhile.
 */
export const change = handle('session.change', async (input, context) => {
  const { db, now } = context;
  const changed = await untilAlone(() => changeOnce(input, context));
  const session = await loadSession(db, input.sessionId);
  let movedUp = 0;
  for (const { venueId } of session.venues) movedUp += await moveUp(db, session, venueId, now);
  const notified = changed.length > 0 ? (await registeredPeople(db, input.sessionId)).length : 0;
  return { changedFields: changed, notified, movedUp };
});

async function changeOnce(input: Parsed<'session.change'>, { audit, caller, db, now }: Context): Promise<PlanField[]> {
  const { plan, before, remarks, elsewhere, stamps } = await plannedChange(db, input, now);
  const [tell, aside] = await Promise.all([tellingOf(db, before, plan), setAsideBy(db, before, plan, now)]);
  return db.transaction(async (tx) => {
    const session = await tx.get('sessions', input.sessionId);
    const fields = changedFields(session, plan, now);
    if (!session || fields.length === 0) return [];
    if (!isUnchanged(before, session)) throw new DomainError('CONFLICT');
    const kept = session.explained ?? [];
    const given = { given: input.reasons, by: caller.userId, at: now };
    const explained = settled(remarks, { ...given, kept, elsewhere, path: 'plan.' });
    await stampOver(tx, stamps);
    const moved = movedVenues(session, plan);
    await tx.update('sessions', session._id, {
      ...plan,
      changed: true,
      explained: command.set(explained),
      history: [
        ...session.history,
        {
          at: now,
          what: 'changed',
          reason: input.reason,
          fields,
          ...(moved.length > 0 && { moved }),
          by: caller.userId,
          changes: changesOf(session, plan, fields),
        },
      ],
    });
    await ensureCounters(tx, session._id, plan.venues);
    const matter = sessionMatter({ ...session, ...plan });
    if (isScored(plan)) await keepCase(tx, matter, now);
    else if (isScored(session)) await dropCase(tx, matter);
    const { everybody, all } = tell(session, plan, input.reason);
    const again = aside > 0 ? '\n变更前已签到的，请在新的时间和会场重新扫码、签名。' : '';
    await broadcast(
      tx,
      session._id,
      sessionMessage('session-changed', '', { _id: session._id, title: plan.title }, `${everybody}${again}`),
      now,
      `changed:${session._id}:${session.history.length}`,
    );
    const fresh = explained.filter((one) => !kept.includes(one)).map(({ text, reason }) => ({ text, reason }));
    await audit(tx, `session:${session._id}`, 'change', {
      fields,
      changes: all,
      reason: input.reason,
      ...(fresh.length > 0 && { explained: fresh }),
      ...(aside > 0 && { setAside: aside }),
    });
    return fields;
  });
}
