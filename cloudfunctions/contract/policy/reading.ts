import * as z from 'zod';
import { count, day, id, instant, nothing } from '../common';
import { policyStatus, record } from './record';

export const get = {
  input: z.object({ policyId: id }),
  output: z.object({ policy: z.object({ ...record, policyId: id, version: z.int(), publishedAt: instant }) }),
};

/** What is new, and what expires within 90 days: for the first page. */
export const overview = {
  input: nothing,
  output: z.object({
    policies: count,
    items: count,
    newest: z.array(z.object({ policyId: id, title: z.string(), issuedDay: day, status: policyStatus })),
    expiring: z.array(z.object({ policyId: id, title: z.string(), expiresDay: day })),
  }),
};
