import { serve } from '../../entry/serve';
import { freezeRosters } from './freeze-rosters';
import { commit } from './handlers/commit';
import { draw } from './handlers/draw';
import { enlarge } from './handlers/enlarge';
import { getDraw } from './handlers/get-draw';
import { listCalls } from './handlers/list-calls';
import { recordCall } from './handlers/record-call';
import { revealPhone } from './handlers/reveal-phone';

export const main = serve(
  'followup',
  {
    'followup.commit': commit,
    'followup.draw': draw,
    'followup.enlarge': enlarge,
    'followup.getDraw': getDraw,
    'followup.listCalls': listCalls,
    'followup.revealPhone': revealPhone,
    'followup.recordCall': recordCall,
  },
  { 'freeze-rosters': freezeRosters },
);
