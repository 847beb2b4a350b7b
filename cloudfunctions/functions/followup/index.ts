import { serve } from '../../entry/serve';
import { freezeRosters } from './freeze-rosters';
import { commit } from './handlers/commit';
import { concludeAudit } from './handlers/conclude-audit';
import { contributeToAudit } from './handlers/contribute-to-audit';
import { draw } from './handlers/draw';
import { getDraw } from './handlers/get-draw';
import { listCalls } from './handlers/list-calls';
import { openAuditByBureau } from './handlers/open-audit';
import { recordCall } from './handlers/record-call';
import { revealPhone } from './handlers/reveal-phone';
import { undoCall } from './handlers/undo-call';

export const main = serve(
  'followup',
  {
    'followup.commit': commit,
    'followup.draw': draw,
    'followup.getDraw': getDraw,
    'followup.listCalls': listCalls,
    'followup.revealPhone': revealPhone,
    'followup.recordCall': recordCall,
    'followup.undoCall': undoCall,
    'followup.openAudit': openAuditByBureau,
    'followup.contributeToAudit': contributeToAudit,
    'followup.concludeAudit': concludeAudit,
  },
  { 'freeze-rosters': freezeRosters },
);
