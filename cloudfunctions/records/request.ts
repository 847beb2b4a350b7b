import type { OperationName } from '../contract';

/**
 * Collection `requests`; `_id` by operation, person and the key that the request was sent with. What was asked for under the key, as a hash (the key,
 * which nothing stores, is in it), and how it was answered, sealed: asked again, the same is answered, whatever has happened since.
 */
export interface RequestDoc {
  _id: string;
  userId: string;
  operation: OperationName;
  inputHash: string;
  at: number;
  /** Null: it is being done, or the function ended before it could say. '' : too long ago, or too long, to be kept. */
  answer: string | null;
  /** What each of its transactions came to, sealed, written in that very transaction; it goes when the answer goes. */
  steps?: Record<string, string>;
}
