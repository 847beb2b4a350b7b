import { handle } from '../../../entry/serve';

/** Nothing is left of it, and nobody is told of anything any more. Without one it is done already. */
export const remove = handle('enterprise.remove', async (_input, { caller, db }) => {
  await db.remove('enterprises', caller.userId);
  return { done: true as const };
});
