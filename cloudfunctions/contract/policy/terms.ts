import * as z from 'zod';
import { mark } from '../common';

/**
 * What suggestions are made of on the phone (R-POLICY 2): titles, document numbers, items, agencies and frequent words, the most useful first.
 * `have` is the version that the phone keeps; the same version again comes without terms.
 */
export const listTerms = {
  input: z.object({ have: mark(64).default('') }),
  output: z.object({
    /** Depends on the terms alone. */
    version: z.string(),
    /**
     * 'term|quanpin|initials' each. The syllables of quanpin have a space between them; each letter, digit and ideograph of the term has one syllable
     * and one initial ('2018年' is '2 0 1 8 nian' and '2018n'), everything else of it has none. Null: the phone has them.
     */
    terms: z.array(z.string()).nullable(),
    /**
     * Traditional characters of what the terms are written in, each followed by its simplified one, so that both are understood on the phone.
     * Null: the phone has them.
     */
    variants: z.string().nullable(),
  }),
};
