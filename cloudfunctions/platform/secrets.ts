/** Keys come from the function's environment; none has a default, so that a missing one is noticed at the first use. */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Each variable holds one key of 32 bytes in hexadecimal, or several, the newest first and commas between (docs/deploy.md, "Keys that change"): the first seals, all open. What is named
 * by a keyed hash keeps its name as long as the key that named it, the last, is in the list.
 */
type KeyName = 'PHONE_KEY' | 'CODE_KEY' | 'FEEDBACK_KEY' | 'DRAW_KEY';
const KEY_NAMES: readonly KeyName[] = ['PHONE_KEY', 'CODE_KEY', 'FEEDBACK_KEY', 'DRAW_KEY'];

interface Key {
  /** Says of a sealed text which key opens it, and nothing of the key. */
  id: string;
  bytes: Buffer;
}

const read = new Map<string, readonly [Key, ...Key[]]>();

function keysOf(name: KeyName): readonly [Key, ...Key[]] {
  const value = process.env[name] ?? '';
  const known = read.get(`${name}=${value}`);
  if (known) return known;
  const texts = value.split(',').map((text) => text.trim());
  if (!texts.every((text) => /^[0-9a-f]{64}$/i.test(text)))
    throw new Error(`environment variable ${name} must hold 32 bytes in hexadecimal, or several with commas between`);
  const [first, ...rest] = texts.map((text) => {
    const bytes = Buffer.from(text, 'hex');
    return { id: createHmac('sha256', bytes).update('id of this key').digest('hex').slice(0, 8), bytes };
  });
  if (!first) throw new Error(`environment variable ${name} is empty`);
  const keys = [first, ...rest] as const;
  read.set(`${name}=${value}`, keys);
  return keys;
}

const namingKey = (name: KeyName): Buffer => {
  const keys = keysOf(name);
  return (keys.at(-1) ?? keys[0]).bytes;
};

/** The ids of the keys that seal now, as one text: another one says that a key has changed. */
export const sealingKeys = (): string => KEY_NAMES.map((name) => keysOf(name)[0].id).join('.');

const hashUnder = (key: Buffer, parts: readonly (string | number)[]): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest();

/** Keyed hash, hexadecimal: finds or names something without storing it. */
export const keyedHash = (name: KeyName, ...parts: (string | number)[]): string =>
  hashUnder(namingKey(name), parts).toString('hex');

/** The same under every key, the newest first: for what is hashed anew when keys change, and found under each until then. */
export const keyedHashes = (name: KeyName, ...parts: (string | number)[]): readonly [string, ...string[]] => {
  const [first, ...rest] = keysOf(name).map(({ bytes }) => hashUnder(bytes, parts).toString('hex'));
  return [first ?? '', ...rest];
};

/** A telephone number as it is stored and compared: the first is written, any may be found. */
export const phoneHashes = (phone: string): readonly [string, ...string[]] => keyedHashes('PHONE_KEY', 'phone', phone);

/** A key of 32 bytes for one purpose, derived from the named one. */
export const derivedKey = (name: KeyName, ...parts: (string | number)[]): Buffer => hashUnder(namingKey(name), parts);

/** AES-256-GCM; the result is `key id.nonce.tag.ciphertext`, all but the id in base64url. */
export function seal(name: KeyName, plain: string): string {
  const [{ id, bytes }] = keysOf(name);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [id, ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.');
}

/** Throws when the text was altered, or sealed with a key that is not in the list. */
export function unseal(name: KeyName, sealed: string): string {
  const parts = sealed.split('.');
  // texts of before do not say by which key: one of them it is
  const named = parts.length === 4 ? parts[0] : undefined;
  const [nonce, tag, body] = parts.slice(-3).map((part) => Buffer.from(part, 'base64url'));
  if (!nonce || !tag || !body || parts.length < 3) throw new Error('not a sealed text');
  const keys = keysOf(name).filter(({ id }) => named === undefined || id === named);
  for (const [place, { bytes }] of keys.entries()) {
    try {
      const decipher = createDecipheriv('aes-256-gcm', bytes, nonce);
      decipher.setAuthTag(tag);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    } catch (error) {
      if (place === keys.length - 1) throw error;
    }
  }
  throw new Error(`sealed with a key that is not in ${name}: ${named ?? ''}`);
}

const SEALED = /^(?:[0-9a-f]{8}\.)?[\w-]{16}\.[\w-]{22}\.[\w-]*$/;

/** The text sealed by the newest key of whichever list opens it; null where it is not sealed, sealed so already, or opened by none. */
export function sealedAnew(text: string): string | null {
  if (!SEALED.test(text) || KEY_NAMES.some((name) => text.startsWith(`${keysOf(name)[0].id}.`))) return null;
  for (const name of KEY_NAMES) {
    try {
      return seal(name, unseal(name, text));
    } catch {
      // of another list
    }
  }
  return null;
}

/** SHA-256, hexadecimal: what is kept of a secret that somebody has to show. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares two texts of one length so that the time it takes says nothing. */
export const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
