/**
 * Roots over the audit trail: an append-only list of where each chain ended, and the roots of its tree (RFC 6962). A chain that has grown since the last root
 * gets a further leaf, so that every root begins with the one before it, and nothing of what was sent out can be taken back unseen.
 */
import { consistencyProof, leafHash, rootOf } from '../domain/audit/merkle';
import { canonical, contentHashOf } from '../platform/audit-hash';
import { isHead, mayBeFormer } from '../platform/audit-check';
import { auditKeys, signed, type Signed } from '../platform/audit-keys';
import type { Database } from '../platform/database';
import { randomId } from '../platform/ids';

export interface AuditLeaf {
  subject: string;
  seq: number;
  hash: string;
}

/** Collection `auditLeaves`: the leaves that came with one root, so many a document; those of a batch that no root names count for nothing. */
export interface AuditLeavesDoc {
  _id: string;
  number: number;
  batch: string;
  /** Place of the first of them among those of all roots. */
  from: number;
  leaves: AuditLeaf[];
}

/** Collection `auditRoots`, `_id` = the number. */
export interface AuditRootDoc extends Signed {
  _id: string;
  /** From 1 on. */
  number: number;
  /** 'YYYY-MM' that it closes; null: made for an export. */
  month: string | null;
  at: number;
  /** How many leaves there are. */
  size: number;
  root: string;
  /** Hash of the statement before it; '' for the first. */
  previous: string;
  /** That the leaves of the root before it are still the beginning. */
  consistency: string[];
  batch: string;
  /** What was wrong with heads when it was made, in Chinese. */
  problems: string[];
  publicKey: string;
}

/** Collection `auditNotices`, `_id` = the month: that its root was sent to all who keep it. */
export interface AuditNoticeDoc {
  _id: string;
  number: number;
  at: number;
  told: number;
}

const LEAVES_A_DOCUMENT = 500;

export const leafOf = ({ subject, seq, hash }: AuditLeaf): string => leafHash(canonical([subject, seq, hash]));

/** What is signed of a root. */
export const rootText = ({ _id: _, batch: _batch, signature: _signature, ...said }: AuditRootDoc): string =>
  `audit-root ${canonical(said)}`;
/** What the next one names it by. */
export const statementHash = (root: AuditRootDoc): string => contentHashOf(rootText(root));

export const rootsOf = (db: Database): Promise<AuditRootDoc[]> =>
  db.find('auditRoots', {}, { orderBy: ['number', 'asc'] });

/** The leaves of these roots, in their order. */
export async function leavesOf(db: Database, roots: readonly AuditRootDoc[]): Promise<AuditLeaf[]> {
  const leaves: AuditLeaf[] = [];
  for (const { number, batch } of roots) {
    const docs = await db.find('auditLeaves', { number, batch }, { orderBy: ['from', 'asc'] });
    for (const doc of docs) leaves.push(...doc.leaves);
  }
  return leaves;
}

/** Where chains have come to since the last leaf of each, and what is wrong with any of them. */
async function grown(db: Database, last: ReadonlyMap<string, AuditLeaf>) {
  const leaves: AuditLeaf[] = [];
  const problems: string[] = [];
  const gone = new Set(last.keys());
  const former = await mayBeFormer(db);
  for (const head of (await db.find('auditHeads', {})).sort((a, b) => (a._id < b._id ? -1 : 1))) {
    const { _id: subject, seq, hash, brokenAt } = head;
    gone.delete(subject);
    const known = last.get(subject);
    if (head.signature === undefined ? !former : !isHead(head)) problems.push(`${subject} 的链尾记录被改动`);
    else if (brokenAt != null) problems.push(`${subject} 第 ${brokenAt} 条之前曾被改动`);
    if (known && seq < known.seq) problems.push(`${subject} 应有 ${known.seq} 条，只有 ${seq} 条`);
    else if (known && seq === known.seq && hash !== known.hash) problems.push(`${subject} 第 ${seq} 条被改动`);
    if (!known || known.seq !== seq || known.hash !== hash) leaves.push({ subject, seq, hash });
  }
  for (const subject of gone) problems.push(`${subject} 的全部记录不见了`);
  return { leaves, problems };
}

/**
 * Makes the root of a month, or one of now for an export (`month` null; where nothing has changed, the last one is that). Of two at once one is made.
 * Reads every head; measured in docs/benchmarks.md.
 */
export async function makeRoot(db: Database, month: string | null, now: number): Promise<AuditRootDoc> {
  const roots = await rootsOf(db);
  const made = month === null ? undefined : roots.find((root) => root.month === month);
  if (made) return made;
  const before = await leavesOf(db, roots);
  const last = new Map(before.map((leaf) => [leaf.subject, leaf]));
  const { leaves, problems } = await grown(db, last);
  const newest = roots.at(-1);
  if (month === null && newest && leaves.length === 0 && problems.join() === newest.problems.join()) return newest;
  const number = (newest?.number ?? 0) + 1;
  const batch = randomId();
  for (let at = 0; at < leaves.length; at += LEAVES_A_DOCUMENT) {
    const part = leaves.slice(at, at + LEAVES_A_DOCUMENT);
    await db.insertOnce('auditLeaves', {
      _id: `${batch}#${at}`,
      number,
      batch,
      from: before.length + at,
      leaves: part,
    });
  }
  const hashes = [...before, ...leaves].map(leafOf);
  const [key] = auditKeys();
  const said = {
    _id: String(number),
    number,
    month,
    at: now,
    size: hashes.length,
    root: rootOf(hashes),
    previous: newest ? statementHash(newest) : '',
    consistency: newest && newest.size > 0 ? consistencyProof(hashes, newest.size) : [],
    batch,
    problems: problems.slice(0, 50),
    keyId: key?.keyId ?? '',
    publicKey: key?.publicKey ?? '',
    signature: '',
  };
  const { doc } = await db.insertOnce('auditRoots', { ...said, ...signed(rootText(said)) });
  if (doc.batch === batch) return doc;
  // another call was faster: for a month its root is this one, else the next number is tried
  for (const { _id } of await db.find('auditLeaves', { number, batch }, { fields: ['from'] }))
    await db.remove('auditLeaves', _id);
  return month !== null && doc.month === month ? doc : makeRoot(db, month, now);
}
