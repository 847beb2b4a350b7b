import { dropCase, keepCase } from '../../../cases/case';
import { isScored, sessionMatter } from '../../../cases/session';
import { handle } from '../../../entry/serve';
import { broadcast, loadSession, moveUp, registeredPeople, sessionMessage } from '../../../records';
import { ensureCounters } from '../counters';
import { changedFields, plannedChange, tellingOf } from '../planned-change';

/**
 * Changes a published session before it starts; keeps its history and tells everybody registered (R-PLAN 2). Where a room is larger now, who
 * waits moves up at once and is told (R-ATTEND 1). Sent again it changes nothing, and finishes what was cut off.
 */
export const change = handle('session.change', async (input, { audit, db, now }) => {
  const plan = await plannedChange(db, input);
  const tell = await tellingOf(db, await loadSession(db, input.sessionId), plan);
  const changed = await db.transaction(async (tx) => {
    const session = await tx.get('sessions', input.sessionId);
    const fields = changedFields(session, plan, now);
    if (!session || fields.length === 0) return [];
    await tx.update('sessions', session._id, {
      ...plan,
      changed: true,
      history: [...session.history, { at: now, what: 'changed', reason: input.reason, fields }],
    });
    await ensureCounters(tx, session._id, plan.venues);
    const matter = sessionMatter({ ...session, ...plan });
    if (isScored(plan)) await keepCase(tx, matter, now);
    else if (isScored(session)) await dropCase(tx, matter);
    const { everybody, all } = tell(session, plan, input.reason);
    await broadcast(
      tx,
      session._id,
      sessionMessage('session-changed', '', { _id: session._id, title: plan.title }, everybody),
      now,
      `changed:${session._id}:${session.history.length}`,
    );
    await audit(tx, `session:${session._id}`, 'change', { fields, changes: all, reason: input.reason });
    return fields;
  });
  const session = await loadSession(db, input.sessionId);
  let movedUp = 0;
  for (const { venueId } of session.venues) movedUp += await moveUp(db, session, venueId, now);
  const notified = changed.length > 0 ? (await registeredPeople(db, input.sessionId)).length : 0;
  return { changedFields: changed, notified, movedUp };
});
