import { DomainError } from '../../../domain/errors';
import { advance } from '../../../domain/score';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../platform/serve';
import { loadSession, rulesFor, type EvaluationDoc } from '../../../records';
import { factsOf } from '../facts';
import { appendScore, courseOf, scoresOf, writtenBy } from '../history';
import { notReady } from '../readiness';
import { recordOf, workOut } from '../score-record';

/**
 * Scores a session; until the bureau confirms, scoring again is a further version (R-SCORE 1–8). The same request twice is answered with
 * the record it wrote, whatever has happened since.
 */
export const scoreSession = handle('evaluation.scoreSession', async (input, { audit, caller, db, now }) => {
  const { sessionId, judgement } = input;
  const request = requestId('evaluation.scoreSession', caller.userId, input.requestKey);
  const earlier = writtenBy(await scoresOf(db, sessionId), request);
  if (earlier) return { record: earlier };

  const session = await loadSession(db, sessionId);
  const facts = await factsOf(db, session);
  advance(courseOf(await db.get<EvaluationDoc>('evaluations', sessionId)), { type: 'scored' }, now);
  const missing = notReady(session, facts.materials, facts.followup, facts.heads.actual, now);
  if (missing.length > 0) throw new DomainError('NOT_READY_TO_SCORE', { missing });
  const scored = workOut(rulesFor(session.endAt), facts, judgement, caller.label);

  return db.transaction(async (tx) => {
    const evaluation = await tx.get<EvaluationDoc>('evaluations', sessionId);
    advance(courseOf(evaluation), { type: 'scored' }, now);
    const written = {
      kind: evaluation?.correctionOf ? ('correction' as const) : ('score' as const),
      at: now,
      by: caller.label,
      reason: judgement.remarks,
      replaces: evaluation?.currentScoreId ?? null,
      judgement,
    };
    const record = await appendScore(tx, sessionId, evaluation, recordOf(scored, facts, written), request);
    const next: EvaluationDoc = {
      _id: sessionId,
      step: 'scored',
      currentScoreId: record.scoreId,
      confirmedAt: null,
      objectionUntilDay: null,
      objection: null,
      correctionOf: evaluation?.correctionOf ?? null,
    };
    await tx.set('evaluations', next);
    await audit(tx, `session:${sessionId}`, 'evaluation.score', {
      scoreId: record.scoreId,
      total: record.totalExact,
      eligible: record.heads.eligible,
    });
    return { record };
  });
});
