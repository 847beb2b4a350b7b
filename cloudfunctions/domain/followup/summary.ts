import { exact, showShort, toExactText } from '../exact';
import { DomainError } from '../errors';
import type { Trace } from '../../mechanisms/trace';

/** What a person who was reached said. */
export interface Outcome {
  attendeeId: string;
  reallyTookPart: boolean;
  /** 0–100; null when the person gave none, as someone who was not there cannot. */
  rating: number | null;
  /** A yes to the question of R-ATTEND 1. */
  chargedOrSold: boolean;
}

export interface FollowupSummary {
  called: number;
  reached: number;
  tookPart: number;
  /** Ratings given, in the order of the outcomes. */
  ratings: number[];
  /** P = 100 × took part / reached, as 'n/d'; null when nobody was reached. Before any threshold. */
  participationExact: string | null;
  /** M = mean rating, as 'n/d'; null when there is none. Before any threshold. */
  satisfactionExact: string | null;
  nobodyReached: boolean;
  /** P below the threshold also opens an audit of the head count (R-FOLLOWUP 4). */
  opensHeadAudit: boolean;
  complaints: string[];
  trace: Trace;
}

/**
 * What the score of a session needs from the calls (R-FOLLOWUP 4, R-SCORE 6).
 * @param called people on the call list, replacements included
 * @param auditBelow P below this opens an audit (60)
 * @throws DomainError INVALID_INPUT for a rating outside 0–100 or not whole
 */
export function summariseCalls(called: number, outcomes: readonly Outcome[], auditBelow: number): FollowupSummary {
  for (const { rating } of outcomes) {
    if (rating !== null && (!Number.isSafeInteger(rating) || rating < 0 || rating > 100)) {
      throw new DomainError('INVALID_INPUT', { field: 'rating', rating });
    }
  }
  const reached = outcomes.length;
  const tookPart = outcomes.filter((outcome) => outcome.reallyTookPart).length;
  const ratings = outcomes.map((outcome) => outcome.rating).filter((rating) => rating !== null);
  const p = reached === 0 ? null : exact(100 * tookPart).div(reached);
  const sum = ratings.reduce((total, rating) => total + rating, 0);
  const m = ratings.length === 0 ? null : exact(sum).div(ratings.length);
  const arithmetic = [
    p === null ? 'P：无人接通' : `P = 100 × ${tookPart}/${reached} = ${showShort(p)}`,
    m === null ? 'M：无评分' : `M = ${sum}/${ratings.length} = ${showShort(m)}`,
  ].join('；');
  return {
    called,
    reached,
    tookPart,
    ratings,
    participationExact: p === null ? null : toExactText(p),
    satisfactionExact: m === null ? null : toExactText(m),
    nobodyReached: reached === 0,
    opensHeadAudit: p !== null && p.lt(auditBelow),
    complaints: outcomes.filter((outcome) => outcome.chargedOrSold).map((outcome) => outcome.attendeeId),
    trace: {
      rule: 'R-FOLLOWUP 4',
      clause: '附件2 三（六）',
      label: '电话跟踪回访',
      inputs: { called, reached, tookPart, ratings: ratings.length },
      arithmetic,
      exact: p === null ? '0' : toExactText(p),
      shown: p === null ? '无人接通' : showShort(p),
    },
  };
}
