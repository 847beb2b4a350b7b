import type { Parsed } from '../../contract';
import { documentNumberKey, parseDocumentNumber } from '../../domain/identifiers';
import { NO_ISSUER, titleKey } from '../../domain/policy-import';
import { contentHashOf } from '../../platform/audit-hash';
import type { Tx } from '../../platform/database';
import { idOf } from '../../platform/ids';
import type { Context } from '../../entry/serve';
import { mustBeArea, type PolicyDoc } from '../../records';
import { announceItems } from './announce-items';
import { noteChange } from './note-change';
import { applyRepeals } from './repeals';

export type { PolicyDoc };

type Record = Parsed<'policy.publish'>;

const MOST_OF_ONE_NAME = 20;

const numberKey = (docNo: string | null): string | null => {
  const parsed = docNo === null ? null : parseDocumentNumber(docNo);
  return parsed === null ? null : documentNumberKey(parsed);
};
const idOfNumber = (key: string): string => idOf('policy-number', key);
const idOfTitle = (title: string): string => idOf('policy-title', titleKey(title));

/**
 * The published policy that a document is a version of (R-POLICY 6): the one with its 文号, else the one with its title, unless both have
 * numbers and these differ, or both have issuers and share none (every city has its 若干措施). Null: there is none yet.
 * `title` null: it has none that could be relied on.
 */
export async function findPublished(
  tx: Pick<Tx, 'get'>,
  { docNo, title, issuers }: Pick<Record, 'docNo' | 'issuers'> & { title: string | null },
): Promise<PolicyDoc | null> {
  const number = numberKey(docNo);
  const byNumber = number === null ? null : await tx.get('policyKeys', idOfNumber(number));
  for (const policyId of byNumber?.policyIds ?? []) {
    const stored = await tx.get('policies', policyId);
    if (stored && numberKey(stored.docNo) === number) return stored;
  }
  if (title === null) return null;
  const byTitle = await tx.get('policyKeys', idOfTitle(title));
  for (const policyId of byTitle?.policyIds ?? []) {
    const stored = await tx.get('policies', policyId);
    if (!stored || titleKey(stored.title) !== titleKey(title)) continue;
    const other = numberKey(stored.docNo);
    if ((number === null || other === null || number === other) && mayShareIssuers(issuers, stored.issuers))
      return stored;
  }
  return null;
}

/** Whether both could be from the same agencies: traditional and simplified names are one. */
function mayShareIssuers(a: readonly string[], b: readonly string[]): boolean {
  const [ours, theirs] = [a, b].map((names) => names.filter((name) => name !== NO_ISSUER).map(titleKey));
  if (!ours || !theirs || ours.length === 0 || theirs.length === 0) return true;
  return ours.some((name) => theirs.includes(name));
}

/** A record under a new slug is version 1; a different text under a known one is its next version, and the old one is kept. */
export async function publishRecord(
  tx: Tx,
  record: Record,
  { audit, now }: Pick<Context, 'audit' | 'now'>,
): Promise<{ policyId: string; version: number; repeated: boolean }> {
  mustBeArea('regionId', record.regionId);
  const policyId = idOf('policy', record.slug);
  const contentHash = contentHashOf(record);
  const stored = await tx.get('policies', policyId);
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
  await applyRepeals(tx, { policy, before: stored }, (named) => findPublished(tx, named), { audit });
  await audit(tx, `policy:${policyId}`, stored ? 'revise' : 'publish', { title: record.title, version, contentHash });
  return { policyId, version, repeated: false };
}

/** What the record is known by from now on; written when it is not so already. */
async function rememberKeys(tx: Tx, { docNo, title }: Record, policyId: string): Promise<void> {
  const number = numberKey(docNo);
  for (const _id of [...(number === null ? [] : [idOfNumber(number)]), idOfTitle(title)]) {
    const known = await tx.get('policyKeys', _id);
    const others = (known?.policyIds ?? []).filter((other) => other !== policyId);
    const policyIds = [policyId, ...others].slice(0, MOST_OF_ONE_NAME);
    if (known?.policyIds[0] !== policyId) await tx.set('policyKeys', { _id, policyIds });
  }
}
