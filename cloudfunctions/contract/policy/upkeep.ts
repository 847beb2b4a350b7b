import * as z from 'zod';
import { count, day, done, id, instant, page, requestKey, requiredText, rowsOf } from '../common';
import { LIMITS } from '../lists';

/** Searches that found nothing, most frequent first; kept without who searched, and without what looks like a number of a person. */
export const listMisses = {
  input: z.object({ ...page }),
  output: z.object({
    total: count,
    misses: rowsOf(z.object({ missId: id, query: z.string(), times: count, lastDay: day })),
  }),
};
/** Done with: it has been given a synonym, or needs none. */
export const dismissMiss = { input: z.object({ missId: id }), output: done };

const synonym = z.object({ synonymId: id, words: z.array(z.string()), changedAt: instant });

/** Words of one meaning: whoever searches one finds the others too. */
export const listSynonyms = {
  input: z.object({}),
  output: z.object({ synonyms: z.array(synonym).max(LIMITS.synonyms) }),
};
export const saveSynonym = {
  input: z.object({
    synonymId: id.optional(),
    words: z.array(requiredText(LIMITS.synonymMaximum)).min(2).max(LIMITS.synonymWords),
    requestKey,
  }),
  output: z.object({ synonym }),
};
export const removeSynonym = { input: z.object({ synonymId: id }), output: done };
