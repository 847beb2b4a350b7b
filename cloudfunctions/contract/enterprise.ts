import * as z from 'zod';
import { amount, day, done, instant, nothing, text } from './common';
import { areaCode, enterprise, founder, industry, marker, wish } from './policy/condition';

const kept = z.object({ enterprise, tellMe: z.boolean(), changedAt: instant });

/** The caller's enterprise as it was filled in (R-POLICY 4); null before. */
export const get = { input: nothing, output: z.object({ profile: kept.nullable() }) };

/** Kept once and used for every matching; with `tellMe` its owner hears of new items that fit. */
export const save = {
  input: z.object({ enterprise, tellMe: z.boolean().default(true) }),
  output: z.object({ profile: kept }),
};

export const remove = { input: nothing, output: done };

const words = { about: z.boolean(), text: z.string() };
const figure = z.enum(['staff', 'revenueFen', 'assetsFen', 'taxableIncomeFen']);

/**
 * One sentence as facts of a profile, for the writer to correct: nothing is kept by it. `about`: said not to the unit (30 多人), or worked out (开了 5 年,
 * 月流水). What was not taken comes back in its own words with why, so that nothing typed is lost.
 */
export const readSentence = {
  input: z.object({ sentence: text(300, 'lines') }),
  output: z.object({
    read: z.array(
      z.discriminatedUnion('fact', [
        z.object({ fact: z.literal('areaCode'), value: areaCode, ...words }),
        z.object({ fact: z.literal('industry'), value: industry, ...words }),
        z.object({ fact: figure, value: amount, ...words }),
        z.object({ fact: z.literal('foundedDay'), value: day, ...words }),
        z.object({ fact: z.literal('markers'), value: marker, ...words }),
        z.object({ fact: z.literal('founders'), value: founder, ...words }),
      ]),
    ),
    wishes: z.array(z.object({ id: wish, text: z.string() })),
    unread: z.array(
      z.object({
        text: z.string(),
        why: z.enum(['unknown', 'range', 'which-money', 'second', 'negated', 'size', 'not-asked']),
      }),
    ),
  }),
};
