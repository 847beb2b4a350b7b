/** A request with a key is done once: the key names what was asked for, and what was answered. */
import type { OperationName } from '../contract';
import { DomainError } from '../domain/errors';
import { contentHashOf } from '../platform/audit';
import type { Database } from '../platform/database';
import { idOf } from '../platform/ids';
import { seal, unseal } from '../platform/secrets';
import type { RequestDoc } from '../records';

/** Answers above it are not kept: what did them finds by its own record what it had done. */
const LONGEST_ANSWER = 256 * 1024;
/** How long a second call waits for the first one's answer before it does the work itself, which then finds what was done. Milliseconds, one after the other. */
const WAITS_MS = [40, 80, 160, 320, 640, 1280];

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const answerIn = ({ answer }: RequestDoc): unknown => (answer ? JSON.parse(unseal('FEEDBACK_KEY', answer)) : undefined);

/** Answers that say whether they repeat an earlier one say so. */
const asRepeated = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'repeated' in answer ? { ...answer, repeated: true } : answer;

/** The first one's answer, once it is there; undefined when it was refused, is not kept, or its function ended. */
async function answerOf(db: Database, stored: RequestDoc): Promise<unknown> {
  let doc: RequestDoc | null = stored;
  for (const wait of WAITS_MS) {
    if (!doc || doc.answer !== null) break;
    await pause(wait);
    doc = await db.get('requests', stored._id);
  }
  return doc ? answerIn(doc) : undefined;
}

/**
 * Runs the operation, once for each key. The same key with another input is CONFLICT; with the same input it gets the first answer, also while the first
 * call is still at work. What is refused has done nothing: its key is free again.
 */
export async function answeredOnce<T>(
  db: Database,
  { operation, userId, input, now }: { operation: OperationName; userId: string; input: unknown; now: number },
  run: () => Promise<T>,
): Promise<T> {
  const { requestKey } = input as { requestKey?: string };
  if (requestKey === undefined) return run();
  const _id = idOf('request', operation, userId, requestKey);
  const inputHash = contentHashOf(input);
  const { inserted, doc } = await db.insertOnce('requests', {
    _id,
    userId,
    operation,
    inputHash,
    at: now,
    answer: null,
  });
  if (!inserted) {
    if (doc.inputHash !== inputHash) throw new DomainError('CONFLICT', { requestKey });
    const answer = await answerOf(db, doc);
    if (answer !== undefined) return asRepeated(answer) as T;
  }
  let result: T;
  try {
    result = await run();
  } catch (error) {
    if (error instanceof DomainError) await db.remove('requests', _id);
    throw error;
  }
  const answer = JSON.stringify(result);
  const kept = answer.length > LONGEST_ANSWER ? '' : seal('FEEDBACK_KEY', answer);
  await db.update('requests', _id, { answer: kept });
  return result;
}
