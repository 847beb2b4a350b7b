import * as z from 'zod';
import { count, done, id, instant, page, requestKey, requiredText, text, rowsOf } from './common';
import { LIMITS } from './lists';

/** How many questions of one person may wait for an answer. */
export const WAITING_LIMIT = 10;

const question = z.object({
  questionId: id,
  policyId: id,
  policyTitle: z.string(),
  itemId: id.nullable(),
  articleId: id.nullable(),
  /** Title of the item or number of the article; '' for the whole policy. */
  about: z.string(),
  /** The lead agency that it concerns, when the source names one. */
  agency: z.string().nullable(),
  /** As it was asked; in public as the answer published it. */
  text: z.string(),
  askedAt: instant,
  answer: z
    .object({
      text: z.string(),
      by: z.string(),
      at: instant,
      public: z.boolean(),
      /** How the question reads in public; '' when it is not. */
      publicText: z.string(),
    })
    .nullable(),
});

/** A question to the lead agency, taken in by the platform's desk (R-POLICY 5). At most ten unanswered ones a person: QUESTIONS_FULL. */
export const ask = {
  input: z.object({
    policyId: id,
    itemId: id.nullable().default(null),
    articleId: id.nullable().default(null),
    text: requiredText(LIMITS.questionMaximum, 'lines', LIMITS.questionMinimum),
    requestKey,
  }),
  output: z.object({ question }),
};

/** Answered publicly, newest first; without who asked. Of one policy, or of the whole library. */
export const listPublic = {
  input: z.object({ policyId: id.optional(), ...page }),
  output: z.object({ total: count, questions: rowsOf(question) }),
};

/** The caller's own, answered or not, newest first; `waiting` of at most `limit`. */
export const listMine = {
  input: z.object({ ...page }),
  output: z.object({ total: count, waiting: count, limit: count, questions: rowsOf(question) }),
};

/** Takes one's own unanswered question back, also when that was done already. WRONG_STAGE when it has been answered. */
export const withdraw = { input: z.object({ questionId: id }), output: done };

/** The desk's list: waiting ones, the oldest first; or answered ones, the newest first. An agency sees those about its own items. */
export const listForDesk = {
  input: z.object({ ...page, answered: z.boolean().default(false) }),
  output: z.object({ total: count, waiting: count, questions: rowsOf(question) }),
};

/** One of the desk's; an agency's own only. */
export const get = { input: z.object({ questionId: id }), output: z.object({ question }) };

/**
 * The asker is told. `public`: everybody can read question and answer, without who asked; `publicText` is how the question then reads, '' as it was
 * asked, telephone numbers left out in any case. Answering again replaces the answer: `basedOn` is the moment of the answer that the writer had before
 * them (null: none), CONFLICT when a colleague has answered since. The same answer again changes nothing. WRONG_STAGE when it was withdrawn.
 */
export const answer = {
  input: z.object({
    questionId: id,
    text: requiredText(3000, 'lines', 2),
    by: requiredText(120, false, 2),
    public: z.boolean(),
    publicText: text(500, 'lines').default(''),
    basedOn: instant.nullable().default(null),
  }),
  output: z.object({ question }),
};
