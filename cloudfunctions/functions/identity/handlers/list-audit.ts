import type { Output } from '../../../contract';
import { chainIntact, type AuditRecord } from '../../../platform/audit';
import type { Database } from '../../../platform/database';
import { handle } from '../../../entry/serve';
import { withAreaCodes } from '../../../records';
import { actorLabels } from '../actor-labels';

type Shown = Output<'identity.listAudit'>['records'][number];

/** Records of before name regions otherwise. */
const shown = (details: AuditRecord['details']) => withAreaCodes(details) as AuditRecord['details'];

async function shownRecords(db: Database, records: readonly AuditRecord[], now: number): Promise<Shown[]> {
  const label = await actorLabels(db, records, now);
  return records.map((record) => {
    const { subject, seq, at, action, actor, actorRole, details, hash } = record;
    return { subject, seq, at, action, actor, actorRole, actorLabel: label(record), details: shown(details), hash };
  });
}

/** One subject's records with its chain checked, or the newest of all. */
export const listAudit = handle('identity.listAudit', async (input, { db, now }) => {
  const where = input.subject ? { subject: input.subject } : {};
  const { limit, offset } = input;
  if (!input.subject) {
    const [total, records] = await Promise.all([
      db.count('audits', where),
      db.find('audits', where, { orderBy: ['at', 'desc'], limit, skip: offset }),
    ]);
    return { chainIntact: null, total, records: await shownRecords(db, records, now) };
  }
  const chain = await db.find('audits', where, { orderBy: ['seq', 'asc'] });
  return {
    chainIntact: chainIntact(chain),
    total: chain.length,
    records: await shownRecords(db, chain.toReversed().slice(offset, offset + limit), now),
  };
});
