import * as z from 'zod';
import { count, id, instant, text } from './common';
import { LIMITS } from './lists';

export const getForm = {
  input: z.object({ sessionId: id }),
  output: z.object({
    sessionId: id,
    title: z.string(),
    lecturerName: z.string(),
    state: z.enum(['not-signed-in', 'not-open', 'open', 'closed', 'given']),
    opensAt: instant,
    closesAt: instant,
    items: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        group: z.string(),
        choices: z.array(z.object({ points: z.int(), heading: z.string() })),
      }),
    ),
  }),
};

export const submit = {
  input: z.object({
    sessionId: id,
    /** The items in the form's order; each one of that item's points. Null is an unanswered item. */
    points: z.array(z.int().min(0).max(100).nullable()).max(99),
    opinions: text(1000, 'lines').default(''),
    topics: text(500, 'lines').default(''),
    /** R-ATTEND 1: was a fee taken, a sponsor sought, something sold? Null: not answered, which is no "no". */
    charged: z.object({
      fee: z.boolean().nullable(),
      sponsor: z.boolean().nullable(),
      sold: z.boolean().nullable(),
      note: text(500, 'lines').default(''),
    }),
    particulars: z
      .object({
        sex: text(10),
        age: z.int().min(LIMITS.ageMinimum).max(LIMITS.ageMaximum).nullable(),
        education: text(20),
        post: text(60),
        address: text(160),
      })
      .partial()
      .default({}),
  }),
  /** Repeated, there is no sum: nobody can say any more what was answered. */
  output: z.object({ total: z.int().nullable(), repeated: z.boolean() }),
};

export const summary = {
  input: z.object({ sessionId: id }),
  output: z.object({
    answers: count,
    attendees: count,
    responseRateShown: z.string(),
    /** While the window is open, and until all that came in it is written down: when the sums can be had. Null: they can. */
    sumsAt: instant.nullable(),
    /** Not yet, or fewer than five answers: nothing below is shown (R-FEEDBACK 3). */
    withheld: z.boolean(),
    items: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        group: z.string(),
        meanShown: z.string(),
        full: z.int(),
        counts: z.array(count),
      }),
    ),
    meanTotalShown: z.string(),
    opinions: z.array(z.string()),
    topics: z.array(z.string()),
    /** For the evaluator and the bureau only (R-FEEDBACK 4). */
    signs: z.object({ sameChoiceShareShown: z.string(), sameMinuteShareShown: z.string() }).nullable(),
    complaints: z
      .array(z.object({ fee: z.boolean(), sponsor: z.boolean(), sold: z.boolean(), note: z.string() }))
      .nullable(),
  }),
};
