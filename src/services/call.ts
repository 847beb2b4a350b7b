import type { Operations } from '@contract';
import { learnServerTime } from './server-clock';
import { transport } from './transport';

export type OperationName = keyof Operations;
export type Input<K extends OperationName> = Operations[K]['input'];
export type Output<K extends OperationName> = Operations[K]['output'];

/** Runs an operation of the contract, e.g. `call('session.listMonth', { month: '2026-11' })`. Rejects with a CallError. */
export async function call<K extends OperationName>(operation: K, input: Input<K>): Promise<Output<K>> {
  const sentAt = Date.now();
  const answer = await transport.send(operation, input);
  if (answer.serverTime !== null) learnServerTime(answer.serverTime, sentAt, Date.now());
  return answer.data as Output<K>;
}

/** Stores a file of this device and gives its file id. */
export const upload = transport.upload.bind(transport);
