import { codeAt, digitsOfSlot, signInWindow, slotAt } from '../../../domain/attendance';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { loadSession, venueOf } from '../../../records';
import { countsOf } from '../counts';
import { keyOf, signInRules } from '../rules';

/**
 * What the venue's screen shows (R-ATTEND 3): the current code and the next with their digits, each with the moments between which it is shown. None
 * outside the window, in which alone a scan counts.
 */
export const showCode = handle('attendance.showCode', async ({ sessionId, venueId }, { db, now }) => {
  const session = await loadSession(db, sessionId);
  if (session.status === 'cancelled') throw new DomainError('SESSION_CANCELLED');
  if (session.status !== 'published') throw new DomainError('SESSION_NOT_PUBLISHED');
  const venue = venueOf(session, venueId);
  const rules = signInRules(session);
  const { from, until } = signInWindow({ startsAt: session.startAt, endsAt: session.endAt }, rules);
  const slotMs = rules.slotSeconds * 1000;
  const current = Math.floor(now / slotMs) * slotMs;
  const codes = [current, current + slotMs]
    .filter((start) => start + slotMs > from && start <= until)
    .map((validFrom) => ({
      digits: digitsOfSlot(keyOf(sessionId), { sessionId, venueId }, slotAt(validFrom, rules)),
      text: codeAt(keyOf(sessionId), { sessionId, venueId }, validFrom, rules),
      validFrom,
      validUntil: validFrom + slotMs,
    }));
  return {
    serverNow: now,
    title: session.title,
    venueName: venue.name,
    opensAt: from,
    closesAt: until,
    codes,
    counts: await countsOf(db, sessionId, venueId),
  };
});
