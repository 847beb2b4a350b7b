import type { Operations } from '@contract';
import { KEYED_OPERATIONS } from '@contract/lists';
import { t } from '@/locales';
import { dialog } from './dialog';
import { requestKey } from './random-hex';
import { learnServerTime } from './server-clock';
import { transport } from './transport';

export type OperationName = keyof Operations;
export type Input<K extends OperationName> = Operations[K]['input'];
export type Output<K extends OperationName> = Operations[K]['output'];

/** Keys of requests that have not been answered yet, by what was asked for. */
const open = new Map<string, Promise<string>>();

/**
 * Sends the request under a key, if it is of a kind that is done once: tried again unchanged after an answer that did not come, it keeps its key, so that
 * the server does it only once. Answered, the same once more is a new request.
 */
async function keyed<R>(operation: string, input: unknown, send: (input: unknown) => Promise<R>): Promise<R> {
  const isKeyed = (KEYED_OPERATIONS as readonly string[]).includes(operation);
  if (!isKeyed || (input as { requestKey?: string }).requestKey !== undefined) return send(input);
  const content = `${operation} ${JSON.stringify(input)}`;
  const key = open.get(content) ?? requestKey();
  open.set(content, key);
  const answer = await send({ ...(input as object), requestKey: await key });
  open.delete(content);
  return answer;
}

const saidUnshown = new Map<string, number>();

/** Says that a list is not whole, once for each number of records that are missing: a page that asks again and again says it no more often. */
function sayUnshown(operation: string, n: number): void {
  if (n > 0 && saidUnshown.get(operation) !== n) dialog.say(t('list.unshown', { n }));
  saidUnshown.set(operation, n);
}

/** Runs an operation of the contract, e.g. `call('session.listMonth', { month: '2026-11' })`. Rejects with a CallError. */
export async function call<K extends OperationName>(operation: K, input: Input<K>): Promise<Output<K>> {
  const sentAt = Date.now();
  const answer = await keyed(operation, input, (sent) => transport.send(operation, sent));
  sayUnshown(operation, answer.unshown ?? 0);
  if (answer.serverTime !== null) learnServerTime(answer.serverTime, sentAt, Date.now());
  return answer.data as Output<K>;
}

/** Stores a file of this device and gives its file id. */
export const upload = transport.upload.bind(transport);
