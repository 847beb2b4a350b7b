import Taro from '@tarojs/taro';
import { call, type Input, type OperationName, type Output } from './call';
import { asCallError } from './call-error';
import { serverNow } from './server-clock';

/** An answer and when it came (epoch ms, the server's clock). */
export interface Answered<T> {
  data: T;
  at: number;
}

/** What the first pages stand on: their last answers outlive the program. The rest is remembered while it runs. */
const KEPT: readonly string[] = [
  'identity.me',
  'case.today',
  'registration.listMine',
  'session.listMonth',
  'message.listMine',
  'policy.overview',
  'question.listPublic',
  'policy.match',
] satisfies OperationName[];
const PREFIX = 'plh.last.';
/** More questions than one goes back and forth between. */
const MOST = 40;

/** On WeChat the storage is one person's. A browser may be the next one's: there an answer ends with its window. */
const storage = {
  get: (key: string): unknown =>
    process.env.TARO_ENV === 'h5' ? JSON.parse(sessionStorage.getItem(key) ?? 'null') : Taro.getStorageSync(key),
  set: (key: string, value: unknown) =>
    process.env.TARO_ENV === 'h5'
      ? sessionStorage.setItem(key, JSON.stringify(value))
      : Taro.setStorageSync(key, value),
  remove: (key: string) =>
    process.env.TARO_ENV === 'h5' ? sessionStorage.removeItem(key) : Taro.removeStorageSync(key),
};

/** Goes up when another person may be here: answers to the one before are on their way still. */
let people = 0;
const remembered = new Map<string, Answered<unknown>>();
const nameOf = (operation: string, input: unknown): string => `${operation} ${JSON.stringify(input)}`;

/** Keeps an answer for when the same question fails the next time. */
export function keep(operation: OperationName, input: unknown, answer: Answered<unknown>): void {
  const name = nameOf(operation, input);
  remembered.delete(name);
  remembered.set(name, answer);
  for (const oldest of remembered.keys()) if (remembered.size > MOST) remembered.delete(oldest);
  if (!KEPT.includes(operation)) return;
  try {
    storage.set(PREFIX + name, answer);
  } catch {
    // Full: what is remembered while the program runs has to do.
  }
}

const isAnswered = (value: unknown): value is Answered<unknown> =>
  typeof value === 'object' && value !== null && 'data' in value && typeof (value as { at?: unknown }).at === 'number';

/** What was answered to this question last; undefined when it never was, or for somebody else. */
function lastAnswer<K extends OperationName>(operation: K, input: Input<K>): Answered<Output<K>> | undefined {
  const name = nameOf(operation, input);
  const found = remembered.get(name) ?? (KEPT.includes(operation) ? storage.get(PREFIX + name) : undefined);
  return isAnswered(found) ? (found as Answered<Output<K>>) : undefined;
}

/** Nothing of what was answered to the person before is shown to the next one. */
export function forgetAnswers(): void {
  people += 1;
  remembered.clear();
  const keys = process.env.TARO_ENV === 'h5' ? Object.keys(sessionStorage) : Taro.getStorageInfoSync().keys;
  for (const key of keys) if (key.startsWith(PREFIX)) storage.remove(key);
}

/** Answers are of whom `identity.me` named last. */
function belong(before: Answered<Output<'identity.me'>> | undefined, me: Output<'identity.me'>): void {
  if (before !== undefined && before.data.userId !== me.userId) forgetAnswers();
}

/** Nobody is signed in (any more), or not on this device. */
const NOBODY: readonly string[] = ['NOT_LOGGED_IN', 'DESK_ENDED'];
/** What was known of the question does not hold any more, or is not for this person. */
const OVER: readonly string[] = ['FORBIDDEN', 'NOT_FOUND', ...NOBODY];

/** After a failure: what may still be shown of the same question. Nothing, once the server has said that it is over or not this person's. */
export function standing<K extends OperationName>(
  operation: K,
  input: Input<K>,
  thrown: unknown,
): Answered<Output<K>> | undefined {
  const { code } = asCallError(thrown);
  if (NOBODY.includes(code)) forgetAnswers();
  if (!OVER.includes(code)) return lastAnswer(operation, input);
  const name = nameOf(operation, input);
  remembered.delete(name);
  if (KEPT.includes(operation)) storage.remove(PREFIX + name);
  return undefined;
}

/** Whether the failure leaves what is on the screen as it is: the server said nothing about it. */
export const mayStand = (thrown: unknown): boolean => !OVER.includes(asCallError(thrown).code);

/** Runs a reading operation and keeps its answer. Rejects with what `call` rejects with. */
export async function ask<K extends OperationName>(operation: K, input: Input<K>): Promise<Answered<Output<K>>> {
  const asking = people;
  const answer = { data: await call(operation, input), at: serverNow() };
  if (operation === 'identity.me') belong(lastAnswer('identity.me', {}), answer.data as Output<'identity.me'>);
  if (asking === people || operation === 'identity.me') keep(operation, input, answer);
  return answer;
}
