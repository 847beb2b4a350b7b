import { serve } from '../../entry/serve';
import { get } from './handlers/get';
import { list } from './handlers/list';
import { make } from './handlers/make';

export const main = serve('handbook', {
  'handbook.list': list,
  'handbook.get': get,
  'handbook.make': make,
});
