import { serve } from '../../platform/serve';
import { certificate } from './handlers/certificate';

export const main = serve('document', {
  'document.certificate': certificate,
});
