import * as z from 'zod';
import { count, id, instant, page, rowsOf } from './common';
import { LIMITS } from './lists';
import { registrationState, summary } from './session';

export const create = {
  input: z.object({ sessionId: id, venueId: id }),
  output: z.object({ state: registrationState, venueId: id, waitingPosition: z.int().nullable() }),
};

export const cancel = {
  input: z.object({ sessionId: id }),
  output: z.object({ state: registrationState, movedUp: z.boolean(), undoUntil: instant.nullable() }),
};

/** Takes a cancellation back: the very place while it is free, or the place in the waiting list that it was. */
export const restore = { input: z.object({ sessionId: id }), output: create.output };

export const listMine = {
  /** Without a `limit` as much as comes at once. `open`: what is still to come or to do, the nearest first; `past`: the rest, the newest first. */
  input: z.object({
    which: z.enum(['all', 'open', 'past']).default('all'),
    limit: page.limit.unwrap().default(LIMITS.pageMaximum),
    offset: page.offset,
  }),
  output: z.object({
    sessions: rowsOf(
      summary.extend({
        venueName: z.string(),
        scannedAt: instant.nullable(),
        signedAt: instant.nullable(),
        feedbackGiven: z.boolean(),
        /** An actual attendee (R-ATTEND 8): its class hours count. */
        attended: z.boolean(),
        /** `attendance.getCertificate` gives one. */
        certificate: z.boolean(),
        /** Its newest change or cancellation, with time and place before and after where these changed; null when it stands as it was published. */
        lastChange: z
          .object({
            at: instant,
            what: z.enum(['changed', 'cancelled']),
            reason: z.string(),
            times: z.object({ before: instant, after: instant }).nullable(),
            places: z.object({ before: z.string(), after: z.string() }).nullable(),
          })
          .nullable(),
        /** What the trainee can do now. */
        next: z.enum(['wait', 'sign-in', 'sign', 'feedback', 'none']),
      }),
    ),
    /** How many there are of the kind asked for, and where the next page begins; null at the end. */
    total: count,
    nextOffset: count.nullable(),
    /** Class hours of the sessions attended. */
    hours: z.number(),
    /** Over everything that the person ever attended, whatever the page. */
    summary: z.object({ sessions: count, hours: z.number() }),
  }),
};
