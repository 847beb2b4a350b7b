import { serve } from '../../entry/serve';
import { progress } from './handlers/progress';

export const main = serve('plan', { 'plan.progress': progress });
