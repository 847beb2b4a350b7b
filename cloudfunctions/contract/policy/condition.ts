import * as z from 'zod';
import { enterprise as form } from '../../programmes/system/forms/enterprise';
import { amount, id, recordOf, requiredText, text } from '../common';
import { shapeOf } from '../form-schema';
import { AMOUNTS, FOUNDERS, INDUSTRIES, MARKERS, SIZES, WISHES } from '../lists';

export const industry = z.enum(INDUSTRIES);
export const size = z.enum(SIZES);
export const marker = z.enum(MARKERS);
export const founder = z.enum(FOUNDERS);
export const wish = z.enum(WISHES);

/** Six digits of GB/T 2260; a province or prefecture stands for all within it. */
export const areaCode = z.string().regex(/^\d{6}$/);

export const amountFact = z.enum(AMOUNTS);

/**
 * What must hold, as data: a question about the enterprise's profile with three answers (yes, no, not known yet).
 * `question` is one that only this kind of policy asks (the same id is asked once); `judged` is what an agency decides.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { area: string[] }
  | { industry: z.infer<typeof industry>[] }
  | { size: z.infer<typeof size>[] }
  | {
      amount: z.infer<typeof amountFact>;
      atLeast?: number | undefined;
      above?: number | undefined;
      atMost?: number | undefined;
      below?: number | undefined;
    }
  | { marker: z.infer<typeof marker> }
  | { founder: z.infer<typeof founder> }
  | { farming: boolean }
  | { question: string; ask: string }
  | { judged: string };

const number = amount.optional();
export const condition: z.ZodType<Condition, Condition> = z.union([
  z.strictObject({
    get all() {
      return z.array(condition).min(1).max(20);
    },
  }),
  z.strictObject({
    get any() {
      return z.array(condition).min(1).max(20);
    },
  }),
  z.strictObject({
    get not() {
      return condition;
    },
  }),
  z.strictObject({ area: z.array(areaCode).min(1).max(40) }),
  z.strictObject({ industry: z.array(industry).min(1).max(INDUSTRIES.length) }),
  z.strictObject({ size: z.array(size).min(1).max(SIZES.length) }),
  z.strictObject({ amount: amountFact, atLeast: number, above: number, atMost: number, below: number }),
  z.strictObject({ marker }),
  z.strictObject({ founder }),
  z.strictObject({ farming: z.boolean() }),
  z.strictObject({ question: id, ask: requiredText(120) }),
  z.strictObject({ judged: requiredText(200) }),
]);

/** One condition of an item in words, where it stands, and as data; null in `when`: nothing that a profile could answer. */
export const requirement = z.object({ text: requiredText(300, 'lines'), clause: text(80), when: condition.nullable() });

/** What is known of an enterprise (R-POLICY 4). Null is "not said"; an empty list is "none of them". */
export const enterprise = z.object({
  ...shapeOf(form),
  /** Answers to questions of `Condition`s, by their id. */
  answers: recordOf(id, z.boolean(), 300).default({}),
});
