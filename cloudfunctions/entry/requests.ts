/** A request with a key is done once: the key names what was asked for, and what was answered. */
import type { OperationName } from '../contract';
import { DomainError } from '../domain/errors';
import { contentHashOf } from '../platform/audit-hash';
import type { Collections, Database, Tx } from '../platform/database';
import { idOf } from '../platform/ids';
import { seal, unseal } from '../platform/secrets';
import type { RequestDoc } from '../records';

/** Characters; an answer above it is not kept: its request, sent again, is worked out again from what its steps came to. */
const LONGEST_ANSWER = 256 * 1024;
/** How long a second call waits for the first one's answer before it does the work itself, which then finds what was done. Milliseconds, one after the other. */
const WAITS_MS = [40, 80, 160, 320, 640, 1280];
/** No function runs longer (config/cloudbase/functions.json): whoever began a request before that is not at it any more. Milliseconds. */
const LONGEST_CALL_MS = 60_000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const answerIn = ({ answer }: RequestDoc): unknown => (answer ? JSON.parse(unseal('FEEDBACK_KEY', answer)) : undefined);

/** Answers that say whether they repeat an earlier one say so. */
const asRepeated = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'repeated' in answer ? { ...answer, repeated: true } : answer;

/** The first one's answer, once it is there; undefined when it was refused, is not kept, or its function ended. */
async function answerOf(db: Database, stored: RequestDoc, now: number): Promise<unknown> {
  let doc: RequestDoc | null = stored;
  for (const wait of now - stored.at > LONGEST_CALL_MS ? [] : WAITS_MS) {
    if (!doc || doc.answer !== null) break;
    await pause(wait);
    doc = await db.get('requests', stored._id);
  }
  return doc ? answerIn(doc) : undefined;
}

/** What a transaction of an earlier run of this request had come to. */
class Taken extends Error {
  constructor(readonly result: unknown) {
    super('taken');
  }
}

/**
 * The database for one run of a keyed request: what a transaction writes and that the request has come so far are written together. A run that follows a crash
 * is given what the earlier one had come to instead of doing it again, and goes on from there. A transaction is known by the document that it touches first, and
 * by how often this run has had one that began so: in a loop over people each finds its own. One that wrote nothing is not kept.
 */
function stepping(db: Database, request: string): Database {
  const begun = new Map<string, number>();
  return {
    ...db,
    transaction: async (work) => {
      let step: string | null = null;
      const steps = async (tx: Tx) => {
        const stored = await tx.get('requests', request);
        let wrote = false;
        const at = (what: string): void => {
          if (step === null) {
            const times = begun.get(what) ?? 0;
            begun.set(what, times + 1);
            step = idOf('step', what, times);
          }
          const taken = stored?.steps?.[step];
          if (taken !== undefined)
            throw new Taken((JSON.parse(unseal('FEEDBACK_KEY', taken)) as { result: unknown }).result);
        };
        const writes = (what: string): void => {
          at(what);
          wrote = true;
        };
        const watched: Tx = {
          get: async (collection, id) => {
            at(`${collection}/${id}`);
            return tx.get(collection, id);
          },
          add: async (collection, doc) => {
            writes(`${collection}/${(doc as Collections['requests'])._id}`);
            await tx.add(collection, doc);
          },
          set: async (collection, doc) => {
            writes(`${collection}/${(doc as Collections['requests'])._id}`);
            await tx.set(collection, doc);
          },
          update: async (collection, id, patch) => {
            writes(`${collection}/${id}`);
            await tx.update(collection, id, patch);
          },
          remove: async (collection, id) => {
            writes(`${collection}/${id}`);
            await tx.remove(collection, id);
          },
        };
        const result = await work(watched);
        const text = JSON.stringify({ result });
        if (stored && wrote && step !== null && text.length <= LONGEST_ANSWER) {
          await tx.update('requests', request, { [`steps.${String(step)}`]: seal('FEEDBACK_KEY', text) });
        }
        return result;
      };
      try {
        return await db.transaction(steps);
      } catch (error) {
        if (error instanceof Taken) return error.result as Awaited<ReturnType<typeof work>>;
        throw error;
      }
    },
  };
}

/**
 * Runs the operation, once for each key. The same key with another input is CONFLICT; with the same input it gets the first answer, also while the first
 * call is still at work. Where the first one's function ended before it could answer, it is run again and does what was not done yet. What is refused has done
 * nothing: its key is free again.
 */
export async function answeredOnce<T>(
  db: Database,
  { operation, userId, input, now }: { operation: OperationName; userId: string; input: unknown; now: number },
  run: (db: Database) => Promise<T>,
): Promise<T> {
  const { requestKey } = input as { requestKey?: string };
  if (requestKey === undefined) return run(db);
  const _id = idOf('request', operation, userId, requestKey);
  const inputHash = contentHashOf(input);
  const fresh = { _id, userId, operation, inputHash, at: now, answer: null };
  const { inserted, doc } = await db.insertOnce('requests', fresh);
  if (!inserted) {
    if (doc.inputHash !== inputHash) throw new DomainError('CONFLICT', { requestKey });
    const answer = await answerOf(db, doc, now);
    if (answer !== undefined) return asRepeated(answer) as T;
  }
  let result: T;
  try {
    result = await run(stepping(db, _id));
  } catch (error) {
    // with a step taken it is not a request that has done nothing: it stays, and is finished when it is sent again
    if (error instanceof DomainError && !(await db.get('requests', _id))?.steps) await db.remove('requests', _id);
    throw error;
  }
  const answer = JSON.stringify(result);
  const kept = answer.length > LONGEST_ANSWER ? '' : seal('FEEDBACK_KEY', answer);
  await db.update('requests', _id, { answer: kept });
  return result;
}
