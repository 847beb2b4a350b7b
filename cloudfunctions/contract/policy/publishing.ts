import * as z from 'zod';
import { count, day, id, instant, page, reason, requestKey, text, rowsOf } from '../common';
import { policyStatus, record } from './record';

/** Publishing the same record again changes nothing; a different text under the same slug is a new version (R-POLICY 6). */
export const publish = {
  input: z.object(record),
  output: z.object({ policyId: id, version: z.int(), repeated: z.boolean() }),
};

/**
 * No longer in force from `day` on, which may be to come; it stays readable, marked, and leads to its successor (R-POLICY 6). Of a policy that
 * is repealed already the particulars are corrected.
 */
export const repeal = {
  input: z.object({ policyId: id, day, reason, successorId: id.nullable().default(null), requestKey }),
  output: z.object({ policyId: id, repeated: z.boolean() }),
};

/** A repeal that was made in error is taken back; its trace stays in the audit. WRONG_STAGE when there is none. */
export const withdrawRepeal = {
  input: z.object({ policyId: id, reason, requestKey }),
  output: z.object({ policyId: id, repeated: z.boolean() }),
};

/** Looked at and still right: the day by which it has to be looked at again; null: no more. It makes no new version. */
export const setReviewDay = {
  input: z.object({ policyId: id, reviewDay: day.nullable() }),
  output: z.object({ policyId: id, repeated: z.boolean() }),
};

const deskState = z.enum(['in-force', 'not-yet-in-force', 'draft-for-comment', 'expired', 'repealed', 'past-review']);

/** What is published, for who keeps it: last published first. `counts` are of all that `find` leaves, whatever the state asked for. */
export const listForDesk = {
  input: z.object({ ...page, find: text(80).default(''), state: deskState.optional() }),
  output: z.object({
    total: count,
    counts: z.object({
      all: count,
      inForce: count,
      notYetInForce: count,
      draftForComment: count,
      expired: count,
      repealed: count,
      pastReview: count,
    }),
    policies: rowsOf(
      z.object({
        policyId: id,
        title: z.string(),
        docNo: z.string().nullable(),
        issuers: z.array(z.string()),
        issuedDay: day,
        /** As of today. */
        status: policyStatus,
        version: z.int(),
        publishedAt: instant,
        articles: count,
        items: count,
        expiresDay: day.nullable(),
        reviewDay: day.nullable(),
        /** In force still, and its review day has gone by. */
        pastReview: z.boolean(),
        /** The day of its repeal, gone by or to come. */
        repealedDay: day.nullable(),
      }),
    ),
  }),
};
