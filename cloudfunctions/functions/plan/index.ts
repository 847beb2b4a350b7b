import { serve } from '../../platform/serve';
import { progress } from './handlers/progress';

export const main = serve('plan', { 'plan.progress': progress });
