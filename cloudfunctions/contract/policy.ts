import * as z from 'zod';
import { count, day, fen, id, instant, nothing, regionId, requiredText, text } from './common';

export const kind = z.enum([
  'tax-finance',
  'financing',
  'innovation',
  'market',
  'rights',
  'public-service',
  'training',
  'other',
]);
export const level = z.enum(['national', 'region', 'prefecture']);
export const policyStatus = z.enum(['in-force', 'expired', 'draft-for-comment', 'repealed']);

export const article = z.object({
  articleId: id,
  number: text(40),
  heading: text(200),
  text: text(20_000),
  level: z.int().min(1).max(4),
});

export const item = z.object({
  itemId: id,
  title: requiredText(120),
  benefitKind: z.enum(['subsidy', 'tax', 'loan', 'guarantee', 'service', 'title', 'training', 'other']),
  summary: requiredText(1000),
  amount: z.object({ text: requiredText(200), maxFen: fen.nullable(), quote: text(300) }).nullable(),
  conditions: z.array(text(500)).max(40),
  audience: text(300),
  whereToApply: text(300),
  leadAgency: text(120).nullable(),
  cooperatingAgencies: z.array(text(120)).max(40),
  articleId: id,
  clause: text(80),
  quote: text(300),
  deadline: text(120).nullable(),
});

const record = {
  slug: z.string().regex(/^[a-z0-9-]{3,60}$/),
  title: requiredText(200),
  docNo: text(80).nullable(),
  docNoNote: text(300).default(''),
  issuers: z.array(requiredText(120)).min(1).max(20),
  issuedDay: day,
  level,
  regionName: text(60),
  regionId: regionId.nullable(),
  kinds: z.array(kind).min(1).max(8),
  audience: text(300),
  effectiveDay: day.nullable(),
  expiresDay: day.nullable(),
  validityNote: text(300).default(''),
  status: policyStatus,
  articles: z.array(article).min(1).max(400),
  attachments: z.array(z.object({ title: text(200) })).max(40),
  cites: z.array(text(200)).max(100),
  items: z.array(item).max(100),
};

/** Publishing the same record again changes nothing; a different text under the same slug is a new version (R-POLICY 6). */
export const publish = {
  input: z.object(record),
  output: z.object({ policyId: id, version: z.int(), repeated: z.boolean() }),
};

export const get = {
  input: z.object({ policyId: id }),
  output: z.object({ policy: z.object({ ...record, policyId: id, version: z.int(), publishedAt: instant }) }),
};

const filters = z
  .object({
    regionId: regionId,
    level,
    kind,
    agency: text(120),
    year: z.int().min(1949).max(2100),
    status: policyStatus,
  })
  .partial();

const facet = z.array(z.object({ value: z.string(), count }));

/** An empty query lists everything, newest first. */
export const search = {
  input: z.object({
    query: text(200).default(''),
    filters: filters.default({}),
    limit: z.int().min(1).max(50).default(20),
    offset: z.int().min(0).max(10_000).default(0),
  }),
  output: z.object({
    total: count,
    facets: z.object({ kind: facet, level: facet, status: facet, year: facet, agency: facet }),
    hits: z.array(
      z.object({
        policyId: id,
        title: z.string(),
        docNo: z.string().nullable(),
        issuers: z.array(z.string()),
        issuedDay: day,
        articleId: id,
        articleNumber: z.string(),
        /** The plain text of the matched article. */
        text: z.string(),
        /** [start, end) offsets into `text`. */
        highlights: z.array(z.tuple([z.int(), z.int()])),
        status: policyStatus,
        score: z.number(),
      }),
    ),
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
