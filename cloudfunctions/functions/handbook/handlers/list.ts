import { handle } from '../../../entry/serve';
import { shownEdition } from '../shown';

const HEAD = ['year', 'number', 'note', 'madeAt', 'items', 'policies', 'bytes'] as const;

/** R-POLICY 3: all editions, newest first. */
export const list = handle('handbook.list', async (_input, { db }) => {
  const found = await db.find('handbookEditions', {}, { fields: HEAD });
  return { editions: found.map(shownEdition).sort((a, b) => b.madeAt - a.madeAt || b.number - a.number) };
});
