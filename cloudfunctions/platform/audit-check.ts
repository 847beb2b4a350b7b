/** Whether the audit trail, and what it vouches for, is as it was written. */
import {
  contentHashOf,
  GENESIS,
  hashOf,
  headText,
  recordText,
  SEALED,
  sealText,
  type AuditHead,
  type AuditRecord,
} from './audit-hash';
import { isSigned } from './audit-keys';
import type { Collections, Database, Tx } from './database';

export const isHead = (head: AuditHead): boolean => isSigned(headText(head), head);

/** A store whose chain of roles begins with a signed record never had unsigned ones; others have none after they were sealed. */
export async function mayBeFormer({ get }: Pick<Tx, 'get'>): Promise<boolean> {
  if (await get('migrations', SEALED)) return false;
  return (await get('audits', 'roles#1'))?.signature === undefined;
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
