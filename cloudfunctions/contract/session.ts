import * as z from 'zod';
import { fieldsOf, type Values } from '../mechanisms/form';
import { sessionPlan } from '../programmes/lecture-hall-2018/forms/session-plan';
import {
  contentKind,
  count,
  day,
  explanation,
  id,
  instant,
  listed,
  month,
  paged,
  paging,
  reason,
  reasons,
  regionId,
  remark,
  requestKey,
  rowsOf,
} from './common';
import { ASIDE_REASONS, STAFF_STATES } from './lists';
import { changeOf, openShapeOf, shapeOf, shapeOfFields } from './form-schema';

export const registrationState = z.enum(['registered', 'waiting', 'cancelled']);

const { venues } = fieldsOf(sessionPlan);

const { radius, ...ofVenue } = shapeOfFields(venues.fields);
/** Position and radius, against which the place of a poster's scan is measured, are for who plans or runs the session; null for all others (R-ATTEND 5). */
export const venue = z.object({
  ...ofVenue,
  radius: radius.nullable(),
  venueId: id,
  registered: count,
  waiting: count,
});
export type Venue = z.infer<typeof venue>;

const plan = z.object(shapeOf(sessionPlan));
export type SessionPlan = Values<typeof sessionPlan>;

export const status = z.enum(['draft', 'published', 'cancelled']);

export const summary = z.object({
  sessionId: id,
  title: z.string(),
  mode: listed,
  contentKind,
  premium: z.boolean(),
  regionId,
  status,
  changed: z.boolean(),
  startAt: instant,
  endAt: instant,
  classHours: z.number(),
  online: z.boolean(),
  institutionId: id.nullable(),
  institutionName: z.string(),
  lecturerName: z.string(),
  placeName: z.string(),
  capacity: count,
  registered: count,
  waiting: count,
  mine: registrationState.nullable(),
});
export type SessionSummary = z.infer<typeof summary>;

/** A plan as its publication would find it. */
export const checkPlan = {
  input: z.object({ sessionId: id.optional(), plan }),
  output: z.object({ remarks: z.array(remark) }),
};

export const saveDraft = {
  input: z.object({ sessionId: id.optional(), plan, reasons, requestKey }),
  output: z.object({ sessionId: id }),
};

export const listMonth = {
  input: z.object({
    month,
    regionId: regionId.optional(),
    mode: listed.optional(),
    contentKind: contentKind.optional(),
    freePlacesOnly: z.boolean().default(false),
    onlineOnly: z.boolean().default(false),
    ...paging,
  }),
  output: z.object({ sessions: rowsOf(summary), ...paged }),
};

/** A value of the plan before and after, as `session.saveDraft` takes it. */
const changed = z.object({ field: plan.keyof(), before: z.json(), after: z.json() });

const history = z.object({
  at: instant,
  what: z.enum(['published', 'changed', 'cancelled']),
  reason: z.string(),
  fields: z.array(z.string()),
  /** Who did it and from what to what, for who plans sessions; null for all others, and of what was done before it was kept. */
  by: z.string().nullable(),
  changes: z.array(changed).nullable(),
});

export const get = {
  input: z.object({ sessionId: id }),
  output: z.object({
    session: z.object({
      ...openShapeOf(sessionPlan),
      ...summary.shape,
      venues: z.array(venue),
      /** As it was planned, with what only who plans it sees; null for everybody else. */
      plan: plan.nullable(),
      /** Reasons that were asked for because something of the plan is odd; null as the plan is. */
      explained: z.array(explanation).nullable(),
      history: z.array(history),
      /** The last day on which a session may end so that it still makes this year's report (R-PLAN 3). */
      lastSafeDay: day,
      /** What is odd about the plan by itself; null for who does not plan. */
      remarks: z.array(z.string()).nullable(),
      materialsDueDay: day,
      /** The official holiday list of that year is not out yet. */
      provisional: z.boolean(),
    }),
    mine: z.object({
      registration: registrationState.nullable(),
      venueId: id.nullable(),
      waitingPosition: z.int().nullable(),
      /** Until when what the caller cancelled can be taken back (`registration.restore`). */
      undoUntil: instant.nullable().optional(),
      scannedAt: instant.nullable(),
      signedAt: instant.nullable(),
      /** Why what the caller gave does not count (yet). */
      aside: z.enum(ASIDE_REASONS).nullable(),
      /** What staff entered about the caller, or with the caller's number: `attendance.ownStaffEntry` has all of it (R-ATTEND 7). */
      staffEntry: z
        .object({ entryId: id, at: instant, by: z.string(), state: z.enum(STAFF_STATES), mayContradict: z.boolean() })
        .nullable()
        .optional(),
      feedbackGiven: z.boolean(),
      feedbackOpensAt: instant,
      feedbackClosesAt: instant,
      signInOpensAt: instant,
      /** The operations that the caller may do to this session. */
      may: z.array(z.string()),
    }),
  }),
};

/** Publishes a month's drafts, or the named ones only (R-PLAN 2). */
export const publish = {
  input: z.union([z.object({ month, reasons }), z.object({ sessionIds: z.array(id).min(1).max(100), reasons })]),
  output: z.object({ published: z.array(id), alreadyPublished: z.array(id) }),
};

const told = z.object({ institution: count, window: count, prefecture: count, subscribers: count });

/** What `session.publish` of these sessions would do; writes nothing. */
export const previewPublication = {
  input: z.object({ sessionIds: z.array(id).min(1).max(100), reasons }),
  output: z.object({
    sessions: z.array(
      z.object({
        sessionId: id,
        title: z.string(),
        /** Null when there is no such session. */
        startAt: instant.nullable(),
        state: z.enum(['ready', 'already-published', 'impossible']),
        /** The refusal that publishing would answer with. */
        problem: z
          .object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()) })
          .nullable(),
        remarks: z.array(remark),
        /** People who get a message about this session, each in the first group that they belong to. */
        told,
      }),
    ),
    totals: z.object({
      ready: count,
      alreadyPublished: count,
      impossible: count,
      told,
      /** Messages written, one a person and session. */
      messages: count,
      /** Different people who get at least one. */
      people: count,
    }),
  }),
};

const changeInput = z.object({ sessionId: id, plan: changeOf(sessionPlan), reason, reasons });

/** `movedUp`: people who waited and have a place in a larger room now. */
export const change = {
  input: changeInput,
  output: z.object({ changedFields: z.array(z.string()), notified: count, movedUp: count }),
};

/** What `session.change` with the same input would do; the reason may still be missing. Writes nothing. */
export const previewChange = {
  input: changeInput.partial({ reason: true }),
  output: z.object({
    changes: z.array(changed),
    /** People by venue of the changed plan. */
    venues: z.array(
      z.object({
        venueId: id,
        name: z.string(),
        /** Null for a venue that is added. */
        capacityBefore: count.nullable(),
        capacityAfter: count,
        registered: count,
        waiting: count,
        movesUp: count,
      }),
    ),
    registered: count,
    waiting: count,
    movesUp: count,
    /** People who had signed in already, of whom it would not count any more. */
    setAside: count,
    remarks: z.array(remark),
    /** Messages about the change: to everybody registered or waiting. */
    notified: count,
    /** With those to who moves up. */
    messages: count,
  }),
};

export const cancel = { input: z.object({ sessionId: id, reason }), output: z.object({ notified: count }) };

/** Sessions a member of staff works on, newest first, with the stage each has reached. */
export const listForWork = {
  input: z.object({
    year: z.int().min(2018).max(2100).optional(),
    /** One month only, e.g. for the month board. */
    month: month.optional(),
    includeDrafts: z.boolean().default(false),
    ...paging,
  }),
  output: z.object({
    ...paged,
    sessions: rowsOf(
      summary.extend({
        signed: count,
        stage: z.enum([
          'planned',
          'running',
          'collecting',
          'with-window',
          'with-hub',
          'with-evaluator',
          'scored',
          'confirmed',
          'objected',
          'final',
          'cancelled',
          'not-scored',
        ]),
        /** How often it was changed since it was published, and when last. */
        changes: count,
        lastChangeAt: instant.nullable(),
        /** What is odd about its plan by itself, for who plans, while it is to come. */
        remarks: z.array(z.string()),
        /** The score answers an objection. */
        reviewed: z.boolean(),
        /** Both days are null once there is a score: nothing is due any more. */
        materialsDueDay: day.nullable(),
        /** The official holiday list on the way to that day is not out yet. */
        provisional: z.boolean().optional(),
        evaluationDueDay: day.nullable(),
        scoreShown: z.string().nullable(),
      }),
    ),
  }),
};
