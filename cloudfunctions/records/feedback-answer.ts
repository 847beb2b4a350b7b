import type { AnyDoc, Database } from '../platform/database';
import { randomId, shuffled } from '../platform/ids';
import { seal, unseal } from '../platform/secrets';

/** What somebody answered. */
interface Answer {
  /** Points of the nine items in the form's order. */
  points: number[];
  total: number;
  opinions: string;
  topics: string;
  /** Null: not answered. */
  charged: { fee: boolean | null; sponsor: boolean | null; sold: boolean | null; note: string };
}

/** What waits in the pool: the answer, and its minute (whole, since the epoch) for R-FEEDBACK 4, which is counted and then forgotten. */
export interface WaitingAnswer extends Answer {
  minute: number;
}

/**
 * Collection `feedbackAnswers`: what was answered, and nothing about who or when. Its `_id` is random; it is written when the session's window has closed, with
 * many others in an order of its own (R-FEEDBACK 3): no key, order or time leads from it to a receipt.
 */
export interface FeedbackAnswerDoc extends Answer {
  _id: string;
  sessionId: string;
}

/**
 * Collection `feedbackPool`: answers until they are put out. Written in the transaction of the receipt, so that nothing is lost and nobody answers twice; hence
 * sealed with FEEDBACK_KEY, and all of one length, since a log of the database shows what was written together.
 */
export interface FeedbackPoolDoc {
  _id: string;
  sessionId: string;
  sealed: string;
}

/** Collection `feedbackTallies`, `_id` = the session's: how many answers came in which minute ("m" and the minute), of those that are put out. */
export interface FeedbackTallyDoc {
  _id: string;
  minutes: Record<string, number>;
}

/** The longest form: 1,000 + 500 + 500 characters of three bytes, and the rest. A longer one takes a multiple. */
const SEALED_BYTES = 8192;

export function sealAnswer(answer: WaitingAnswer): string {
  const text = JSON.stringify(answer);
  const bytes = Buffer.byteLength(text);
  return seal('FEEDBACK_KEY', text + ' '.repeat(Math.ceil(bytes / SEALED_BYTES) * SEALED_BYTES - bytes));
}

export const openAnswer = ({ sealed }: FeedbackPoolDoc): WaitingAnswer =>
  JSON.parse(unseal('FEEDBACK_KEY', sealed)) as WaitingAnswer;

/** Documents in one transaction: enough to hide among, few enough to be written in a second. */
const TOGETHER = 50;

/**
 * Moves answers of one session to where they are read, in an order drawn anew: which of a batch was which is in neither the order of writing nor the `_id`. Cut off
 * anywhere, the rest follows at the next run; two at once move each once.
 */
export async function putOutAnswers<N extends 'feedbackPool' | 'feedbackAnswers'>(
  db: Database,
  from: N,
  sessionId: string,
  ids: readonly string[],
  open: (doc: AnyDoc) => WaitingAnswer,
): Promise<void> {
  const order = shuffled(ids);
  for (let at = 0; at < order.length; at += TOGETHER) {
    await db.transaction(async (tx) => {
      const minutes = { ...(await tx.get('feedbackTallies', sessionId))?.minutes };
      const answers: FeedbackAnswerDoc[] = [];
      for (const id of order.slice(at, at + TOGETHER)) {
        const doc = await tx.get(from, id);
        if (!doc) continue;
        const { minute, points, total, opinions, topics, charged } = open(doc as unknown as AnyDoc);
        minutes[`m${minute}`] = (minutes[`m${minute}`] ?? 0) + 1;
        answers.push({ _id: randomId(), sessionId, points, total, opinions, topics, charged });
        await tx.remove(from, id);
      }
      for (const answer of shuffled(answers)) await tx.add('feedbackAnswers', answer);
      if (answers.length > 0) await tx.set('feedbackTallies', { _id: sessionId, minutes });
    });
  }
}
