import type { Trace } from '../mechanisms/trace';
import type { Stored, Values } from '../mechanisms/form';
import type { Explained } from '../mechanisms/plausibility';
import type { GradeBasis } from '../programmes';
import type { tourCost } from '../programmes/lecture-hall-2018/forms/tour-cost';

/**
 * Collection `settlements`: one head a run, `_id` = `<year>#<run>`, and its lines in documents of their own, which stay small. Append-only. A run is an
 * issued document: what it calls a session and an institution stays what it said on its day, as on the list that was signed. Who made it is an id.
 */
export interface RunHeadDoc {
  _id: string;
  kind: 'head';
  settlementId: string;
  year: number;
  run: number;
  at: number;
  /** Id of who settled. */
  by: string;
  rulesVersion: string;
  settings: {
    year: number;
    gradeBasis: GradeBasis;
    failedSessionPays: boolean;
    reviewFeeBasisPoints: number;
    fixed: boolean;
  };
  institutions: RunInstitution[];
  tours: {
    sessionId: string;
    title: string;
    payableFen: number;
    /** Absent in runs from before these were kept. */
    costFen?: number | undefined;
    persons?: number | undefined;
    days?: number | undefined;
    trace: Trace;
  }[];
  totalFen: number;
  totalInWords: string;
  toursFen: number;
  reviewFeeFen: number;
  reviewFeeTrace: Trace;
  leftOut: { sessionId: string; title: string; why: string }[];
  changes: { sessionId: string; title: string; beforeFen: number | null; afterFen: number | null; why: string }[];
}

interface RunInstitution {
  institutionId: string;
  name: string;
  sessions: number;
  meanExact: string;
  meanShown: string;
  grade: string;
  rateFen: number;
  failedSessions?: number | undefined;
  out?: boolean | undefined;
  trace: Trace;
}

interface RunLine {
  sessionId: string;
  title: string;
  institutionId: string;
  institutionName: string;
  startAt: number;
  eligibleHeads: number;
  scoreShown: string;
  scoreExact?: string | undefined;
  grade: string;
  gradeLabel: string;
  rateFen: number;
  amountFen: number;
  amountInWords: string;
  capped: boolean;
  reason: 'paid' | 'capped' | 'below-minimum' | 'failed-session' | 'failing-grade' | 'no-heads';
  trace: Trace;
}

export interface RunLinesDoc {
  _id: string;
  kind: 'lines';
  year: number;
  run: number;
  part: number;
  lines: RunLine[];
}

/** Collection `tourCosts`, `_id` = the session's: what a study tour really cost (R-MONEY 3). */
export interface TourCostDoc extends Stored<Values<typeof tourCost>> {
  _id: string;
  year: number;
  at: number;
  /** Who entered it, by id; absent in what was stored before it was kept. */
  by?: string;
  explained?: Explained[];
}

/** Collection `yearSettings`, `_id` = the year: the settings, and the head of the year's runs. */
export interface YearSettingsDoc {
  _id: string;
  gradeBasis: GradeBasis;
  failedSessionPays: boolean;
  reviewFeeBasisPoints: number;
  /** Reasons given for what is odd about them. */
  explained?: Explained[];
  /** When the first settlement fixed the settings; null before. */
  fixedAt: number | null;
  /** Number of the last run, 0 before the first. */
  lastRun: number;
  /** Of the last run: an equal settlement is the same run (R-MONEY 7). */
  lastFingerprint: string;
}
