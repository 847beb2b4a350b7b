import { chainIntact, type AuditRecord } from '../../../platform/audit';
import { handle } from '../../../platform/serve';

/** One subject's records with its chain checked, or the newest of all. */
export const listAudit = handle('identity.listAudit', async (input, { db }) => {
  const where = input.subject ? { subject: input.subject } : {};
  const shown = ({ subject, seq, at, action, actor, actorRole, details, hash }: AuditRecord) => ({
    subject,
    seq,
    at,
    action,
    actor,
    actorRole,
    details,
    hash,
  });
  const { limit, offset } = input;
  if (!input.subject) {
    const [total, records] = await Promise.all([
      db.count('audits', where),
      db.find<AuditRecord>('audits', where, { orderBy: ['at', 'desc'], limit, skip: offset }),
    ]);
    return { chainIntact: null, total, records: records.map(shown) };
  }
  const chain = await db.find<AuditRecord>('audits', where, { orderBy: ['seq', 'asc'] });
  return {
    chainIntact: chainIntact(chain),
    total: chain.length,
    records: chain
      .toReversed()
      .slice(offset, offset + limit)
      .map(shown),
  };
});
