import * as z from 'zod';
import { count, day, id, instant, page, reason, requestKey, text } from '../common';
import { policyStatus, record } from './record';

/** Publishing the same record again changes nothing; a different text under the same slug is a new version (R-POLICY 6). */
export const publish = {
  input: z.object(record),
  output: z.object({ policyId: id, version: z.int(), repeated: z.boolean() }),
};

/** No longer in force from `day` on; it stays readable, marked, and leads to its successor (R-POLICY 6). */
export const repeal = {
  input: z.object({ policyId: id, day, reason, successorId: id.nullable().default(null), requestKey }),
  output: z.object({ policyId: id, repeated: z.boolean() }),
};

/** What is published, for who keeps it: newest first. */
export const listForDesk = {
  input: z.object({ ...page, find: text(80).default('') }),
  output: z.object({
    total: count,
    policies: z.array(
      z.object({
        policyId: id,
        title: z.string(),
        docNo: z.string().nullable(),
        status: policyStatus,
        version: z.int(),
        publishedAt: instant,
        articles: count,
        items: count,
        reviewDay: day.nullable(),
      }),
    ),
  }),
};
