/**
 * The audit trail: for each subject a chain of signed records, each with the hash of the one before, and a signed head that knows how many there are. A change,
 * a gap and a cut show; nothing here updates or removes a record, and no client can reach the collections. What is promised: docs/reliability.md.
 */
import { createHash } from 'node:crypto';
import { isSigned, signed, type Signed } from './audit-keys';
import type { Collections, Database, Tx } from './database';

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

const GENESIS = '0'.repeat(64);
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

const hashOf = (previous: string, entry: AuditEntry, seq: number): string =>
  createHash('sha256')
    .update(previous)
    .update(canonical({ ...entry, seq }))
    .digest('hex');

const recordText = (hash: string): string => `audit-record ${hash}`;
const headText = ({ _id, seq, hash, former = 0, brokenAt = null }: AuditHead): string =>
  `audit-head ${canonical([_id, seq, hash, former, brokenAt])}`;
const indexText = ({ _id, count, together }: AuditIndexDoc): string =>
  `audit-index ${canonical([_id, count, together])}`;
const sealText = ({ _id, subject, seq, hash }: Omit<AuditSealDoc, keyof Signed>): string =>
  `audit-seal ${canonical([_id, subject, seq, hash])}`;

export const isHead = (head: AuditHead): boolean => isSigned(headText(head), head);

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

/** A store whose chain of roles begins with a signed record never had unsigned ones; others have none after they were sealed. */
export async function mayBeFormer({ get }: Pick<Tx, 'get'>): Promise<boolean> {
  if (await get('migrations', SEALED)) return false;
  return (await get('audits', 'roles#1'))?.signature === undefined;
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

export type Seal = 'kept' | 'former' | 'altered';

/** Whether documents say what the trail vouches for; `former`: of before there were seals. */
export async function sealsOf(
  db: Pick<Database, 'get' | 'getMany'>,
  collection: keyof Collections,
  docs: readonly { _id: string }[],
): Promise<(id: string) => Seal> {
  const seals = await db.getMany(
    'auditSeals',
    docs.map(({ _id }) => `${collection}:${_id}`),
  );
  const sealOf = new Map(seals.map((seal) => [seal._id, seal]));
  const former = docs.some(({ _id }) => !sealOf.has(`${collection}:${_id}`)) && (await mayBeFormer(db));
  const found = new Map(
    docs.map((doc): [string, Seal] => {
      const seal = sealOf.get(`${collection}:${doc._id}`);
      if (!seal) return [doc._id, former ? 'former' : 'altered'];
      return [doc._id, isSigned(sealText(seal), seal) && seal.hash === contentHashOf(doc) ? 'kept' : 'altered'];
    }),
  );
  return (id) => found.get(id) ?? 'altered';
}

/** What is wrong with a chain, in Chinese, or null; `records` of one subject in the order of `seq`. */
export function chainProblem(
  records: readonly AuditRecord[],
  head: AuditHead | null,
  mayFormer: boolean,
): string | null {
  if (!head) return records.length === 0 ? null : '链尾记录不见了';
  const unsealed = head.signature === undefined;
  if (unsealed ? !mayFormer : !isHead(head)) return '链尾记录被改动';
  const former = unsealed ? head.seq : (head.former ?? 0);
  let previous = GENESIS;
  for (const [index, record] of records.entries()) {
    const { subject, action, at, actor, actorRole, details, covers, seq, hash, signature } = record;
    if (seq !== index + 1) return `第 ${index + 1} 条缺失或次序被改动`;
    if (record._id !== `${subject}#${seq}` || subject !== head._id || record.previous !== previous)
      return `第 ${seq} 条与前一条不相接`;
    const entry = { subject, action, at, actor, actorRole, details, ...(covers && { covers }) };
    if (hash !== hashOf(previous, entry, seq)) return `第 ${seq} 条内容被改动`;
    if (seq > former ? !isSigned(recordText(hash), record) : signature !== undefined) return `第 ${seq} 条签名不符`;
    previous = hash;
  }
  if (records.length !== head.seq) return `应有 ${head.seq} 条，只有 ${records.length} 条`;
  if (previous !== head.hash) return '最后一条与链尾记录不符';
  return head.brokenAt == null ? null : `第 ${head.brokenAt} 条之前曾被改动`;
}
