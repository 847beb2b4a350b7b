import { serve } from '../../entry/serve';
import { cancel } from './handlers/cancel';
import { create } from './handlers/create';
import { listMine } from './handlers/list-mine';
import { recount } from './recount';

export const main = serve(
  'registration',
  {
    'registration.create': create,
    'registration.cancel': cancel,
    'registration.listMine': listMine,
  },
  { recount },
);
