/**
 * The audit trail: for each subject a chain of signed records, each with the hash of the one before, and a signed head that knows how many there are. A change,
 * a gap and a cut show; nothing here updates or removes a record, and no client can reach the collections. What is promised: docs/reliability.md.
 */
import { createHash } from 'node:crypto';
import { isHead, mayBeFormer } from './audit-check';
import {
  contentHashOf,
  GENESIS,
  hashOf,
  headText,
  indexText,
  recordText,
  sealText,
  type AuditEntry,
  type AuditHead,
  type AuditRecord,
  type Cover,
} from './audit-hash';
import { signed, type Signed } from './audit-keys';
import type { Collections, Tx } from './database';

const waiting = new WeakMap<object, Cover[]>();

/**
 * The next record of this transaction vouches for the document as it is now: whoever changes it in the store is found when it is shown (`sealOf`), or
 * when an export is verified.
 */
export function vouch<N extends keyof Collections>(tx: Tx, collection: N, doc: Collections[N] & { _id: string }): void {
  const stored = JSON.parse(JSON.stringify(doc)) as { _id: string };
  const covers = waiting.get(tx) ?? [];
  covers.push({ collection, id: stored._id, hash: contentHashOf(stored) });
  waiting.set(tx, covers);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const indexIdOf = (subject: string): string => sha256(subject).slice(0, 2);
/** Of a set, whatever its order: a subject that is put in twice is out again. */
export const togetherWith = (together: string, subject: string): string => {
  const both = BigInt(`0x${together}`) ^ BigInt(`0x${sha256(subject)}`);
  return both.toString(16).padStart(64, '0');
};

/** Notes that there is a chain of this subject. */
export async function indexSubject(tx: Tx, subject: string): Promise<void> {
  const _id = indexIdOf(subject);
  const { count, together } = (await tx.get('auditIndex', _id)) ?? { count: 0, together: GENESIS };
  const next = { _id, count: count + 1, together: togetherWith(together, subject) };
  await tx.set('auditIndex', { ...next, ...signed(indexText(next)) });
}

/** The last record of a chain whose head is gone: looked for by doubling and halving. */
async function lastOf(tx: Tx, subject: string): Promise<AuditRecord | null> {
  const at = (seq: number) => tx.get('audits', `${subject}#${seq}`);
  let found = await at(1);
  if (!found) return null;
  let [low, high] = [1, 2];
  for (let next = await at(high); next; next = await at(high)) [found, low, high] = [next, high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const next = await at(middle);
    if (next) [found, low] = [next, middle];
    else high = middle;
  }
  return found;
}

/** What a new record follows. Who changed the head is not washed clean by it: `brokenAt` says from where on. */
async function headFor(tx: Tx, subject: string): Promise<Required<Omit<AuditHead, keyof Signed>>> {
  const head = await tx.get('auditHeads', subject);
  if (!head) {
    const last = await lastOf(tx, subject);
    if (last) return { _id: subject, seq: last.seq, hash: last.hash, former: 0, brokenAt: last.seq + 1 };
    await indexSubject(tx, subject);
    return { _id: subject, seq: 0, hash: GENESIS, former: 0, brokenAt: null };
  }
  const { seq, hash, former = 0, brokenAt = null, signature } = head;
  if (signature === undefined && (await mayBeFormer(tx))) {
    await indexSubject(tx, subject);
    return { _id: subject, seq, hash, former: seq, brokenAt: null };
  }
  return { _id: subject, seq, hash, former, brokenAt: brokenAt ?? (isHead(head) ? null : seq + 1) };
}

/** Appends within the caller's transaction: the change and its record are written together or not at all. */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const covers = waiting.get(tx) ?? [];
  waiting.delete(tx);
  const clean = JSON.parse(JSON.stringify({ ...entry, ...(covers.length > 0 && { covers }) })) as AuditEntry;
  const before = await headFor(tx, clean.subject);
  const { subject } = clean;
  const seq = before.seq + 1;
  const hash = hashOf(before.hash, clean, seq);
  await tx.add('audits', {
    _id: `${subject}#${seq}`,
    ...clean,
    seq,
    previous: before.hash,
    hash,
    ...signed(recordText(hash)),
  });
  const head = { ...before, seq, hash };
  await tx.set('auditHeads', { ...head, ...signed(headText(head)) });
  for (const { collection, id, hash: content } of covers) {
    const seal = { _id: `${collection}:${id}`, subject, seq, hash: content };
    await tx.set('auditSeals', { ...seal, ...signed(sealText(seal)) });
  }
}

/** Signs the head of a chain of before there were keys; `intact`: as it was found. */
export async function sealHead(tx: Tx, head: AuditHead, intact: boolean): Promise<void> {
  const { _id, seq, hash } = head;
  const next = { _id, seq, hash, former: seq, brokenAt: intact ? null : seq + 1 };
  await indexSubject(tx, _id);
  await tx.set('auditHeads', { ...next, ...signed(headText(next)) });
}
