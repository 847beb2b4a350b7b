import type { Parsed } from '../../contract';
import { documentNumberKey, parseDocumentNumber } from '../../domain/identifiers';
import { titleKey } from '../../domain/policy-import';
import { contentHashOf } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { idOf } from '../../platform/ids';
import type { Context } from '../../platform/serve';
import { announceItems } from './announce-items';
import { noteChange } from './note-change';
import type { PolicyDoc } from './policy-doc';

export type { PolicyDoc };

type Record = Parsed<'policy.publish'>;

/** Collection `policyKeys`: what a document is known by, its 文号 or its title, and the policy that it is. */
interface PolicyKey {
  _id: string;
  policyId: string;
}

const numberKey = (docNo: string | null): string | null => {
  const parsed = docNo === null ? null : parseDocumentNumber(docNo);
  return parsed === null ? null : documentNumberKey(parsed);
};
const idOfNumber = (key: string): string => idOf('policy-number', key);
const idOfTitle = (title: string): string => idOf('policy-title', titleKey(title));

/**
 * The published policy that a document is a version of (R-POLICY 6): the one with its 文号, else the one with its title unless the numbers
 * of both are printed and differ. Null: there is none yet.
 */
export async function findPublished(
  tx: Pick<Tx, 'get'>,
  { docNo, title }: Pick<Record, 'docNo' | 'title'>,
): Promise<PolicyDoc | null> {
  const number = numberKey(docNo);
  const byNumber = number === null ? null : await tx.get<PolicyKey>('policyKeys', idOfNumber(number));
  if (byNumber) return tx.get<PolicyDoc>('policies', byNumber.policyId);
  const byTitle = await tx.get<PolicyKey>('policyKeys', idOfTitle(title));
  const stored = byTitle && (await tx.get<PolicyDoc>('policies', byTitle.policyId));
  if (!stored) return null;
  const other = numberKey(stored.docNo);
  return number !== null && other !== null && number !== other ? null : stored;
}

/** A record under a new slug is version 1; a different text under a known one is its next version, and the old one is kept. */
export async function publishRecord(
  tx: Tx,
  record: Record,
  { audit, now }: Pick<Context, 'audit' | 'now'>,
): Promise<{ policyId: string; version: number; repeated: boolean }> {
  const policyId = idOf('policy', record.slug);
  const contentHash = contentHashOf(record);
  const stored = await tx.get<PolicyDoc>('policies', policyId);
  await rememberKeys(tx, record, policyId);
  if (stored?.contentHash === contentHash) return { policyId, version: stored.version, repeated: true };
  const version = (stored?.version ?? 0) + 1;
  const policy: PolicyDoc = {
    ...record,
    _id: policyId,
    version,
    contentHash,
    publishedAt: now,
    repealed: stored?.repealed ?? null,
  };
  if (stored) await tx.add('policyVersions', { ...stored, _id: `${policyId}#${stored.version}`, policyId });
  await tx.set('policies', policy);
  await announceItems(tx, { before: stored, policy, now });
  await noteChange(tx, policyId);
  await audit(tx, `policy:${policyId}`, stored ? 'revise' : 'publish', { title: record.title, version, contentHash });
  return { policyId, version, repeated: false };
}

/** What the record is known by from now on; written when it is not so already. */
async function rememberKeys(tx: Tx, { docNo, title }: Record, policyId: string): Promise<void> {
  const number = numberKey(docNo);
  for (const _id of [...(number === null ? [] : [idOfNumber(number)]), idOfTitle(title)]) {
    const known = await tx.get<PolicyKey>('policyKeys', _id);
    if (known?.policyId !== policyId) await tx.set<PolicyKey>('policyKeys', { _id, policyId });
  }
}
