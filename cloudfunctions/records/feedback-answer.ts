import { keyedHash } from '../platform/secrets';

/**
 * Collection `feedbackAnswers`: what was answered, and nothing about who. Its `_id` is a keyed hash of session and person: the same person
 * answers once, and nobody without the key can tell whose answer it is (R-FEEDBACK 3).
 */
export interface FeedbackAnswerDoc {
  _id: string;
  sessionId: string;
  /** Points of the nine items in the form's order. */
  points: number[];
  total: number;
  /** Whole minutes since the epoch, for R-FEEDBACK 4; no finer, so that it matches no log of requests. */
  minute: number;
  opinions: string;
  topics: string;
  charged: { fee: boolean; sponsor: boolean; sold: boolean; note: string };
}

export const feedbackAnswerId = (sessionId: string, userId: string): string =>
  keyedHash('FEEDBACK_KEY', 'answer', sessionId, userId);
