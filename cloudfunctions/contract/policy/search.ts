import * as z from 'zod';
import { count, day, id, regionId, text, rowsOf } from '../common';
import { POLICY_AUDIENCES } from '../lists';
import { kind, level, policyStatus } from './record';

/** Who a policy is for, derived from the words of its audience. */
const audience = z.enum(POLICY_AUDIENCES);

const filters = z
  .object({
    /** A region's name, the end of it (太原市) or its id. */
    region: text(60),
    regionId,
    level,
    kind,
    /** Issuer, lead or cooperating agency. */
    agency: text(120),
    year: z.int().min(1949).max(2100),
    /** Another name of `status`, which it goes before. */
    validity: policyStatus,
    status: policyStatus,
    audience,
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
    /** At most so many articles of each policy among the hits, its best ones; left out: all that match. */
    perPolicy: z.int().min(1).max(50).optional(),
  }),
  output: z.object({
    /** Articles that match. */
    total: count,
    /** Policies that they belong to. */
    policies: count,
    facets: z.object({
      region: facet,
      kind: facet,
      level: facet,
      status: facet,
      year: facet,
      agency: facet,
      audience: facet,
    }),
    /** What words were taken for when they were not typed so: '贴息' for '铁息', 'tiexi' or '貼息'. Empty: as typed. */
    readAs: z.array(z.string()),
    hits: rowsOf(
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
        /** Articles of the same policy that match, this one among them. */
        inPolicy: count,
      }),
    ),
  }),
};
