/**
 * What the audit trail is signed with: Ed25519, so that whoever has the public key can check what only the functions can write. AUDIT_KEY is the seed of
 * the key in use, AUDIT_FORMER_KEYS names the public keys of those before it: what they signed stays readable after a change of keys.
 */
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** RFC 8410: what stands before 32 bytes of an Ed25519 key. */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

const HEX32 = /^[0-9a-f]{64}$/i;

/** What a public key is called: the first digits of its hash. */
export const keyIdOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex').slice(0, 16);

interface Signer {
  keyId: string;
  publicKey: string;
  key: KeyObject;
}

let signer: { seed: string; made: Signer } | null = null;

function signerInUse(): Signer {
  const seed = process.env['AUDIT_KEY'] ?? '';
  if (signer?.seed === seed) return signer.made;
  if (!HEX32.test(seed)) throw new Error('environment variable AUDIT_KEY must hold 32 bytes in hexadecimal');
  const key = createPrivateKey({
    key: Buffer.concat([PRIVATE_PREFIX, Buffer.from(seed, 'hex')]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(12).toString('hex');
  signer = { seed, made: { keyId: keyIdOf(publicKey), publicKey, key } };
  return signer.made;
}

const formerKeys = (): string[] =>
  (process.env['AUDIT_FORMER_KEYS'] ?? '').split(/[\s,]+/).filter((one) => HEX32.test(one));

/** The public keys that count here, hexadecimal, the one in use first. */
export const auditKeys = (): { keyId: string; publicKey: string }[] =>
  [signerInUse().publicKey, ...formerKeys()].map((publicKey) => ({ keyId: keyIdOf(publicKey), publicKey }));

export interface Signed {
  keyId: string;
  signature: string;
}

/** Signs a text; what it says begins with what kind of thing it is, so that no signature serves for another kind. */
export function signed(text: string): Signed {
  const { keyId, key } = signerInUse();
  return { keyId, signature: sign(null, Buffer.from(text), key).toString('base64url') };
}

const opened = new Map<string, KeyObject>();

function publicKeyOf(keyId: string): KeyObject | null {
  const found = auditKeys().find((one) => one.keyId === keyId);
  if (!found) return null;
  const known = opened.get(found.publicKey);
  if (known) return known;
  const spki = Buffer.concat([PUBLIC_PREFIX, Buffer.from(found.publicKey, 'hex')]);
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  opened.set(found.publicKey, key);
  return key;
}

/** Whether the text was signed with a key that counts here. */
export function isSigned(text: string, { keyId, signature }: Partial<Signed>): boolean {
  const key = keyId === undefined ? null : publicKeyOf(keyId);
  return (
    key !== null && signature !== undefined && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
  );
}
