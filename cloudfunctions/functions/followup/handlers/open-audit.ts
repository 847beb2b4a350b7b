import { handle } from '../../../entry/serve';
import { loadSession } from '../../../records';
import { openAudit } from '../audit';
import { requireFair } from '../fair';

/** The bureau has the heads of a session looked into, with a reason; how many are called is fixed by it (R-FOLLOWUP 5). */
export const openAuditByBureau = handle('followup.openAudit', async ({ sessionId, scope, reason }, context) => {
  const session = await loadSession(context.db, sessionId);
  await requireFair(context, session);
  return openAudit(context, session, { scope, reason });
});
