import * as z from 'zod';
import {
  audienceKind,
  contentKind,
  count,
  day,
  id,
  instant,
  mode,
  month,
  reason,
  regionId,
  requestKey,
  requiredText,
  text,
  location,
} from './common';

export const registrationState = z.enum(['registered', 'waiting', 'cancelled']);

const venueInput = z.object({
  /** Left out for a new venue. */
  venueId: id.optional(),
  name: requiredText(80),
  address: requiredText(160),
  main: z.boolean(),
  capacity: z.int().min(1).max(5000),
  position: location.nullable().default(null),
  /** Metres around `position` in which a poster code counts (R-ATTEND 5). */
  radius: z.int().min(50).max(5000).default(300),
});

export const venue = venueInput.required({ venueId: true }).extend({ registered: count, waiting: count });
export type Venue = z.infer<typeof venue>;

const lecturer = z.object({ name: requiredText(40), unit: text(80).default(''), title: text(60).default('') });
const organiser = z.enum(['hub', 'window', 'prefecture', 'institution']);

/** What the bureau plans (R-PLAN 2); the programme knows no fee, so a session has no field for one (R-ATTEND 1). */
const plan = z.object({
  title: requiredText(120),
  summary: text(2000).default(''),
  mode,
  contentKind,
  premium: z.boolean().default(false),
  regionId,
  organiser,
  /** The signed institution that teaches and is scored; null for modes without one. */
  institutionId: id.nullable(),
  lecturer,
  audience: z.array(audienceKind).min(1).max(5),
  startAt: instant,
  endAt: instant,
  /** Class hours of 45 minutes. */
  classHours: z.number().min(0).max(80),
  walkInsAllowed: z.boolean().default(true),
  online: z.boolean().default(false),
  venues: z.array(venueInput).max(40),
  /** The prefecture's consent for a place that is not in the institution's application. */
  placeConsentReason: text(300).default(''),
});
export type SessionPlan = z.infer<typeof plan>;

export const status = z.enum(['draft', 'published', 'cancelled']);

export const summary = z.object({
  sessionId: id,
  title: z.string(),
  mode,
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

export const saveDraft = {
  input: z.object({ sessionId: id.optional(), plan, requestKey }),
  output: z.object({ sessionId: id }),
};

export const listMonth = {
  input: z.object({
    month,
    regionId: regionId.optional(),
    mode: mode.optional(),
    contentKind: contentKind.optional(),
    freePlacesOnly: z.boolean().default(false),
    onlineOnly: z.boolean().default(false),
  }),
  output: z.object({ sessions: z.array(summary) }),
};

const history = z.object({
  at: instant,
  what: z.enum(['published', 'changed', 'cancelled']),
  reason: z.string(),
  fields: z.array(z.string()),
});

export const get = {
  input: z.object({ sessionId: id }),
  output: z.object({
    session: summary.extend({
      summary: z.string(),
      organiser,
      lecturer,
      audience: z.array(audienceKind),
      walkInsAllowed: z.boolean(),
      venues: z.array(venue),
      history: z.array(history),
      /** The last day on which a session may end so that it still makes this year's report (R-PLAN 3). */
      lastSafeDay: day,
      materialsDueDay: day,
      /** The official holiday list of that year is not out yet. */
      provisional: z.boolean(),
    }),
    mine: z.object({
      registration: registrationState.nullable(),
      venueId: id.nullable(),
      waitingPosition: z.int().nullable(),
      scannedAt: instant.nullable(),
      signedAt: instant.nullable(),
      feedbackGiven: z.boolean(),
      feedbackOpensAt: instant,
      feedbackClosesAt: instant,
      signInOpensAt: instant,
    }),
  }),
};

/** Publishes a month's drafts, or the named ones only (R-PLAN 2). */
export const publish = {
  input: z.union([z.object({ month }), z.object({ sessionIds: z.array(id).min(1).max(100) })]),
  output: z.object({ published: z.array(id), alreadyPublished: z.array(id) }),
};

const told = z.object({ institution: count, window: count, prefecture: count, subscribers: count });

/** What `session.publish` of these sessions would do; writes nothing. */
export const previewPublication = {
  input: z.object({ sessionIds: z.array(id).min(1).max(100) }),
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

/** Only what is to change; what is left out stays, so that nothing here has a default. */
const planChange = plan.partial().extend({
  summary: text(2000).optional(),
  premium: z.boolean().optional(),
  walkInsAllowed: z.boolean().optional(),
  online: z.boolean().optional(),
  placeConsentReason: text(300).optional(),
});
const changeInput = z.object({ sessionId: id, plan: planChange, reason });

/** `movedUp`: people who waited and have a place in a larger room now. */
export const change = {
  input: changeInput,
  output: z.object({ changedFields: z.array(z.string()), notified: count, movedUp: count }),
};

/** What `session.change` with the same input would do; the reason may still be missing. Writes nothing. */
export const previewChange = {
  input: changeInput.partial({ reason: true }),
  output: z.object({
    changes: z.array(
      z.object({
        field: plan.keyof(),
        /** Values of the plan, as `session.saveDraft` takes them. */
        before: z.json(),
        after: z.json(),
      }),
    ),
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
  }),
  output: z.object({
    sessions: z.array(
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
        /** The score answers an objection. */
        reviewed: z.boolean(),
        /** Both days are null once there is a score: nothing is due any more. */
        materialsDueDay: day.nullable(),
        evaluationDueDay: day.nullable(),
        scoreShown: z.string().nullable(),
      }),
    ),
  }),
};
