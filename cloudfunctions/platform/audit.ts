/**
 * The audit trail: for each subject a chain of records, each with the hash of the one before, so that a change or a gap shows.
 * Nothing here updates or removes a record, and no client can reach the collection.
 */
import { createHash } from 'node:crypto';
import type { Tx } from './database';

export interface AuditRecord {
  _id: string;
  subject: string;
  seq: number;
  at: number;
  action: string;
  actor: string;
  actorRole: string;
  details: Record<string, unknown>;
  previous: string;
  hash: string;
}

export interface AuditHead {
  _id: string;
  seq: number;
  hash: string;
}

declare module './database' {
  interface Collections {
    audits: AuditRecord;
    auditHeads: AuditHead;
  }
}

export interface AuditEntry {
  /** What the record is about, e.g. `session:ab12` or `roles`. */
  subject: string;
  action: string;
  at: number;
  actor: string;
  actorRole: string;
  details: Record<string, unknown>;
}

const GENESIS = '0'.repeat(64);

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

const hashOf = (previous: string, entry: AuditEntry, seq: number): string =>
  createHash('sha256')
    .update(previous)
    .update(canonical({ ...entry, seq }))
    .digest('hex');

/** Appends within the caller's transaction: the change and its record are written together or not at all. */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const clean = JSON.parse(JSON.stringify(entry)) as AuditEntry;
  const head = await tx.get('auditHeads', clean.subject);
  const seq = (head?.seq ?? 0) + 1;
  const previous = head?.hash ?? GENESIS;
  const hash = hashOf(previous, clean, seq);
  await tx.add('audits', { _id: `${clean.subject}#${seq}`, ...clean, seq, previous, hash });
  await tx.set('auditHeads', { _id: clean.subject, seq, hash });
}

/** True when `records` (one subject, in order of `seq`) are complete and unaltered. */
export const chainIntact = (records: readonly AuditRecord[]): boolean =>
  records.every((record, index) => {
    const { subject, action, at, actor, actorRole, details } = record;
    const previous = index === 0 ? GENESIS : records[index - 1]?.hash;
    return (
      record.seq === index + 1 &&
      record.previous === previous &&
      record.hash === hashOf(record.previous, { subject, action, at, actor, actorRole, details }, record.seq)
    );
  });
