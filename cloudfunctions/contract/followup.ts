import * as z from 'zod';
import { callOutcome } from '../programmes/lecture-hall-2018/forms/call-outcome';
import { count, day, id, instant, reason, requestKey } from './common';
import { inputOf } from './form-schema';

export const state = z.enum(['not-frozen', 'waiting-both', 'waiting-evaluator', 'waiting-bureau', 'ready', 'drawn']);

/** One party's contribution to the seed, for many sessions at once (R-FOLLOWUP 2). */
export const commit = {
  input: z.object({
    sessionIds: z.array(id).min(1).max(100),
    /** 32 random bytes in hexadecimal, made on the caller's device. */
    contribution: z.string().regex(/^[0-9a-f]{64}$/),
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

/** Calls more people than the rule asks for; earlier picks stay (R-FOLLOWUP 2). */
export const enlarge = {
  input: z.object({ sessionId: id, sampleSize: z.int().min(1).max(5000), reason }),
  output: z.object({ sampleSize: count }),
};

/** Everything needed to repeat the draw, under pseudonyms; contributions appear once both are in. */
export const getDraw = {
  input: z.object({ sessionId: id }),
  output: z.object({
    sessionId: id,
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
    /** In the order in which they were drawn; more than one when the sample was enlarged. */
    sizes: z.array(count),
    tickets: z.array(ticket),
  }),
};

const attempt = z.object({ at: instant, outcome: z.string(), by: z.string(), remarks: z.string() });

const call = z.object({
  callId: id,
  sessionId: id,
  sessionTitle: z.string(),
  name: z.string(),
  enterprise: z.string(),
  phoneMasked: z.string(),
  venueName: z.string(),
  order: z.int(),
  state: z.enum(['to-call', 'reached', 'unreachable']),
  attempts: z.array(attempt),
  /** Not to be called again before this moment's day, or null. */
  nextDay: day.nullable(),
  dueDay: day,
});

export const listCalls = { input: z.object({ sessionId: id.optional() }), output: z.object({ calls: z.array(call) }) };

/** The full number of somebody in one's own sample; each look is audited. */
export const revealPhone = { input: z.object({ sessionId: id, callId: id }), output: z.object({ phone: z.string() }) };

export const recordCall = {
  /** With `reached` the answers are required, bar the rating of somebody who was not there. */
  input: inputOf(callOutcome, { sessionId: id, callId: id, requestKey }),
  output: z.object({ call, replacedBy: id.nullable() }),
};
