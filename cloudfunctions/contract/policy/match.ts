import * as z from 'zod';
import { count, day, fen, id, page, trace, rowsOf } from '../common';
import { enterprise, size } from './condition';
import { item, policyStatus } from './record';

const fit = z.enum(['fits', 'may-fit', 'does-not-fit']);

/** A fact that the profile lacks: its field, or `answers.<id>` of a question with its words in `label`. */
const missing = z.object({ field: z.string(), label: z.string() });

const reason = z.object({
  text: z.string(),
  clause: z.string(),
  verdict: z.enum(['met', 'unknown', 'unmet']),
  /** What the profile says about it, in words: '职工 12 人'; '' when it says nothing. */
  found: z.string(),
  /** By how much it is not met, in words with the unit: '须达到 10 人，还差 2 人'; left out where no figure says it. */
  short: z.string().optional(),
  missing: z.array(missing),
  /** An agency decides: no answer of the profile could. */
  judged: z.boolean(),
});

const result = z.object({
  policyId: id,
  policyTitle: z.string(),
  status: policyStatus,
  regionName: z.string(),
  itemId: id,
  title: z.string(),
  benefitKind: item.shape.benefitKind,
  summary: z.string(),
  amountText: z.string().nullable(),
  /** The words of the source that say how much; '' when there are none. */
  amountQuote: z.string(),
  maxFen: fen.nullable(),
  /** Funds and budgets that the source names beside or instead: nobody gets that sum. '' where there are none. */
  fundText: z.string(),
  /** What it comes to for this enterprise, and by what: as it is capped, or its rate times what the profile says. Null: the source does not let it be said. */
  worth: z.object({ fen, by: z.enum(['most', 'staff', 'revenueFen', 'assetsFen', 'taxableIncomeFen']) }).nullable(),
  /** It gives what the enterprise came for. */
  wished: z.boolean(),
  deadlineDay: day.nullable(),
  deadlineText: z.string().nullable(),
  whereToApply: z.string(),
  leadAgency: z.string().nullable(),
  combinable: z.string(),
  articleId: id,
  clause: z.string(),
  quote: z.string(),
  /** The quotes are of a summary: the original decides. */
  summarised: z.boolean(),
  fit,
  /** 符合, 可能符合 or 不符合. */
  fitText: z.string(),
  /** Whether it can be applied for today: its policy is in force and its last day has not passed. */
  open: z.boolean(),
  reasons: z.array(reason),
});

/**
 * Every item against an enterprise (R-POLICY 4): the one given, else the caller's own as kept (ENTERPRISE_REQUIRED when there is none). Sorted by fit,
 * then those that can be applied for today, then what is wished for, then worth and deadline. Each says by `open` and `status` whether it still can be; with
 * `withExpired: false` those that cannot are left out, and `leftOut` says how many.
 */
export const match = {
  input: z.object({
    profile: enterprise.optional(),
    fit: fit.optional(),
    /** Of one policy only, and of it one item: 'does this one fit me'. Whether it can still be applied for does not matter then. */
    policyId: id.optional(),
    itemId: id.optional(),
    benefitKind: item.shape.benefitKind.optional(),
    withExpired: z.boolean().default(true),
    ...page,
  }),
  output: z.object({
    total: count,
    /** Items of expired, repealed and draft policies, and items past their last day, that were left out. */
    leftOut: count,
    counts: z.object({ fits: count, mayFit: count, doesNotFit: count }),
    /** The nearest last day among what fits or may fit and can be applied for today; null: none of them names one. */
    nextDeadline: z.object({ day, fit, policyId: id, itemId: id, title: z.string() }).nullable(),
    /** Of the chosen fit, before the choice of a kind. */
    kinds: z.array(z.object({ benefitKind: item.shape.benefitKind, count })),
    results: rowsOf(result),
    /** Answers that would decide most, the most telling first. */
    missing: z.array(missing.extend({ items: count })),
    /** Questions that the profile has answered and the items looked at ask, in their words. */
    answered: z.array(missing.extend({ answer: z.boolean() })),
    size: z.object({
      /** Null while figures are missing. */
      value: size.nullable(),
      missing: z.array(z.string()),
      trace,
      /** Where the classes were taken from, to be shown beside them. */
      source: z.string(),
    }),
  }),
};
