import * as z from 'zod';
import { count, day, done, id, instant, page, requestKey, requiredText, text, rowsOf } from '../common';

/** 解读 (R-POLICY 5): of a policy, one of its items or one of its articles. */
const content = {
  policyId: id,
  itemId: id.nullable().default(null),
  articleId: id.nullable().default(null),
  form: z.enum(['text', 'qa', 'video']),
  title: requiredText(120),
  /** Of a question and answer the answer; of a video what is said in it, for who cannot see or hear it. */
  body: requiredText(5000, 'lines'),
  /** Of a question and answer; '' for the other forms. */
  question: text(500, 'lines').default(''),
  /** https address of the video; '' for the other forms. */
  videoUrl: z.union([z.url({ protocol: /^https$/ }).max(500), z.literal('')]).default(''),
  /** The lead agency's name, or the platform's. */
  author: requiredText(120),
  day,
};

export const interpretation = z.object({ ...content, interpretationId: id, publishedAt: instant });

/**
 * Without an id a new one; with an id that one is changed. INVALID_INPUT when the policy has no such item or article, a question and answer lacks its
 * question or a video its address.
 */
export const saveInterpretation = {
  input: z.object({ ...content, interpretationId: id.optional(), requestKey }),
  output: z.object({ interpretation }),
};

/** Removing what is gone already is done as well. */
export const removeInterpretation = { input: z.object({ interpretationId: id }), output: done };

/** For who keeps them: the newest first. `find` looks in title, author and the policy's title. */
export const listInterpretations = {
  input: z.object({ ...page, find: text(80).default(''), policyId: id.optional() }),
  output: z.object({
    total: count,
    interpretations: rowsOf(interpretation.extend({ policyTitle: z.string() })),
  }),
};
