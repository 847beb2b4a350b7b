import { appendAudit, sealHead, vouch } from '../../platform/audit';
import { SEALED } from '../../platform/audit-hash';
import { chainProblem } from '../../platform/audit-check';
import type { Collections, Database, Tx } from '../../platform/database';
import { SYSTEM } from '../user';

type Covered = 'scores' | 'settlements' | 'tourCosts' | 'yearSettings';

/** What the trail vouches for from now on, and under which subject. */
const SUBJECTS: { [N in Covered]: (doc: Collections[N]) => string } = {
  scores: ({ sessionId }) => `session:${sessionId}`,
  settlements: ({ year }) => `year:${year}`,
  tourCosts: ({ _id }) => `session:${_id}`,
  yearSettings: ({ _id }) => `year:${_id}`,
};

async function vouchForAll<N extends Covered>(db: Database, collection: N, now: number): Promise<void> {
  const subjectOf = SUBJECTS[collection] as (doc: unknown) => string;
  for (const { _id } of (await db.find(collection, {}, { fields: ['_id'] as never })) as { _id: string }[]) {
    await db.transaction(async (tx: Tx) => {
      if (await tx.get('auditSeals', `${collection}:${_id}`)) return;
      const doc = await tx.get(collection, _id);
      if (!doc) return;
      vouch(tx, collection, doc as Collections[N] & { _id: string });
      const entry = { subject: subjectOf(doc), action: 'seal', at: now, actor: SYSTEM, actorRole: SYSTEM };
      await appendAudit(tx, { ...entry, details: { collection, reason: '审计链开始签名时已有的记录' } });
    });
  }
}

/**
 * Signs the heads of chains of before there were keys, as they are found (what was broken then is said so for good), and vouches for the scores and amounts of
 * before. After it an unsigned record, or a score without a seal, is one that somebody put there.
 */
export async function sealAudit(db: Database, now: number): Promise<void> {
  if (await db.get('migrations', SEALED)) return;
  for (const { _id } of await db.find('auditHeads', {}, { fields: ['seq'] })) {
    const records = await db.find('audits', { subject: _id }, { orderBy: ['seq', 'asc'] });
    await db.transaction(async (tx) => {
      const head = await tx.get('auditHeads', _id);
      if (!head || head.signature !== undefined) return;
      await sealHead(tx, head, chainProblem(records, head, true) === null);
    });
  }
  for (const name of ['scores', 'settlements', 'tourCosts', 'yearSettings'] as const) await vouchForAll(db, name, now);
}
