import type { ScoreRecord } from '../contract/evaluation';

/** Collection `scores`, `_id` = `<session>#<version>`: append-only. */
export interface ScoreDoc extends ScoreRecord {
  _id: string;
  sessionId: string;
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
