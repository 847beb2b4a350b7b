/** Identifiers: deterministic where something must exist once, random where it must not be guessed. */
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 32 hexadecimal digits that depend on the parts alone: the `_id` of what may exist once per combination. */
export const idOf = (...parts: (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

export const randomId = (): string => randomBytes(16).toString('hex');

/** The same in an order that nobody can guess. */
export function shuffled<T>(list: readonly T[]): T[] {
  const left = [...list];
  return list.map(() => left.splice(randomInt(left.length), 1)[0] as T);
}

/** So many random bytes, in letters, digits, - and _. */
export const randomToken = (bytes: number): string => randomBytes(bytes).toString('base64url');

/** Four random digits. */
export const fourDigits = (): string => String(randomInt(10_000)).padStart(4, '0');

/** `_id` of a record that one request creates: the same caller and key give the same record; without a key each call is new. */
export const requestId = (operation: string, userId: string, requestKey: string | undefined): string =>
  requestKey === undefined ? randomId() : idOf(operation, userId, requestKey);

/** Eleven characters that people can type and read out: no 0/O, 1/I/L. About 54 bits. The same bytes give the same code. */
export function invitationCode(bytes: Uint8Array = randomBytes(64)): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
  let code = '';
  for (const byte of bytes) {
    if (code.length === 11) break;
    // 248 = 8 × 31: bytes above it would favour the first letters.
    if (byte < 248) code += alphabet.charAt(byte % 31);
  }
  return code.length === 11 ? code : invitationCode(createHash('sha512').update(bytes).digest());
}
