import { handle } from '../../../entry/serve';
import { issueCertificate } from '../../../records';

/** The caller's own certificate of a session that is over (R-ATTEND 8); asked again it is the same one. */
export const getCertificate = handle('attendance.getCertificate', async ({ sessionId }, { caller, db, now }) => {
  const { certificate } = await issueCertificate(db, sessionId, caller.userId, now);
  return { certificate };
});
