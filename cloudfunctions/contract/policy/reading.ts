import * as z from 'zod';
import { count, day, id, instant, nothing, text, version } from '../common';
import { interpretation } from './interpretation';
import { policyStatus, published } from './record';

const relation = z.enum(['cites', 'cited-by', 'replaces', 'replaced-by', 'same-matter']);

const changedField = z.object({ field: z.string(), before: z.string(), after: z.string() });

/**
 * Without a version: the one in force. `versions` newest first. `related` at most ten, those that the documents themselves name first. NOT_FOUND when
 * there is no such policy or version. With a `clause` of the programme ('附件2 三（一）') instead of a policy: its document, where the library has it.
 */
export const get = {
  input: z
    .object({ policyId: id.optional(), clause: text(80).optional(), version: version.optional() })
    .refine(({ policyId, clause }) => (policyId === undefined) !== (clause === undefined), '请给出政策或条款'),
  output: z.object({
    policy: published,
    /**
     * For who keeps policies, and null for all others: `by` who published it, where the trail says so; `changes` what became of the version before, its
     * particulars before and after, and how many articles and items are not as they were.
     */
    versions: z.array(
      z.object({
        version: z.int(),
        publishedAt: instant,
        by: z.string().nullable(),
        changes: z.object({ fields: z.array(changedField).max(40), articles: count, items: count }).nullable(),
      }),
    ),
    interpretations: z.array(interpretation),
    related: z.array(z.object({ policyId: id, title: z.string(), status: policyStatus, relation })),
    /** Where the clause stands that was asked for; left out where no article has its number. */
    articleId: id.optional(),
  }),
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

const piece = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });

/**
 * What changed from one version to a later one: particulars by field (values of a list joined by '、', codes as in the record), articles as pieces of
 * text in reading order, items by field. INVALID_INPUT when `to` is not the later one, NOT_FOUND when a version is not there.
 */
export const compare = {
  input: z.object({ policyId: id, from: version, to: version }),
  output: z.object({
    title: z.string(),
    from: z.int(),
    to: z.int(),
    particulars: z.array(changedField),
    articles: z.array(
      z.object({
        /** In the later version; of a removed one in the earlier. */
        articleId: id,
        number: z.string(),
        heading: z.string(),
        change: z.enum(['same', 'changed', 'added', 'removed']),
        /** Number and heading; empty where they did not change. */
        label: z.array(piece),
        /** The text; empty where it did not change. */
        pieces: z.array(piece),
      }),
    ),
    items: z.array(
      z.object({
        itemId: id,
        title: z.string(),
        change: z.enum(['changed', 'added', 'removed']),
        fields: z.array(changedField),
      }),
    ),
  }),
};
