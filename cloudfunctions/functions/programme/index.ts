import { casesOfSessions } from '../../cases/migration';
import { serve } from '../../platform/serve';
import { migrate } from '../../records';

export const main = serve('programme', {}, { migrate: (context) => migrate(context, { cases: casesOfSessions }) });
