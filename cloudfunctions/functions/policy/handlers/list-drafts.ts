import { handle } from '../../../entry/serve';
import { SUMMARY_FIELDS, summariesOf } from '../import/draft-doc';

/** The latest changed first; without their texts. */
export const listDrafts = handle('policy.listDrafts', async ({ limit, offset, state }, { db }) => {
  const where = state === undefined ? {} : { state };
  const [total, drafts] = await Promise.all([
    db.count('policyDrafts', where),
    db.find('policyDrafts', where, {
      orderBy: ['changedAt', 'desc'],
      skip: offset,
      limit,
      fields: SUMMARY_FIELDS,
    }),
  ]);
  return { total, drafts: await summariesOf(db, drafts) };
});
