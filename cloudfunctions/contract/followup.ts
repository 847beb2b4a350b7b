import * as z from 'zod';
import { callOutcome } from '../programmes/lecture-hall-2018/forms/call-outcome';
import { count, day, id, instant, paged, paging, preview, reason, reasons, remark, requestKey, rowsOf } from './common';
import { inputOf } from './form-schema';

export const state = z.enum(['not-frozen', 'waiting-both', 'waiting-evaluator', 'waiting-bureau', 'ready', 'drawn']);

/** 32 random bytes in hexadecimal, made on the caller's device. */
const contribution = z.string().regex(/^[0-9a-f]{64}$/);

/** One party's contribution to the seed, for many sessions at once (R-FOLLOWUP 2). */
export const commit = {
  input: z.object({
    sessionIds: z.array(id).min(1).max(100),
    contribution,
  }),
  output: z.object({ sessions: z.array(z.object({ sessionId: id, state, commitment: z.string() })) }),
};

const ticket = z.object({
  pseudonym: z.string(),
  venueId: id,
  ticket: z.string(),
  place: z.enum(['called', 'reserve']),
  order: z.int(),
  outcome: z.string(),
});

export const draw = { input: z.object({ sessionId: id }), output: z.object({ state, sampleSize: count }) };

const published = {
  state,
  rosterSize: count,
  rosterHash: z.string().nullable(),
  frozenAt: instant.nullable(),
  /** Of the roster's hash; opened with the draw. */
  salt: z.string().nullable(),
  commitments: z.object({ evaluator: z.string().nullable(), bureau: z.string().nullable() }),
  contributions: z.object({ evaluator: z.string(), bureau: z.string() }).nullable(),
  seedHash: z.string().nullable(),
  sampleSize: count,
  /** The score rests on the first; more than one in samples of before, which could be enlarged. */
  sizes: z.array(count),
  tickets: z.array(ticket),
};

/** Everything needed to repeat the draws of sample and audits, under pseudonyms; contributions appear once both are in. */
export const getDraw = {
  input: z.object({ sessionId: id }),
  output: z.object({
    sessionId: id,
    ...published,
    audits: z.array(
      z.object({
        /** As which the draw is named in its hashes. */
        drawId: id,
        number: count,
        /** `later`: of those alone who count only since the list was frozen. */
        scope: z.enum(['double', 'all', 'later']),
        /** Said before the contributions. */
        size: count,
        /** Who had been called before, and is not drawn again. */
        excluded: z.array(z.string()),
        /** Who of its list is not on the frozen one, since he or she counts only since. */
        since: z.array(z.string()),
        ...published,
      }),
    ),
  }),
};

/** An audit of the heads: twice as many calls as the sample has, or everybody else on the roster (R-FOLLOWUP 5). */
export const openAudit = {
  input: z.object({ sessionId: id, scope: z.enum(['double', 'all']), reason }),
  output: z.object({ caseId: id, size: count }),
};

export const contributeToAudit = {
  input: z.object({ sessionId: id, contribution }),
  output: z.object({ state, size: count }),
};

export const concludeAudit = {
  input: z.object({ sessionId: id }),
  output: z.object({ called: count, reached: count, struck: count }),
};

/** `undone`: taken back by who wrote it, and counts for nothing. */
const attempt = z.object({
  at: instant,
  outcome: z.string(),
  by: z.string(),
  remarks: z.string(),
  undone: z.boolean(),
});

const call = z.object({
  callId: id,
  sessionId: id,
  sessionTitle: z.string(),
  /** The score rests on the sample; an audit's outcome strikes people. */
  purpose: z.enum(['sample', 'audit']),
  name: z.string(),
  enterprise: z.string(),
  phoneMasked: z.string(),
  venueName: z.string(),
  order: z.int(),
  state: z.enum(['to-call', 'reached', 'unreachable']),
  /** The caller has opened the number since the last attempt: the outcome can be written down. */
  numberOpened: z.boolean(),
  attempts: z.array(attempt),
  /** The caller's own last outcome, and until when it may be taken back. */
  undo: z.object({ attemptAt: instant, until: instant }).nullable(),
  /** Not to be called again before this moment's day, or null. */
  nextDay: day.nullable(),
  dueDay: day,
});

export const listCalls = {
  input: z.object({ sessionId: id.optional(), ...paging }),
  output: z.object({ calls: rowsOf(call), ...paged }),
};

/** The number that signed, of somebody still to be called in one's own sample or audit; each look is audited. Null: it was not kept. */
export const revealPhone = {
  input: z.object({ sessionId: id, callId: id }),
  output: z.object({ phone: z.string().nullable() }),
};

/** Takes back one's own last outcome of a call, some minutes long. */
export const undoCall = {
  input: z.object({ sessionId: id, callId: id, attemptAt: instant }),
  output: z.object({ call }),
};

export const recordCall = {
  /** With `reached` the answers are required; a rating is of somebody who was there alone. */
  input: inputOf(callOutcome, { sessionId: id, callId: id, reasons, preview, requestKey }),
  output: z.object({ call, replacedBy: id.nullable(), remarks: z.array(remark) }),
};
