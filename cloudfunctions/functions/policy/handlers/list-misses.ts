import { handle } from '../../../entry/serve';

/** The most frequent first. */
export const listMisses = handle('policy.listMisses', async ({ limit, offset }, { db }) => {
  const open = { dismissed: false };
  const [total, misses] = await Promise.all([
    db.count('policyMisses', open),
    db.find('policyMisses', open, { orderBy: ['times', 'desc'], limit, skip: offset }),
  ]);
  return {
    total,
    misses: misses.map(({ _id, query, times, lastDay }) => ({ missId: _id, query, times, lastDay })),
  };
});
