import { handle } from '../../../entry/serve';
import type { InstitutionDoc } from '../../../records';
import { shownInstitution } from '../shown';

export const list = handle('institution.list', async (_input, { db }) => ({
  institutions: (await db.find<InstitutionDoc>('institutions', {}, { orderBy: ['name', 'asc'] })).map(shownInstitution),
}));
