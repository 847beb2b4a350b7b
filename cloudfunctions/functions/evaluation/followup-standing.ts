import { summariseCalls } from '../../domain/followup';
import type { FollowupResult } from '../../domain/score';
import type { Database } from '../../platform/database';
import { loadFollowup, outcomesOf, rulesFor, type SessionDoc } from '../../records';

/** How far a session's follow-up has come, and what it has brought for the score (R-SCORE 6). */
export interface FollowupStanding extends FollowupResult {
  drawn: boolean;
  /** Calls still to be made. */
  open: number;
  /** People who said yes to the question of R-ATTEND 1. */
  charged: number;
}

export async function followupStanding(db: Database, session: SessionDoc): Promise<FollowupStanding> {
  const { calls, attempts } = await loadFollowup(db, session._id);
  const { threshold } = rulesFor(session.endAt).parameters.followupPoints.value;
  const summary = summariseCalls(calls.length, outcomesOf(attempts), threshold);
  const { called, reached, tookPart, ratings, complaints } = summary;
  return {
    called,
    reached,
    tookPart,
    ratings,
    drawn: calls.length > 0,
    open: calls.filter((call) => call.state === 'open').length,
    charged: complaints.length,
  };
}
