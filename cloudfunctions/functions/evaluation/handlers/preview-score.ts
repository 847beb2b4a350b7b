import { DomainError } from '../../../domain/errors';
import { opening } from '../../../cases/opened';
import { sessionCase } from '../../../cases/session';
import { handle } from '../../../entry/serve';
import { loadSession, rulesFor } from '../../../records';
import { factsOf } from '../facts';
import { notScorable } from '../readiness';
import { workOut } from '../score-record';

/** The score as it would be; stores nothing, and does not wait for materials and calls. */
export const previewScore = handle('evaluation.previewScore', async ({ sessionId, judgement }, context) => {
  const { caller, db, now } = context;
  const session = await loadSession(db, sessionId);
  await opening(context, await sessionCase(db, session, now));
  const missing = notScorable(session, now);
  if (missing.length > 0) throw new DomainError('NOT_READY_TO_SCORE', { missing });
  const { score, remarks, unexplained } = workOut(
    rulesFor(session.endAt),
    await factsOf(db, session, now),
    judgement,
    caller.label,
  );
  return {
    totalExact: score.trace.exact,
    totalShown: score.shown,
    grade: score.gradeId,
    trace: score.trace,
    remarks,
    unexplained,
  };
});
