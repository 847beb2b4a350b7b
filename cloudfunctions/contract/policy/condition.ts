import * as z from 'zod';
import { day, fen, id, requiredText, text } from '../common';

/** The sixteen industries of 工信部联企业〔2011〕300号 四, in its order. */
export const INDUSTRIES = [
  'farming',
  'industry',
  'construction',
  'wholesale',
  'retail',
  'transport',
  'storage',
  'post',
  'lodging',
  'catering',
  'telecom',
  'software',
  'real-estate',
  'property',
  'leasing-business',
  'other',
] as const;
export const industry = z.enum(INDUSTRIES);
export const SIZES = ['micro', 'small', 'medium', 'large'] as const;
export const size = z.enum(SIZES);

/** What an enterprise is called or has been recognised as, and what it runs. */
export const MARKERS = [
  'specialised',
  'high-tech',
  'tech-sme',
  'gazelle',
  'above-scale',
  'growth-list',
  'exporter',
  'agri-processing',
  'service-platform',
  'service-centre',
  'demonstration-base',
  'incubator',
  'guarantor',
  'micro-lender',
  'training-institution',
  'park',
  'patent-holder',
] as const;
export const marker = z.enum(MARKERS);

/** Who founded it. */
export const FOUNDERS = [
  'graduate',
  'student',
  'veteran',
  'unemployed',
  'hard-to-employ',
  'returned-migrant',
  'farmer-herder',
  'disabled',
  'returned-overseas',
  'scientist',
  'woman',
] as const;
export const founder = z.enum(FOUNDERS);

/** Six digits of GB/T 2260; a province or prefecture stands for all within it. */
export const areaCode = z.string().regex(/^\d{6}$/);

/** Figures that a condition can bound. Units: people, 分, 分, 分, whole months since founding. */
export const AMOUNTS = ['staff', 'revenueFen', 'assetsFen', 'taxableIncomeFen', 'ageMonths'] as const;
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

const number = z.number().optional();
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
  z.strictObject({ industry: z.array(industry).min(1) }),
  z.strictObject({ size: z.array(size).min(1) }),
  z.strictObject({ amount: amountFact, atLeast: number, above: number, atMost: number, below: number }),
  z.strictObject({ marker }),
  z.strictObject({ founder }),
  z.strictObject({ farming: z.boolean() }),
  z.strictObject({ question: id, ask: requiredText(120) }),
  z.strictObject({ judged: requiredText(200) }),
]);

/** One condition of an item in words, where it stands, and as data; null in `when`: nothing that a profile could answer. */
export const requirement = z.object({ text: requiredText(300), clause: text(80), when: condition.nullable() });

/** What is known of an enterprise (R-POLICY 4). Null is "not said"; an empty list is "none of them". */
export const enterprise = z.object({
  name: text(120).default(''),
  areaCode: areaCode.nullable().default(null),
  industry: industry.nullable().default(null),
  staff: z.int().min(0).max(10_000_000).nullable().default(null),
  revenueFen: fen.nullable().default(null),
  assetsFen: fen.nullable().default(null),
  /** 年应纳税所得额, for 小型微利企业: another test than the size class. */
  taxableIncomeFen: fen.nullable().default(null),
  foundedDay: day.nullable().default(null),
  farming: z.boolean().nullable().default(null),
  markers: z.array(marker).max(MARKERS.length).nullable().default(null),
  founders: z.array(founder).max(FOUNDERS.length).nullable().default(null),
  /** Answers to questions of `Condition`s, by their id. */
  answers: z.record(id, z.boolean()).default({}),
});
