import type { GradeBasis, GradeId, ModeId } from '../../programmes/types';
import type { ExactInput } from '../exact';
import type { SubsidyReason, StudyTourCost } from '../money';
import type { Trace } from '../../mechanisms/trace';

/** One session of the year as the settlement sees it. */
export interface SettledSession {
  sessionId: string;
  /** the signed institution that taught; null = none, so nobody is paid */
  institutionId: string | null;
  courseId: string;
  modeId: ModeId;
  cancelled: boolean;
  /** null = not scored yet */
  score: {
    exact: string;
    final: boolean;
    eligibleHeads: number;
    meetsMinimum: boolean;
    /** how the eligible heads came about, shown with the amount */
    headsTrace?: Trace;
  } | null;
}

export interface SettledTour extends StudyTourCost {
  sessionId: string;
}

/** Settings of the programme year, fixed before its first settlement. */
export interface SettlementSettings {
  gradeBasis: GradeBasis;
  failedSessionPays: boolean;
  /** share, '1/25' = 4 % */
  reviewFeeShare: ExactInput;
}

export interface InstitutionResult {
  institutionId: string;
  sessions: number;
  meanExact: string;
  meanShown: string;
  gradeId: GradeId;
  rateFen: number;
  /** Sessions that fail by themselves; and whether there are so many that the institution is out (R-SELECT 5). */
  failedSessions: number;
  out: boolean;
  trace: Trace;
}

export interface SettlementLine {
  sessionId: string;
  institutionId: string;
  eligibleHeads: number;
  scoreExact: string;
  scoreShown: string;
  /** the grade that sets the rate, by the year's grade basis */
  gradeId: GradeId;
  gradeLabel: string;
  rateFen: number;
  amountFen: number;
  capped: boolean;
  reason: SubsidyReason;
  trace: Trace;
}

export type LeftOutReason = 'cancelled' | 'no-institution' | 'mode-not-scored' | 'not-scored' | 'not-final';

export interface TourLine {
  sessionId: string;
  costFen: number;
  persons: number;
  days: number;
  payableFen: number;
  trace: Trace;
}

/** Everything sorted by id, so that equal inputs give equal results in whatever order they come. */
export interface Settlement {
  rulesVersion: string;
  institutions: InstitutionResult[];
  lines: SettlementLine[];
  tours: TourLine[];
  leftOut: { sessionId: string; why: LeftOutReason }[];
  totalFen: number;
  toursFen: number;
  reviewFeeFen: number;
  reviewFeeTrace: Trace;
}
