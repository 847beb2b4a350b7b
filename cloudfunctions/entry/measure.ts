/** What is sent is measured before anything looks into it: a schema, a hash and a database bear what passes here. */
import type { OperationName } from '../contract';
import { DomainError } from '../domain/errors';
import { callLimits } from '../records';

/** Levels of lists and objects within each other; the deepest condition of a policy has half of it. */
const DEEPEST = 40;

/** Names of fields that a database, or an object, takes for something else. */
const isUnsafe = (name: string): boolean =>
  name === '__proto__' || name.startsWith('$') || name.includes('.') || name.includes('\0');

const refuse = (path: string) => new DomainError('INVALID_INPUT', { fields: [{ path, message: '填写有误' }] });

const most = (operation: OperationName, now: number): number => {
  const { usual, large } = callLimits(now).input;
  return large[operation] ?? usual;
};

/** Before a body is even read as JSON: a text may take six signs for one, as bytes of base64 four for three. INPUT_TOO_LARGE. */
export function requireRoom(operation: OperationName, body: string, now: number): void {
  const kilobytes = most(operation, now);
  if (body.length > kilobytes * 1024 * 6) throw new DomainError('INPUT_TOO_LARGE', { most: `${kilobytes} KB` });
}

/** Bytes of the input as text, roughly. INPUT_TOO_LARGE, or INVALID_INPUT for what is too deep or has names that are no names of fields. */
export function measured(operation: OperationName, input: unknown, now: number): number {
  const kilobytes = most(operation, now);
  let bytes = 0;
  const waiting: { value: unknown; depth: number; path: string }[] = [{ value: input, depth: 0, path: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth, path } = next;
    if (depth > DEEPEST) throw refuse(path.split('.', 4).join('.'));
    bytes += typeof value === 'string' ? Buffer.byteLength(value) + 2 : 6;
    if (Array.isArray(value)) for (const item of value) waiting.push({ value: item, depth: depth + 1, path });
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        if (isUnsafe(name)) throw refuse(path);
        bytes += name.length;
        waiting.push({ value: inner, depth: depth + 1, path: path === '' ? name : `${path}.${name}` });
      }
    }
    if (bytes > kilobytes * 1024) throw new DomainError('INPUT_TOO_LARGE', { most: `${kilobytes} KB` });
  }
  return bytes;
}
