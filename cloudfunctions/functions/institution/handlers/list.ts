import { handle } from '../../../entry/serve';
import { shownInstitution } from '../shown';

export const list = handle('institution.list', async (_input, { db }) => ({
  institutions: (await db.find('institutions', {}, { orderBy: ['name', 'asc'] })).map(shownInstitution),
}));
