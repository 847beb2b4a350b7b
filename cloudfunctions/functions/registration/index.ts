import { serve } from '../../entry/serve';
import { cancel } from './handlers/cancel';
import { create } from './handlers/create';
import { listMine } from './handlers/list-mine';
import { restore } from './handlers/restore';
import { recount } from './recount';

export const main = serve(
  'registration',
  {
    'registration.create': create,
    'registration.cancel': cancel,
    'registration.restore': restore,
    'registration.listMine': listMine,
  },
  { recount },
);
