/** Who is to be called now (R-FOLLOWUP 3): the picks, and in place of those who cannot be reached the next in order. */
import { addDays, dayOf } from '../time';
import type { Draw, VenueDraw } from './draw';
import type { FollowupRules } from './rules';

export interface Attempt {
  attendeeId: string;
  /** Epoch ms. */
  at: number;
  reached: boolean;
  /** No attempt: the person has no number any more, and is given up at once. */
  withdrawn?: boolean;
}

export type CallState = 'open' | 'reached' | 'unreachable';

export interface CallEntry {
  attendeeId: string;
  venueId: string;
  state: CallState;
  attempts: number;
  /** Whom this person was called in place of; null for a pick. */
  replaces: string | null;
}

/**
 * State of one person's calls: reached by any attempt; given up after 3 attempts in vain on at least 2 different days
 * (Shanghai days), or at once where the person withdrew; else still to be called. Four attempts on one day give nobody up.
 */
export function callState(
  attempts: readonly Pick<Attempt, 'at' | 'reached' | 'withdrawn'>[],
  rules: FollowupRules,
): CallState {
  if (attempts.some((attempt) => attempt.reached)) return 'reached';
  if (attempts.some((attempt) => attempt.withdrawn)) return 'unreachable';
  const days = new Set(attempts.map((attempt) => dayOf(attempt.at)));
  return attempts.length >= rules.attempts && days.size >= rules.attemptDays ? 'unreachable' : 'open';
}

/**
 * The day before which another attempt would not help, or null when one helps at once: when enough attempts were made but on too few days,
 * the next one counts only on another day (R-FOLLOWUP 3). `at` are the moments of the attempts made in vain.
 */
export function nextAttemptDay(at: readonly number[], rules: FollowupRules): string | null {
  const days = [...new Set(at.map(dayOf))].sort();
  const last = days.at(-1);
  if (last === undefined || at.length < rules.attempts - 1 || days.length >= rules.attemptDays) return null;
  return addDays(last, 1);
}

/**
 * The call list with replacements. A replacement comes from the same venue; when a venue has nobody left, from the
 * venue with the most people left, so that the sample keeps its size as long as anybody remains. Every person ever
 * on the list stays on it with the attempts made.
 */
export function callList(draw: Draw, attempts: readonly Attempt[], rules: FollowupRules): CallEntry[] {
  const byPerson = new Map<string, Attempt[]>();
  for (const attempt of attempts) {
    byPerson.set(attempt.attendeeId, [...(byPerson.get(attempt.attendeeId) ?? []), attempt]);
  }
  const left = draw.venues.map((venue) => ({ venueId: venue.venueId, next: 0, reserve: venue.reserve }));
  const list: CallEntry[] = [];
  const queue = draw.venues.flatMap((venue: VenueDraw) =>
    venue.picks.map((pick) => ({
      attendeeId: pick.attendeeId,
      venueId: pick.venueId,
      replaces: null as string | null,
    })),
  );
  // Replacements join at the end, so a chain of unreachable people uses up the reserve in order.
  for (let i = 0; i < queue.length; i += 1) {
    const person = queue[i];
    if (person === undefined) break;
    const made = byPerson.get(person.attendeeId) ?? [];
    const state = callState(made, rules);
    list.push({ ...person, state, attempts: made.length });
    if (state !== 'unreachable') continue;
    const source = sourceOfReplacement(left, person.venueId);
    const next = source?.reserve[source.next];
    if (source === undefined || next === undefined) continue;
    source.next += 1;
    queue.push({ attendeeId: next.attendeeId, venueId: next.venueId, replaces: person.attendeeId });
  }
  return list;
}

function sourceOfReplacement<V extends { venueId: string; next: number; reserve: readonly unknown[] }>(
  venues: readonly V[],
  venueId: string,
): V | undefined {
  const remaining = (venue: V) => venue.reserve.length - venue.next;
  const own = venues.find((venue) => venue.venueId === venueId);
  if (own !== undefined && remaining(own) > 0) return own;
  let best: V | undefined;
  for (const venue of venues) {
    if (remaining(venue) > 0 && (best === undefined || remaining(venue) > remaining(best))) best = venue;
  }
  return best;
}
