import { serve } from '../../entry/serve';
import { certificate } from './handlers/certificate';
import { handbook } from './handlers/handbook';

export const main = serve('document', {
  'document.certificate': certificate,
  'document.handbook': handbook,
});
