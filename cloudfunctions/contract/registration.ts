import * as z from 'zod';
import { id, instant, nothing } from './common';
import { registrationState, summary } from './session';

export const create = {
  input: z.object({ sessionId: id, venueId: id }),
  output: z.object({ state: registrationState, venueId: id, waitingPosition: z.int().nullable() }),
};

export const cancel = {
  input: z.object({ sessionId: id }),
  output: z.object({ state: registrationState, movedUp: z.boolean() }),
};

export const listMine = {
  input: nothing,
  output: z.object({
    sessions: z.array(
      summary.extend({
        venueName: z.string(),
        scannedAt: instant.nullable(),
        signedAt: instant.nullable(),
        feedbackGiven: z.boolean(),
        /** What the trainee can do now. */
        next: z.enum(['wait', 'sign-in', 'sign', 'feedback', 'none']),
      }),
    ),
    /** Class hours of the sessions attended. */
    hours: z.number(),
  }),
};
