import type { SessionPlan } from '../../../contract/session';
import { DomainError } from '../../../domain/errors';
import { canonical } from '../../../platform/audit';
import { command } from '../../../platform/cloud';
import { handle } from '../../../platform/serve';
import { audienceCount, broadcast, loadSession, sessionMessage, type SessionDoc } from '../../../records';
import { ensureCounters } from '../counters';
import { planned } from '../planned';

const PLAN_FIELDS = [
  'title',
  'summary',
  'mode',
  'contentKind',
  'premium',
  'regionId',
  'organiser',
  'institutionId',
  'lecturer',
  'audience',
  'startAt',
  'endAt',
  'classHours',
  'walkInsAllowed',
  'online',
  'venues',
  'placeConsentReason',
] as const satisfies readonly (keyof SessionPlan)[];

/** Changes a published session before it starts; keeps its history and tells everybody registered (R-PLAN 2). */
export const change = handle('session.change', async (input, { audit, db, now }) => {
  const before = await loadSession(db, input.sessionId);
  const given = Object.fromEntries(Object.entries(input.plan).filter(([, value]) => value !== undefined));
  const merged = Object.fromEntries(PLAN_FIELDS.map((field) => [field, given[field] ?? before[field]])) as SessionPlan;
  const plan = await planned(db, input.sessionId, merged);
  const changedFields = await db.transaction(async (tx) => {
    const session = await tx.get<SessionDoc>('sessions', input.sessionId);
    if (!session || session.status === 'draft') throw new DomainError('SESSION_NOT_PUBLISHED');
    if (session.status === 'cancelled') throw new DomainError('SESSION_CANCELLED');
    if (session.startAt <= now) throw new DomainError('SESSION_STARTED');
    const fields = PLAN_FIELDS.filter((field) => canonical(session[field]) !== canonical(plan[field]));
    if (fields.length === 0) return [];
    const removed = session.venues.find((venue) => !plan.venues.some((kept) => kept.venueId === venue.venueId));
    if (removed)
      throw new DomainError('INVALID_INPUT', {
        fields: [{ path: 'plan.venues', message: `已发布的会场“${removed.name}”不能移除，只能更改` }],
      });
    await tx.update('sessions', session._id, {
      ...plan,
      changed: true,
      history: [...session.history, { at: now, what: 'changed', reason: input.reason, fields }],
    });
    await ensureCounters(tx, session._id, plan.venues);
    await broadcast(
      tx,
      session._id,
      sessionMessage('session-changed', '', { _id: session._id, title: plan.title }, input.reason),
      now,
      `changed:${session._id}:${session.history.length}`,
    );
    await audit(tx, `session:${session._id}`, 'change', { fields, reason: input.reason });
    return fields;
  });
  const notified = changedFields.length > 0 ? await audienceCount(db, input.sessionId, command.neq('cancelled')) : 0;
  return { changedFields, notified };
});
