/** Keys come from the function's environment; none has a default, so that a missing one is noticed at the first use. */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Keys of 32 bytes in hexadecimal; see config/cloudbase/environment.json. */
type KeyName = 'PHONE_KEY' | 'CODE_KEY' | 'FEEDBACK_KEY' | 'DRAW_KEY';

function key(name: KeyName): Buffer {
  const value = process.env[name];
  if (!value || !/^[0-9a-f]{64}$/i.test(value))
    throw new Error(`environment variable ${name} must hold 32 bytes in hexadecimal`);
  return Buffer.from(value, 'hex');
}

/** Keyed hash, hexadecimal: finds or names something without storing it. */
export const keyedHash = (name: KeyName, ...parts: (string | number)[]): string =>
  createHmac('sha256', key(name)).update(JSON.stringify(parts)).digest('hex');

/** A key of 32 bytes for one purpose, derived from the named one. */
export const derivedKey = (name: KeyName, ...parts: (string | number)[]): Buffer =>
  createHmac('sha256', key(name)).update(JSON.stringify(parts)).digest();

/** AES-256-GCM; the result is `nonce.tag.ciphertext` in base64url. */
export function seal(name: KeyName, plain: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(name), nonce);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url')).join('.');
}

/** Throws when the text was altered or sealed with another key. */
export function unseal(name: KeyName, sealed: string): string {
  const [nonce, tag, body] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!nonce || !tag || !body) throw new Error('not a sealed text');
  const decipher = createDecipheriv('aes-256-gcm', key(name), nonce);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

/** SHA-256, hexadecimal: what is kept of a secret that somebody has to show. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares two texts of one length so that the time it takes says nothing. */
export const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
