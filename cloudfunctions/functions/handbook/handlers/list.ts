import { handle } from '../../../entry/serve';
import { LIMITS } from '../../../contract/lists';
import { shownEdition } from '../shown';

const HEAD = ['year', 'number', 'note', 'madeAt', 'items', 'policies', 'bytes'] as const;

/** R-POLICY 3: the editions, newest first. */
export const list = handle('handbook.list', async (_input, { db }) => {
  const found = await db.find('handbookEditions', {}, { fields: HEAD });
  const editions = found.map(shownEdition).sort((a, b) => b.madeAt - a.madeAt || b.number - a.number);
  return { editions: editions.slice(0, LIMITS.pageMaximum) };
});
