import { serve } from '../../entry/serve';
import { create } from './handlers/create';
import { list } from './handlers/list';

export const main = serve('institution', { 'institution.create': create, 'institution.list': list });
