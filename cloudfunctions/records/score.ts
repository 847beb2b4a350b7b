import type { Parsed } from '../contract';
import type { Trace } from '../mechanisms/trace';
import type { GradeId } from '../programmes';

type Judgement = Parsed<'evaluation.scoreSession'>['judgement'];

/** Collection `scores`, `_id` = `<session>#<version>`: append-only. */
export interface ScoreDoc {
  _id: string;
  sessionId: string;
  /** The request that wrote it: sent again, it is answered with this record. */
  requestId: string;
  scoreId: string;
  version: number;
  kind: 'score' | 'review' | 'correction';
  at: number;
  by: string;
  reason: string;
  /** The record that this one follows, for a review or a correction. */
  replaces: string | null;
  rulesVersion: string;
  totalExact: string;
  totalShown: string;
  grade: GradeId;
  heads: { signed: number; scanned: number; screenshot: number; actual: number; eligible: number };
  meetsMinimum: boolean;
  trace: Trace;
  headTraces: Trace[];
  flags: ('BELOW_MINIMUM' | 'FOLLOWUP_NOBODY_REACHED' | 'HEAD_COUNT_AUDIT')[];
  /** As it was sent. */
  judgement: Judgement;
}

/** Collection `evaluations`, `_id` = the session's: the step reached (R-SCORE 8). Final is derived: confirmed, and the objection days over. */
export interface EvaluationDoc {
  _id: string;
  step: 'scored' | 'confirmed' | 'objected' | 'reviewed';
  currentScoreId: string;
  confirmedAt: number | null;
  /** The last day on which the institution may object. */
  objectionUntilDay: string | null;
  objection: {
    objectionId: string;
    at: number;
    reason: string;
    answer: string | null;
    answeredAt: number | null;
  } | null;
  /** The final score that the current one is to correct; null when nothing was ever corrected. */
  correctionOf: string | null;
}
