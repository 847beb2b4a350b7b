import * as z from 'zod';
import { count, regionId, trace, year } from './common';

/** Annex 3's task and what has been done of it, ranked (R-PLAN 1, 5). */
export const progress = {
  input: z.object({ year }),
  output: z.object({
    year,
    task: count,
    heads: count,
    /** heads ÷ task for bars: 1 is all of it, more is possible. */
    share: z.number(),
    shareShown: z.string(),
    regions: z.array(
      z.object({
        regionId,
        name: z.string(),
        entities: count.nullable(),
        task: count,
        sessions: count,
        heads: count,
        share: z.number(),
        shareShown: z.string(),
        rank: z.int(),
        trace,
      }),
    ),
  }),
};
