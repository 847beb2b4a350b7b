/** What the audit trail stores, and the texts over which its hashes and signatures are made. */
import { createHash } from 'node:crypto';
import type { Signed } from './audit-keys';

/** What a record vouches for: a document by the hash of its content at that moment. */
export interface Cover {
  collection: string;
  id: string;
  hash: string;
}

export interface AuditEntry {
  /** What the record is about, e.g. `session:ab12` or `roles`. */
  subject: string;
  action: string;
  at: number;
  actor: string;
  actorRole: string;
  details: Record<string, unknown>;
  covers?: Cover[];
}

/** Without a signature: of before there were keys. */
export interface AuditRecord extends AuditEntry, Partial<Signed> {
  _id: string;
  seq: number;
  previous: string;
  hash: string;
}

/** Where a chain ends. It is signed by itself, so that no record that is left can stand in for it. */
export interface AuditHead extends Partial<Signed> {
  _id: string;
  seq: number;
  hash: string;
  /** So many records at the beginning are of before there were keys. */
  former?: number;
  /** The first record that was written on a head that somebody had changed; null: none. It stays. */
  brokenAt?: number | null;
}

/** Collection `auditIndex`: which chains there are, by the first two digits of the subject's hash: how many, and all their hashes together. */
export interface AuditIndexDoc extends Partial<Signed> {
  _id: string;
  count: number;
  together: string;
}

/** Collection `auditSeals`, `_id` = `<collection>:<id>`: the last record that vouches for a document. */
export interface AuditSealDoc extends Signed {
  _id: string;
  subject: string;
  seq: number;
  hash: string;
}

declare module './database' {
  interface Collections {
    audits: AuditRecord;
    auditHeads: AuditHead;
    auditIndex: AuditIndexDoc;
    auditSeals: AuditSealDoc;
  }
}

export const GENESIS = '0'.repeat(64);

/** Where it is on record that all chains of before are sealed (records/migrations). */
export const SEALED = 'audit-seal';

/** JSON with sorted keys, so that the same content gives the same hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** SHA-256 of what a value says, whatever the order of its keys; hexadecimal. */
export const contentHashOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');

export const hashOf = (previous: string, entry: AuditEntry, seq: number): string =>
  createHash('sha256')
    .update(previous)
    .update(canonical({ ...entry, seq }))
    .digest('hex');

export const recordText = (hash: string): string => `audit-record ${hash}`;
export const headText = ({ _id, seq, hash, former = 0, brokenAt = null }: AuditHead): string =>
  `audit-head ${canonical([_id, seq, hash, former, brokenAt])}`;
export const indexText = ({ _id, count, together }: AuditIndexDoc): string =>
  `audit-index ${canonical([_id, count, together])}`;
export const sealText = ({ _id, subject, seq, hash }: Omit<AuditSealDoc, keyof Signed>): string =>
  `audit-seal ${canonical([_id, subject, seq, hash])}`;
