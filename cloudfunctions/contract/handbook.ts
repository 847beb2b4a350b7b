import * as z from 'zod';
import { count, id, instant, requestKey, text, year, rowsOf } from './common';
import { item, kind, policyStatus } from './policy/record';

const edition = z.object({
  editionId: id,
  year,
  /** 1 for the year's first. */
  number: z.int(),
  note: z.string(),
  madeAt: instant,
  items: count,
  policies: count,
  /** Of the content as JSON. */
  bytes: z.int().min(0),
});

/** One item in the handbook, with what is needed of its policy to be read alone. */
const entry = item
  .pick({
    itemId: true,
    title: true,
    benefitKind: true,
    summary: true,
    amount: true,
    conditions: true,
    audience: true,
    whereToApply: true,
    leadAgency: true,
    cooperatingAgencies: true,
    articleId: true,
    clause: true,
    quote: true,
    deadline: true,
  })
  .extend({
    /** Of the policy and the item. */
    entryId: id,
    kind,
    policyId: id,
    policyTitle: z.string(),
    docNo: z.string().nullable(),
    regionName: z.string(),
    status: policyStatus,
    /** Funds and budgets that the source names beside or instead of an amount. */
    fund: z.string().optional(),
    /** Pinyin of the title with a space between syllables, by which the index is sorted. */
    pinyin: z.string(),
  });

/** The year's handbook by kind (R-POLICY 3), made of the items as published now. Nothing changed since the year's last edition: that one. */
export const make = {
  input: z.object({ year, note: text(200).default(''), requestKey }),
  output: z.object({ edition, repeated: z.boolean() }),
};

/** All editions that were ever made, newest first. */
export const list = { input: z.object({}), output: z.object({ editions: rowsOf(edition) }) };

/**
 * An edition to be kept on the phone; without an id the newest. `have` is the edition that the phone keeps: where it pays, only what differs
 * comes. `base` is then that edition, `entries` those that are new or changed, `order` all ids in order or null when that is the base's; without a
 * base all entries come in order. Large editions come in pages: `next` is the `offset` to go on from.
 */
export const get = {
  input: z.object({ editionId: id.optional(), have: id.optional(), offset: count.default(0) }),
  output: z.object({
    edition,
    base: id.nullable(),
    entries: z.array(entry),
    order: z.array(id).nullable(),
    /** By pinyin. */
    agencies: z.array(z.object({ name: z.string(), pinyin: z.string() })),
    next: count.nullable(),
  }),
};
