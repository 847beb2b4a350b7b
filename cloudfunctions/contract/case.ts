import * as z from 'zod';
import {
  amount,
  count,
  day,
  id,
  instant,
  page,
  reason,
  recordOf,
  regionId,
  requestKey,
  requiredText,
  rowsOf,
  text,
} from './common';
import { GRANTED_ROLES, SEARCHED } from './lists';
import { status as sessionStatus } from './session';

const named = z.object({ id: z.string(), name: z.string() });

/** What a case is about, as people call it. `place`: whose it is or where; empty where that says nothing. */
const subject = z.object({
  kind: z.enum(['session', 'body', 'area', 'person', 'policy-draft', 'question', 'invitation']),
  id,
  title: z.string(),
  place: z.string(),
  day: day.nullable(),
});

/** Operations with input or rules of their own that take a step. */
const boundOperation = z.enum([
  'material.forward',
  'material.sendBack',
  'material.reopen',
  'evaluation.sendBack',
  'evaluation.confirm',
  'evaluation.object',
  'identity.approveInvitation',
  'identity.withdrawInvitation',
  'followup.openAudit',
  'followup.contributeToAudit',
  'followup.concludeAudit',
]);
/** Pages with a form of their own that a step needs. */
const stepPage = z.enum(['institution/materials', 'evaluator/sheet', 'policy-desk/draft', 'policy-desk/question']);

/** What something found opens, by what the caller stands as towards it (its programme's `opens`). */
const foundPage = z
  .enum([
    'session-detail',
    'work/case',
    'bureau/session',
    'bureau/institutions',
    'bureau/roles',
    'evaluator/people',
    'institution/desk',
  ])
  .nullable();

/** `holder`: the party that has the next move; null: it waits for a day, or has ended. */
const head = {
  caseId: id,
  programme: named,
  procedure: named,
  subject,
  state: named,
  holder: named.nullable(),
  since: instant,
  dueDay: day.nullable(),
  overdue: z.boolean(),
  /** The official holiday list on the way to the due day is not out yet. */
  provisional: z.boolean(),
};

const item = z.object({
  ...head,
  /** What waits to be done by whom the case waits for, the usual step first; empty where nothing does. */
  next: z.array(named.extend({ operation: boundOperation.nullable() })),
});
export type CaseItem = z.infer<typeof item>;

/** `waiting`: for the caller; `watched`: with somebody else, but in his or her sight; `done`: what he or she took part in; `started`: what he or she opened. */
export const box = z.enum(['waiting', 'watched', 'done', 'started']);

export const list = {
  input: z.object({
    box: box.default('waiting'),
    programme: id.optional(),
    procedure: id.optional(),
    /** As the procedure names it. */
    state: id.optional(),
    overdueOnly: z.boolean().default(false),
    ...page,
  }),
  output: z.object({
    /** By due day, those without one last; what is done, the latest first. */
    items: rowsOf(item),
    total: count,
    /** Of `waiting`, whatever the box and the filters. */
    totals: z.object({ waiting: count, overdue: count }),
    /** That the caller's parties take part in. */
    procedures: z.array(z.object({ programme: named, procedure: named })),
  }),
};

/** Why a step cannot be taken now. `text`: what is still needed, or the name of the step that excludes from this one; else empty. */
const hindrance = z.object({
  code: z.enum(['wrong-state', 'not-yours', 'interested', 'apart', 'not-started', 'need', 'opened', 'reason']),
  text: z.string(),
});

const offer = z.object({
  step: named,
  /** Where it leads. */
  to: named,
  asksReason: z.boolean(),
  missing: z.array(hindrance),
  clause: z.string(),
  reading: z.string(),
  /** The operation or the page that carries it out; null: `case.act`. */
  operation: boundOperation.nullable(),
  page: stepPage.nullable(),
});

const taken = z.object({
  step: named,
  to: named,
  at: instant,
  /** Null: by itself, when a day was over. */
  by: z.string().nullable(),
  party: z.string().nullable(),
  reason: z.string(),
  /** A day that was set with it. */
  untilDay: day.nullable(),
  late: z.boolean(),
});

const waypoint = z.object({
  state: named,
  holder: z.string().nullable(),
  at: instant.nullable(),
  here: z.boolean(),
});

/** By whom as which party; null: nobody yet, or nothing can be taken back. */
export const opened = z.object({ at: instant, by: z.string(), party: z.string() }).nullable();

export const view = z.object({
  ...head,
  clause: z.string(),
  /** As which parties the caller stands towards it. */
  standing: z.array(named),
  /** Who opened first what was handed over last, where it could have been taken back until then. */
  opened,
  /** What the caller may do now, or sees as not possible yet. */
  steps: z.array(offer),
  way: z.array(waypoint),
  history: z.array(taken),
  /** Parts of the page that this kind of case has beside the common ones. */
  slots: z.array(z.enum(['session-materials', 'session-objection', 'session-score', 'head-audit', 'library-question'])),
});
export type CaseView = z.infer<typeof view>;

export const get = {
  input: z.union([z.object({ caseId: id }), z.object({ kind: subject.shape.kind, id, procedure: id.optional() })]),
  output: view,
};

/** A step that no other operation carries out. The same key again finds what it did. */
export const act = {
  input: z.object({
    caseId: id,
    step: id,
    values: recordOf(id, z.union([text(1000, 'lines'), amount, z.boolean(), z.null()]), 40).default({}),
    reason: reason.optional(),
    requestKey,
  }),
  output: view,
};

/** So many of a kind at most; `more` says of which kinds there are others, so that one narrows the words. */
const SHOWN = 8;
const few = <H extends z.ZodType>(hit: H) => z.array(hit).max(SHOWN);

/**
 * Everything that the caller finds in some list, by words, pinyin or its initials, a whole telephone number or a credit code. Policies have their own
 * search (`policy.search`). Nothing here is shown to whom the lists of its kind do not show it.
 */
export const search = {
  input: z.object({
    query: requiredText(80),
    kinds: z
      .array(z.enum(SEARCHED))
      .min(1)
      .max(SEARCHED.length)
      .default([...SEARCHED]),
  }),
  output: z.object({
    sessions: few(
      z.object({
        sessionId: id,
        title: z.string(),
        institutionName: z.string(),
        regionId,
        status: sessionStatus,
        startAt: instant,
        endAt: instant,
        opens: foundPage,
      }),
    ),
    /** Who is on a session's list that the caller may open, the latest session of each; officers have a role and no session. */
    people: few(
      z.object({
        personId: id,
        name: z.string(),
        enterprise: z.string(),
        phoneMasked: z.string(),
        session: z.object({ sessionId: id, title: z.string(), startAt: instant }).nullable(),
        /** On how many lists, of those looked at. */
        sessions: count,
        offices: z.array(z.object({ role: z.enum(GRANTED_ROLES), scopeName: z.string() })),
        opens: foundPage,
      }),
    ),
    institutions: few(
      z.object({ institutionId: id, name: z.string(), regionId, creditCode: z.string(), opens: foundPage }),
    ),
    cases: few(z.object({ caseId: id, procedure: named, subject, state: named })),
    more: z.array(z.enum(SEARCHED)),
  }),
};

/**
 * The one button of the first page: what the caller has to do now. `sign-in`, `sign`, `feedback`, `attend` (today or under way, nothing open): own
 * session. `show-code`: a session of one's own institution, today or under way. `call`: somebody of one's own sample can be called today. `step`: what
 * waits in the inbox, as `case.list` has it first, with what is to be done in the procedure's words. Null: nothing.
 */
export const today = {
  /** Messages newer than this are unread: the phone keeps how far its person has read. */
  input: z.object({ seenUntil: instant.default(0) }),
  output: z.object({
    card: z
      .object({
        kind: z.enum(['sign', 'sign-in', 'show-code', 'feedback', 'call', 'step', 'attend']),
        title: z.string(),
        place: z.string(),
        startAt: instant.nullable(),
        endAt: instant.nullable(),
        dueDay: day.nullable(),
        overdue: z.boolean(),
        sessionId: id.nullable(),
        caseId: id.nullable(),
        /** Of a step what is to be done; null elsewhere. */
        step: named.extend({ operation: boundOperation.nullable() }).nullable(),
        /** How many of this kind there are, this one among them. */
        count,
      })
      .nullable(),
    /** As `case.list` counts them. */
    totals: z.object({ waiting: count, overdue: count }),
    unread: count,
  }),
};
