import type { Operations } from '@contract';
import { KEYED_OPERATIONS } from '@contract/lists';
import { t } from '@/locales';
import { dialog } from './dialog';
import { answered, openKey } from './open-requests';
import { learnServerTime } from './server-clock';
import { transport } from './transport';

export type OperationName = keyof Operations;
export type Input<K extends OperationName> = Operations[K]['input'];
export type Output<K extends OperationName> = Operations[K]['output'];

/**
 * Sends the request under a key, if it is of a kind that is done once: tried again unchanged after an answer that did not come, also after a reload, it keeps its key,
 * so that the server does it only once. Answered, the same once more is a new request.
 */
async function keyed<R>(operation: string, input: unknown, send: (input: unknown) => Promise<R>): Promise<R> {
  if (!(KEYED_OPERATIONS as readonly string[]).includes(operation)) return send(input);
  const given = (input as { requestKey?: string }).requestKey;
  const key = given ?? (await openKey(`${operation} ${JSON.stringify(input)}`, 'plain'));
  const answer = await send({ ...(input as object), requestKey: key });
  answered(key);
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
