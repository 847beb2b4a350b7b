import type { Explained, Level } from '../mechanisms/plausibility';
import type { FollowupResult } from '../domain/score';
import { idOf } from '../platform/ids';

/**
 * Collection `followupCalls`: one for each person ever on a session's call list, replacements included (R-FOLLOWUP 3).
 * `outcome` is what the person said when reached; the attempts themselves are in `followupAttempts`.
 */
export interface FollowupCallDoc {
  _id: string;
  sessionId: string;
  userId: string;
  venueId: string;
  /** The evaluator whose sample this is. */
  ownerId: string | null;
  order: number;
  state: 'to-call' | 'reached' | 'unreachable';
  /** The call in whose place this one came. */
  replaces: string | null;
  outcome: { tookPart: boolean; rating: number | null; charged: boolean; at: number } | null;
  /** Of an audit's draw; absent: the sample, on which the score rests. */
  drawId?: string;
  /** Who has opened the number since the last attempt: no outcome without it. */
  opened?: { by: string; at: number } | null;
}

export interface FollowupStanding extends FollowupResult {
  /** Calls still to be made. */
  open: number;
  /** People who said yes to the question of R-ATTEND 1. */
  charged: number;
}

/**
 * What a list of calls has brought, as the score needs it (R-SCORE 6). Whoever was struck stays in it as one who did not take part, and what they
 * said of the session stays too, so that striking somebody never lifts a mean (R-ATTEND 8).
 */
export function followupStanding(
  calls: readonly FollowupCallDoc[],
  struck: ReadonlySet<string> = new Set(),
): FollowupStanding {
  const outcomes = calls.flatMap(({ state, outcome, userId }) =>
    state === 'reached' && outcome ? [{ ...outcome, tookPart: outcome.tookPart && !struck.has(userId) }] : [],
  );
  return {
    called: calls.length,
    reached: outcomes.length,
    tookPart: outcomes.filter((outcome) => outcome.tookPart).length,
    ratings: outcomes.flatMap(({ rating }) => (rating === null ? [] : [rating])),
    open: calls.filter((call) => call.state === 'to-call').length,
    charged: outcomes.filter((outcome) => outcome.charged).length,
  };
}

/**
 * Collection `followupAttempts`: append-only but for `undoneAt`. The attempt that reached somebody has `_id` = answerId(call), so that nobody answers
 * twice; taken back it moves to the id of its request.
 */
export interface AttemptDoc {
  _id: string;
  sessionId: string;
  callId: string;
  attendeeId: string;
  at: number;
  /** Id of who called. */
  by: string;
  /** `withdrawn`: no attempt, but the person had their particulars deleted and has no number any more. */
  outcome: 'reached' | 'no-answer' | 'refused' | 'wrong-number' | 'withdrawn';
  tookPart: boolean | null;
  rating: number | null;
  charged: boolean | null;
  remarks: string;
  requestId: string;
  /** Of an audit's draw. */
  drawId?: string;
  /** When the number was opened for it; absent before that was asked. */
  openedAt?: number;
  /** Milliseconds since the same person wrote down an outcome, of whomever; null: never before. */
  sinceLast?: number | null;
  /** What was odd about it, as it was said then, and the reasons that were given. */
  odd?: { key: string; level: Level; text: string; clause: string }[];
  explained?: Explained[];
  /** Taken back by who wrote it: it counts for nothing and stays on record. */
  undoneAt?: number;
}

/** Collection `followupHands`, `_id` = who calls: when the last outcome was written down. */
export interface FollowupHandDoc {
  _id: string;
  at: number;
}

/** `_id` of the call to somebody, by their pseudonym in the draw. */
export const callId = (drawId: string, attendeeId: string): string => idOf('call', drawId, attendeeId);
