import * as z from 'zod';
import { tourCost } from '../programmes/lecture-hall-2018/forms/tour-cost';
import {
  count,
  exact,
  excluded,
  explanation,
  fen,
  id,
  instant,
  listedRemark,
  preview,
  reasons,
  remark,
  requestKey,
  trace,
  version,
  year,
} from './common';
import { grade, seal } from './evaluation';
import { shapeOf } from './form-schema';

export const settings = z.object({
  year,
  gradeBasis: z.enum(['institution-year', 'course', 'session']),
  failedSessionPays: z.boolean(),
  /** The evaluator's contract rate in hundredths of a percent: 300–500 (R-MONEY 4). */
  reviewFeeBasisPoints: count.max(10_000),
  fixed: z.boolean(),
});

export const getSettings = { input: z.object({ year }), output: settings };
export const setSettings = {
  input: settings.omit({ fixed: true }).extend({ reasons, preview }),
  output: settings.extend({ remarks: z.array(remark) }),
};

/** A study tour is settled at actual cost (R-MONEY 3). */
export const recordTourCost = {
  input: z.object({
    sessionId: id,
    ...shapeOf(tourCost),
    reasons,
  }),
  output: z.object({ payableFen: fen, trace }),
};

/** The last record of a tour's cost; null while nothing was recorded. */
export const getTourCost = {
  input: z.object({ sessionId: id }),
  output: z.object({
    cost: z
      .object({
        ...shapeOf(tourCost),
        at: instant,
        /** Who entered it; null where that was not kept yet. */
        by: z.string().nullable(),
        payableFen: fen,
        trace,
        explained: z.array(explanation),
        /** Where the receipts can be opened for a while, by file id. */
        links: z.record(z.string(), z.string()),
        seal,
      })
      .nullable(),
  }),
};

const institutionResult = z.object({
  institutionId: id,
  name: z.string(),
  sessions: count,
  meanExact: exact,
  meanShown: z.string(),
  grade,
  rateFen: fen,
  /** Sessions of the year that fail by themselves, and whether the institution is out for it (R-SELECT 5); runs of before do not say. */
  failedSessions: count.optional(),
  out: z.boolean().optional(),
  trace,
});

const line = z.object({
  sessionId: id,
  title: z.string(),
  institutionId: id,
  institutionName: z.string(),
  startAt: instant,
  eligibleHeads: count,
  scoreShown: z.string(),
  scoreExact: exact.optional(),
  /** The grade that sets the rate: the institution's year, the course's or the session's, as the year's settings say. */
  grade,
  gradeLabel: z.string(),
  rateFen: fen,
  amountFen: fen,
  amountInWords: z.string(),
  capped: z.boolean(),
  /** Why the amount is what it is, in one word. */
  reason: z.enum(['paid', 'capped', 'below-minimum', 'failed-session', 'failing-grade', 'no-heads']),
  trace,
});

export const settlement = z.object({
  /** Of a run that is stored. */
  seal: seal.optional(),
  settlementId: id,
  year,
  run: z.int().min(1),
  at: instant,
  by: z.string(),
  rulesVersion: z.string(),
  settings,
  institutions: z.array(institutionResult),
  lines: z.array(line),
  tours: z.array(
    z.object({
      sessionId: id,
      title: z.string(),
      payableFen: fen,
      costFen: fen.optional(),
      persons: count.optional(),
      days: count.optional(),
      trace,
    }),
  ),
  totalFen: fen,
  totalInWords: z.string(),
  toursFen: fen,
  reviewFeeFen: fen,
  reviewFeeTrace: trace,
  /** Sessions of the year that are not in it, and why. */
  leftOut: z.array(z.object({ sessionId: id, title: z.string(), why: z.string() })),
  /** Against the run before. */
  changes: z.array(
    z.object({
      sessionId: id,
      title: z.string(),
      beforeFen: fen.nullable(),
      afterFen: fen.nullable(),
      why: z.string(),
    }),
  ),
});
export type Settlement = z.infer<typeof settlement>;

/**
 * `preview` works everything out and stores nothing; its `changes` are those to the last run. The same inputs give the same run, however often
 * it is called: `unchanged` says that every figure equals the last run's.
 */
export const settleYear = {
  input: z.object({ year, preview: z.boolean().default(false), requestKey }),
  /** `waits`: what keeps the year from being settled for good, in words; a preview says it, a run is refused for it. */
  output: z.object({
    settlement,
    unchanged: z.boolean(),
    remarks: z.array(listedRemark),
    waits: z.array(z.string()).optional(),
  }),
};

/** What of a settlement is an institution's own: its rows with their traces, and nobody else's (R-MONEY 7). */
export const getOwnSettlement = {
  input: z.object({ year, run: version.optional() }),
  output: z.object({
    year,
    /** The run that is shown; null while the year is not settled. */
    run: z
      .object({ run: z.int(), at: instant, rulesVersion: z.string(), gradeBasis: settings.shape.gradeBasis })
      .nullable(),
    runs: z.array(z.int()),
    institutions: z.array(institutionResult),
    lines: z.array(line),
    totalFen: fen,
    totalInWords: z.string(),
    tours: settlement.shape.tours,
    leftOut: settlement.shape.leftOut,
    changes: settlement.shape.changes,
    /** Institutions of the caller that are out in this year, or shut out of it for the year before. */
    out: z.array(excluded),
  }),
};

export const getSettlement = {
  input: z.object({ year, run: version.optional() }),
  output: z.object({
    settlement: settlement.nullable(),
    runs: z.array(z.object({ run: z.int(), at: instant, totalFen: fen, by: z.string() })),
    /** What was odd about what the year rests on, and the reasons that were given. */
    remarks: z.array(listedRemark),
  }),
};
