import * as z from 'zod';
import { count, day, id, regionId, text } from '../common';
import { kind, level, policyStatus } from './record';

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
