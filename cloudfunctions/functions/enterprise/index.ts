import { serve } from '../../entry/serve';
import { get } from './handlers/get';
import { remove } from './handlers/remove';
import { readSentence } from './handlers/read-sentence';
import { save } from './handlers/save';

export const main = serve('enterprise', {
  'enterprise.get': get,
  'enterprise.readSentence': readSentence,
  'enterprise.save': save,
  'enterprise.remove': remove,
});
