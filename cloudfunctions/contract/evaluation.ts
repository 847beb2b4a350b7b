import * as z from 'zod';
import { judgement as form } from '../programmes/lecture-hall-2018/forms/judgement';
import {
  count,
  day,
  done,
  exact,
  id,
  instant,
  listed,
  month,
  page,
  reason,
  regionId,
  requestKey,
  stepped,
  trace,
  paged,
  paging,
  rowsOf,
} from './common';
import { state as drawState } from './followup';
import { shapeOf } from './form-schema';
import { LIMITS } from './lists';

/** Of the programme’s grades. */
export const grade = listed;
export const stage = z.enum([
  'collecting',
  'with-window',
  'with-hub',
  'with-evaluator',
  'scored',
  'confirmed',
  'objected',
  'final',
]);

/** What only a person can judge; a number that differs from the system's carries its reason. */
export const judgement = z.object(shapeOf(form));
export type Judgement = z.infer<typeof judgement>;

const remark = z.object({
  key: z.string(),
  level: z.enum(['refused', 'reason', 'notice']),
  text: z.string(),
  clause: z.string(),
  reason: z.string(),
});

/** Whether the trail vouches for what is shown: `altered`: it says otherwise; `former`: of before it vouched for anything. */
export const seal = z.enum(['kept', 'former', 'altered']);

export const scoreRecord = z.object({
  scoreId: id,
  seal: seal.optional(),
  version: z.int().min(1),
  kind: z.enum(['score', 'review', 'correction']),
  at: instant,
  by: z.string(),
  reason: z.string(),
  /** The record that this one follows, for a review or a correction. */
  replaces: id.nullable(),
  rulesVersion: z.string(),
  totalExact: exact,
  totalShown: z.string(),
  grade,
  heads: z.object({
    signed: count,
    scanned: count,
    screenshot: count,
    actual: count,
    /** Before anybody was struck or a number lowered; older scores have none. */
    attended: count.optional(),
    eligible: count,
  }),
  meetsMinimum: z.boolean(),
  trace,
  /** How actual attendees and eligible heads came about (R-ATTEND 8). */
  headTraces: z.array(trace),
  /** What is unusual about the judged figures, and why they stay; the bureau names those that ask for a reason when it confirms. */
  remarks: z.array(remark),
  flags: z.array(z.enum(['BELOW_MINIMUM', 'FOLLOWUP_NOBODY_REACHED', 'HEAD_COUNT_AUDIT'])),
  judgement,
});
export type ScoreRecord = z.infer<typeof scoreRecord>;

const objection = z.object({
  objectionId: id,
  at: instant,
  reason: z.string(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
});

/** What a judgement may be at most under the rules of the session's day. */
const limits = z.object({ completeness: z.number() });

export const sheet = z.object({
  sessionId: id,
  title: z.string(),
  institutionName: z.string(),
  stage,
  /** The score was given, or given again, after an objection (R-SCORE 8). */
  reviewed: z.boolean(),
  /** Null before the hub has the materials, and once there is a score. */
  evaluationDueDay: day.nullable(),
  /** Why scoring is not possible yet; empty when it is. */
  missing: z.array(z.string()),
  /** `late`: scans that came later, of which `lateCounted` count; `inReview` wait for a decision; `aside` people gave something of another day or place. */
  counts: z.object({
    signed: count,
    scanned: count,
    actual: count,
    eligible: count,
    feedback: count,
    late: count.optional(),
    lateCounted: count.optional(),
    inReview: count.optional(),
    aside: count.optional(),
  }),
  /** An institution sees them once they are confirmed. */
  records: z.array(scoreRecord),
  current: scoreRecord.nullable(),
  objection: objection.nullable(),
  objectionUntilDay: day.nullable(),
  /** The official holiday list on the way to that day is not out yet: it may move, and closes nothing. */
  objectionProvisional: z.boolean().optional(),
  followup: z.object({ state: z.string(), size: count, reached: count, trace: trace.nullable() }).nullable(),
  flags: z.array(z.object({ label: z.string(), clause: z.string(), detail: z.string() })),
  limits,
});

/** Sessions that are over and on their way to a final score, those due first in front; `ended`: those of this year and the last that are through. */
export const listQueue = {
  input: z.object({ ended: z.boolean().default(false), ...paging }),
  output: z.object({
    ...paged,
    items: rowsOf(
      z.object({
        sessionId: id,
        title: z.string(),
        institutionName: z.string(),
        endAt: instant,
        stage,
        dueDay: day.nullable(),
        overdue: z.boolean(),
        /** The score was given, or given again, after an objection (R-SCORE 8). */
        reviewed: z.boolean(),
        sample: z.object({ state: z.string(), size: count, answered: count }),
        /** What the draw waits for, as `followup.getDraw` says it. */
        draw: drawState,
        /** Calls of the sample: still to be made, made; from when on the next one helps (null: none is left to be made). */
        calls: z.object({ open: count, done: count, nextAttemptAt: instant.nullable() }),
        totalShown: z.string().nullable(),
        grade: grade.nullable(),
      }),
    ),
  }),
};

/** Every score that counts and that the caller stands towards, the latest session first; one that is being corrected counts until the new one is final. */
export const listFinal = {
  input: z.object({
    month: month.optional(),
    /** And all areas below it. */
    regionId: regionId.optional(),
    institutionId: id.optional(),
    ...page,
  }),
  output: z.object({
    total: count,
    items: rowsOf(
      z.object({
        sessionId: id,
        title: z.string(),
        institutionName: z.string(),
        regionId,
        endAt: instant,
        totalShown: z.string(),
        grade,
        /** Given again after an objection, or instead of a final one (R-SCORE 8). */
        kind: z.enum(['score', 'review', 'correction']),
        beingCorrected: z.boolean(),
      }),
    ),
  }),
};

export const getSheet = { input: z.object({ sessionId: id }), output: sheet };

/** Works the score out without storing it. */
export const previewScore = {
  input: z.object({ sessionId: id, judgement }),
  output: z.object({
    totalExact: exact,
    totalShown: z.string(),
    grade,
    trace,
    remarks: z.array(remark),
    /** What still needs a reason before it can be handed in, in words. */
    unexplained: z.array(z.string()),
  }),
};

export const scoreSession = {
  input: z.object({ sessionId: id, judgement, requestKey }),
  output: z.object({ record: scoreRecord }),
};

/** People whom the evaluator strikes with a reason, or takes back (R-ATTEND 8); done again it changes nothing. `changed`: how many were another before. */
const striking = {
  input: z.object({ sessionId: id, personIds: z.array(id).min(1).max(LIMITS.struckAtOnce), reason, requestKey }),
  output: z.object({ changed: count }),
};
export const strike = striking;
export const unstrike = striking;

const moment = z.object({ at: instant, by: z.string(), reason: z.string() });

/** What each person of a session is on record with, for the evaluator to strike from: those whom something looks odd about first. */
export const listPeople = {
  input: z.object({
    sessionId: id,
    /** Words of a name or an enterprise, or the end of a telephone number. */
    find: z.string().trim().max(40).default(''),
    only: z.enum(['all', 'odd', 'staff', 'struck']).default('all'),
    ...page,
  }),
  output: z.object({
    total: count,
    counts: z.object({ all: count, odd: count, staff: count, struck: count }),
    /** Whether people can be struck now; the reason why not is in the sheet's stage. */
    open: z.boolean(),
    people: z.array(
      z.object({
        personId: id,
        name: z.string(),
        enterprise: z.string(),
        phoneMasked: z.string(),
        kind: listed.nullable(),
        venueName: z.string(),
        /** What of it counts: on the sign-in register, as a scan, as an actual attendee, and as an eligible one. */
        signed: z.boolean(),
        scanned: z.boolean(),
        actual: z.boolean(),
        eligible: z.boolean(),
        scan: z
          .object({
            at: instant,
            receivedAt: instant,
            late: z.boolean(),
            via: z.enum(['screen', 'poster', 'digits']),
            metres: z.number().nullable(),
          })
          .nullable(),
        /** As it was drawn; no strokes where it is on paper. */
        signature: z.object({ at: instant, strokes: z.array(z.array(z.number())) }).nullable(),
        staff: moment.extend({ kind: z.string() }).nullable(),
        struck: moment.nullable(),
        /** What looks odd, in words. */
        flags: z.array(z.string()),
      }),
    ),
  }),
};

export const confirm = {
  input: z.object({
    sessionId: id,
    scoreId: id,
    /** Keys of the remarks of that score which ask for a reason: whoever confirms has read them one by one. */
    seen: z.array(z.string().max(80)).max(20).default([]),
  }),
  output: z.object({ objectionUntilDay: day, provisional: z.boolean() }),
};

/** Before it is confirmed; the evaluator scores again. */
export const sendBack = { input: z.object({ sessionId: id, scoreId: id, reason }), output: done };

export const object = { input: z.object({ sessionId: id, reason }), output: z.object({ objectionId: id }) };

/** Answers an objection: upheld with a new judgement, or rejected; either way with a reason, both traces side by side (R-SCORE 8). */
export const review = {
  input: z.object({ sessionId: id, objectionId: id, judgement: judgement.nullable(), answer: reason }),
  output: z.object({ before: scoreRecord, after: scoreRecord }),
};

/** A correction of a final score: a new record that names the old one. */
export const correct = {
  input: z.object({ sessionId: id, judgement, reason, requestKey }),
  output: z.object({ record: scoreRecord }),
};

/** What a try-out assumes; whatever is left out is as it is on record. */
const assumptions = z.object({
  photos: z.object({ count: z.int().min(0).max(LIMITS.photos), kinds: z.array(listed).max(40) }),
  recordingMinutes: z.int().min(0).max(LIMITS.recordedMinutes),
  slides: z.boolean(),
  completeness: stepped(0, LIMITS.points, 0.5),
  /** Valid forms of actual attendees. */
  feedback: count,
  screenshotHeads: count,
});

export type Assumptions = z.infer<typeof assumptions>;

/** Points of a try-out, without the follow-up (R-SCORE 9). All `…Shown`, `full`, `short` and `from` have two decimals. */
export const tryScore = {
  input: assumptions.partial().extend({ sessionId: id }),
  output: z.object({
    sessionId: id,
    title: z.string(),
    limits,
    onRecord: assumptions,
    assumed: assumptions,
    parts: z.array(
      z.object({
        part: z.enum(['attendance', 'feedback', 'courseware', 'photos', 'recording']),
        label: z.string(),
        exact,
        shown: z.string(),
        full: z.string(),
        short: z.string(),
        trace,
      }),
    ),
    totalExact: exact,
    totalShown: z.string(),
    /** The most that is possible without the follow-up. */
    fullShown: z.string(),
    followupFullShown: z.string(),
    note: z.string(),
    meetsMinimum: z.boolean(),
    /** From the best down; `short` is '0.00' for one that is reached. */
    grades: z.array(z.object({ grade, label: z.string(), from: z.string(), reached: z.boolean(), short: z.string() })),
    missing: z.array(
      z.object({
        id: z.enum(['register', 'feedback', 'courseware', 'photos', 'recording']),
        what: z.string(),
        points: z.string(),
        clause: z.string(),
      }),
    ),
    trace,
  }),
};
