import { serve } from '../../entry/serve';
import { act } from './handlers/act';
import { get } from './handlers/get';
import { list } from './handlers/list';
import { search } from './handlers/search';
import { today } from './handlers/today';
import { keepCases } from './keep-cases';
import { tellOut } from '../../cases/tell-out';

export const main = serve(
  'case',
  { 'case.list': list, 'case.get': get, 'case.search': search, 'case.act': act, 'case.today': today },
  { 'keep-cases': [keepCases, tellOut] },
);
