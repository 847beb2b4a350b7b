import { auditKeys } from '../../../platform/audit-keys';
import { command } from '../../../platform/cloud';
import { handle } from '../../../entry/serve';

/** The roots of the trail for everybody: whoever keeps one can find out later whether what it stands for is still there. */
export const listAuditRoots = handle('identity.listAuditRoots', async ({ before, limit }, { db }) => {
  const where = before === undefined ? {} : { number: command.lt(before) };
  const [total, roots] = await Promise.all([
    db.count('auditRoots', {}),
    db.find('auditRoots', where, { orderBy: ['number', 'desc'], limit }),
  ]);
  return { total, roots: roots.map(({ _id: _, batch: _batch, ...root }) => root), keys: auditKeys() };
});
