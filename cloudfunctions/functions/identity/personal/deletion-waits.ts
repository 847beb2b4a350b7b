import { DomainError } from '../../../domain/errors';
import { momentText } from '../../../domain/time';
import { rulesFor } from '../../../records';
import type { Holdings } from './holdings';

const HOUR = 3_600_000;

/**
 * DELETION_WAITS while a sign-in register that concerns the person can still change: who became nameless and signed in once more would be
 * counted twice. At most a day after a session's end.
 */
export function requireClosedRegisters(
  { docs: { attendances, registrations }, sessions }: Holdings,
  now: number,
): void {
  const there = new Set(attendances.map((doc) => doc.sessionId));
  const expected = registrations.filter((doc) => doc.state !== 'cancelled').map((doc) => doc.sessionId);
  for (const session of sessions.values()) {
    if (session.status !== 'published') continue;
    const running = session.startAt <= now && expected.includes(session._id);
    if (!there.has(session._id) && !running) continue;
    const closesAt = session.endAt + rulesFor(session.endAt).parameters.signIn.value.lateDeliveryHours * HOUR;
    if (now > closesAt) continue;
    const until = momentText(closesAt);
    throw new DomainError('DELETION_WAITS', { sessionId: session._id, title: session.title, until, closesAt });
  }
}
