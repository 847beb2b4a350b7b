import type { ModeId, PhotoKindId, ScorePart } from '../../programmes/types';
import type { ExactInput } from '../exact';

/** Parts whose figure the rules give but the evaluator may move within the source's band (R-SCORE 7). */
export type MovablePart = 'sign-in' | 'scan' | 'screenshot' | 'participation' | 'rating';

export interface Move {
  part: MovablePart;
  /** attendance: the new S(n), 0–45; participation and rating: the new P or M, 0–100 */
  to: ExactInput;
  by: string;
  reason: string;
}

/** Heads of one session; a lowered number is lowered before it comes here. */
export interface ScoredHeads {
  /** distinct actual attendees over all venues (R-ATTEND 8) */
  actual: number;
  /** the same before anybody was struck or the number lowered, of whom the answers are a share; as many where nothing of that was done */
  attended?: number;
  /** those of them who attended in person; differs from `actual` only for window-platform */
  offline: number;
  signed: number;
  scanned: number;
  /** heads counted in the recording */
  screenshot: number;
}

/** Something that the evaluator took for another than it was handed in as: shown beneath its part with both and why. */
export interface JudgedChange {
  part: ScorePart;
  label: string;
  from: string;
  to: string;
  /** What it is now, as a figure; of a photo 1 where it counts, else 0. */
  value: ExactInput;
  by: string;
  reason: string;
}

export interface FollowupResult {
  called: number;
  reached: number;
  /** of the reached */
  tookPart: number;
  /** 0–100, of those who gave one */
  ratings: readonly ExactInput[];
}

/** Everything a session is scored from. Minutes and class hours are exact (text may be '2.5'). */
export interface SessionEvidence {
  modeId: ModeId;
  classHours: ExactInput;
  heads: ScoredHeads;
  /** complete feedback forms of actual attendees */
  validAnswers: number;
  slidesAccepted: boolean;
  /** 0 to the points of the rules, judged */
  completeness: { value: ExactInput; by: string; reason: string };
  /** the kind of each accepted photo */
  acceptedPhotos: readonly PhotoKindId[];
  recordedMinutes: ExactInput;
  followup: FollowupResult;
  moves: readonly Move[];
  changes?: readonly JudgedChange[];
}
