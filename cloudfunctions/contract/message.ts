import * as z from 'zod';
import { count, done, id, instant, nothing, requestKey, rowsOf } from './common';

export const template = z.enum([
  'session-published',
  'registered',
  'signed-by-staff',
  'moved-up',
  'session-changed',
  'session-cancelled',
  'feedback-open',
  'score-published',
  'materials-due',
  'question-answered',
  'policy-fits',
  /** A step of a case: what waits for somebody, or has been decided. */
  'work-step',
]);
export type MessageTemplate = z.infer<typeof template>;

export const listMine = {
  input: nothing,
  output: z.object({
    messages: rowsOf(
      z.object({
        messageId: id,
        template,
        title: z.string(),
        body: z.string(),
        page: z.string(),
        at: instant,
        delivered: z.boolean(),
      }),
    ),
    /** How many messages of each kind WeChat may still deliver. */
    consents: z.array(z.object({ template, templateId: z.string(), left: count })),
  }),
};

/** What the user answered to WeChat's question; each acceptance allows one message (R-PLAN 4). */
export const recordConsent = {
  input: z.object({ accepted: z.array(template).max(template.options.length), requestKey: requestKey.unwrap() }),
  output: z.object({ consents: z.array(z.object({ template, left: count })) }),
};

/** The caller's own words that WeChat could not check yet, or that did not pass later: nobody else sees them. */
export const listTexts = {
  input: nothing,
  output: z.object({
    texts: rowsOf(
      z.object({
        textId: id,
        /** What was to be done with them, in words. */
        operation: z.string(),
        texts: z.array(z.string()),
        at: instant,
        state: z.enum(['waiting', 'refused']),
        /** Of refused ones. */
        why: z.string(),
      }),
    ),
  }),
};
export const discardText = { input: z.object({ textId: id }), output: done };
