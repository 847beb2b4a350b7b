import { serve } from '../../platform/serve';
import { act } from './handlers/act';
import { get } from './handlers/get';
import { list } from './handlers/list';

export const main = serve('case', { 'case.list': list, 'case.get': get, 'case.act': act });
