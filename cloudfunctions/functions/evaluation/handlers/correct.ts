import { DomainError } from '../../../domain/errors';
import { correctionCourse } from '../../../domain/score';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../platform/serve';
import { lectureHall2018, rulesOfVersion } from '../../../programmes';
import { loadSession, type EvaluationDoc } from '../../../records';
import { factsOf } from '../facts';
import { appendScore, courseOf, scoresOf, writtenBy } from '../history';
import { recordOf, workOut } from '../score-record';

/**
 * A final score does not change: its correction is a new record that names it, under the same version of the rules, and goes through
 * confirmation and objection in its turn (R-SCORE 8).
 */
export const correct = handle('evaluation.correct', async (input, { audit, caller, db, now }) => {
  const { sessionId, judgement, reason } = input;
  const request = requestId('evaluation.correct', caller.userId, input.requestKey);
  const scores = await scoresOf(db, sessionId);
  const earlier = writtenBy(scores, request);
  if (earlier) return { record: earlier };

  const session = await loadSession(db, sessionId);
  const standing = await db.get<EvaluationDoc>('evaluations', sessionId);
  correctionCourse(courseOf(standing), now);
  const final = scores.find((score) => score._id === standing?.currentScoreId);
  if (!final) throw new DomainError('WRONG_STAGE', { stage: 'materials-in' });
  const facts = await factsOf(db, session);
  const scored = workOut(rulesOfVersion(lectureHall2018, final.rulesVersion), facts, judgement, caller.label);

  return db.transaction(async (tx) => {
    const evaluation = await tx.get<EvaluationDoc>('evaluations', sessionId);
    if (!evaluation || evaluation.currentScoreId !== final._id) throw new DomainError('CONFLICT');
    const { stage: step, objectionUntilDay } = correctionCourse(courseOf(evaluation), now);
    if (step !== 'scored') throw new DomainError('WRONG_STAGE', { stage: step });
    const written = {
      kind: 'correction' as const,
      at: now,
      by: caller.label,
      reason,
      replaces: final._id,
      judgement,
    };
    const record = await appendScore(tx, sessionId, evaluation, recordOf(scored, facts, written), request);
    await tx.set('evaluations', {
      ...evaluation,
      step,
      currentScoreId: record.scoreId,
      confirmedAt: null,
      objectionUntilDay,
      objection: null,
      correctionOf: final._id,
    });
    await audit(tx, `session:${sessionId}`, 'evaluation.correct', {
      corrects: final._id,
      scoreId: record.scoreId,
      before: final.totalExact,
      after: record.totalExact,
      reason,
    });
    return { record };
  });
});
