import { serve } from '../../entry/serve';
import { create } from './handlers/create';
import { list } from './handlers/list';
import { listOut } from './handlers/list-out';

export const main = serve('institution', {
  'institution.create': create,
  'institution.list': list,
  'institution.listOut': listOut,
});
