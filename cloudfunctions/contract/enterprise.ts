import * as z from 'zod';
import { done, instant, nothing } from './common';
import { enterprise } from './policy/condition';

const kept = z.object({ enterprise, tellMe: z.boolean(), changedAt: instant });

/** The caller's enterprise as it was filled in (R-POLICY 4); null before. */
export const get = { input: nothing, output: z.object({ profile: kept.nullable() }) };

/** Kept once and used for every matching; with `tellMe` its owner hears of new items that fit. */
export const save = {
  input: z.object({ enterprise, tellMe: z.boolean().default(true) }),
  output: z.object({ profile: kept }),
};

export const remove = { input: nothing, output: done };
