import { serve } from '../../platform/serve';
import { migrate } from '../../records';

export const main = serve('programme', {}, { migrate });
