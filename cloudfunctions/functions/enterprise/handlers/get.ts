import { handle } from '../../../entry/serve';
import { shownEnterprise } from '../shown';

/** R-POLICY 4: the caller's enterprise as it was filled in. */
export const get = handle('enterprise.get', async (_input, { caller, db }) => {
  const kept = await db.get('enterprises', caller.userId);
  return { profile: kept && shownEnterprise(kept) };
});
