import * as z from 'zod';
import { count, day, id, page, rowsOf, text } from '../common';
import { policyStatus } from './record';

const agencyItem = z.object({
  policyId: id,
  policyTitle: z.string(),
  status: policyStatus,
  itemId: id,
  title: z.string(),
  clause: z.string(),
  leadAgency: z.string().nullable(),
  cooperatingAgencies: z.array(z.string()),
  reviewDay: day.nullable(),
  articleId: id,
});

/**
 * Items by agency (R-PY 1): what it leads, what it supports; without an owner; past their review day. An agency sees its own; the bureau and the
 * platform any, and with no agency named the list of agencies, the ownerless ones and those past review.
 */
export const listByAgency = {
  input: z.object({ agency: text(120).optional(), ...page }),
  output: z.object({
    agency: z.string().nullable(),
    /** Another page follows of some of the lists, which go by the same offset. */
    more: z.boolean(),
    totals: z.object({ agencies: count, leads: count, supports: count, ownerless: count, pastReview: count }),
    agencies: rowsOf(z.object({ name: z.string(), leads: count, supports: count, pastReview: count })),
    leads: rowsOf(agencyItem),
    supports: rowsOf(agencyItem),
    ownerless: rowsOf(agencyItem),
    pastReview: rowsOf(agencyItem),
  }),
};
