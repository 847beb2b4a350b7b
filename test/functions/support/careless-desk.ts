/**
 * A server that opens desks by a scanned code and leaves out one of the checks: what an attack must get through, so that it is known to be one. In
 * memory, and as simple as such a thing is written when nobody tries it.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { DeskServer, Shown, Sender } from './desk-attacks';

export type Check =
  | 'cookie'
  | 'key'
  | 'asked-here'
  | 'origin'
  | 'expiry'
  | 'compare'
  | 'tries'
  | 'owner'
  | 'idle'
  | 'longest'
  | 'end'
  | 'rights';

const MINUTE = 60_000;
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Code extends Shown {
  cookieHash: string;
  keyHash: string;
  at: number;
  tries: number;
  owner: string;
  confirmed: boolean;
  desk?: { seenAt: number; openedAt: number; ended: boolean };
}

export function carelessDesk(leftOut: Check, origin = 'https://desk.example'): DeskServer {
  const codes = new Map<string, Code>();
  const rightsOf = new Set(['bureau-2']);
  const checks = (check: Check): boolean => check !== leftOut;
  const said = (sender: Sender) => {
    const [code = '', secret = ''] = sender.cookie.split('.');
    return { doc: codes.get(code), cookieHash: hash(secret), keyHash: hash(sender.key) };
  };
  return {
    origin,
    show: async (sender, at) => {
      const code = randomBytes(18).toString('base64url');
      const secret = randomBytes(8).toString('hex');
      sender.cookie = `${code}.${secret}`;
      const compare = '4711';
      const proof = { cookieHash: hash(secret), keyHash: hash(sender.key) };
      codes.set(code, { code, compare, ...proof, at, tries: 0, owner: '', confirmed: false });
      return { code, compare };
    },
    scan: async (person, code, at) => {
      const doc = codes.get(code);
      if (!doc || (checks('expiry') && at >= doc.at + 3 * MINUTE)) return false;
      if (checks('owner') && doc.owner !== '' && doc.owner !== person) return false;
      doc.owner = person;
      return true;
    },
    confirm: async (person, code, compare, at) => {
      const doc = codes.get(code);
      if (!doc || doc.owner !== person || (checks('expiry') && at >= doc.at + 3 * MINUTE)) return false;
      if (checks('tries') && doc.tries >= 3) return false;
      doc.tries += 1;
      if (checks('compare') && compare !== doc.compare) return false;
      doc.confirmed = true;
      doc.desk = { seenAt: at, openedAt: at, ended: false };
      return true;
    },
    end: async (_person, code) => {
      const desk = codes.get(code)?.desk;
      if (desk && checks('end')) desk.ended = true;
    },
    revoke: async (person) => {
      rightsOf.delete(person);
    },
    actsAs: async (sender, at) => {
      const { doc, cookieHash, keyHash } = said(sender);
      if (!doc?.desk || !doc.confirmed) return null;
      if (checks('origin') && sender.headers['origin'] !== origin) return null;
      if (checks('cookie') && cookieHash !== doc.cookieHash) return null;
      if (checks('key') && checks('asked-here') && keyHash !== doc.keyHash) return null;
      const { desk } = doc;
      if (desk.ended || (checks('idle') && at >= desk.seenAt + 30 * MINUTE)) return null;
      if (checks('longest') && at >= desk.openedAt + 600 * MINUTE) return null;
      if (checks('rights') && doc.owner === 'bureau-2' && !rightsOf.has(doc.owner)) return null;
      desk.seenAt = Math.max(desk.seenAt, at);
      return doc.owner;
    },
  };
}
