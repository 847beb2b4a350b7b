import { DomainError } from '../../../domain/errors';
import { advance, objectionUntil } from '../../../domain/score';
import { handle } from '../../../platform/serve';
import { belongsOf, holdersOf, loadSession, rulesFor, sessionMessage, type EvaluationDoc } from '../../../records';
import { enqueue } from '../../../platform/outbox';
import { courseOf } from '../history';

/**
 * The bureau confirms the score it has seen, which starts the days for an objection and tells the institution (R-SCORE 8).
 * CONFLICT when a newer score was given meanwhile.
 */
export const confirm = handle('evaluation.confirm', async ({ sessionId, scoreId }, { audit, db, now }) => {
  const session = await loadSession(db, sessionId);
  const rules = rulesFor(session.endAt);
  const until = objectionUntil(now, rules.parameters.objectionWorkingDays.value);
  const { institution } = await holdersOf(db, belongsOf(session), ['institution']);
  return db.transaction(async (tx) => {
    const evaluation = await tx.get<EvaluationDoc>('evaluations', sessionId);
    if (!evaluation) throw new DomainError('WRONG_STAGE', { stage: 'materials-in' });
    if (evaluation.currentScoreId !== scoreId)
      throw new DomainError('CONFLICT', { current: evaluation.currentScoreId });
    // confirmed already: the retry of a request that had succeeded
    if (evaluation.confirmedAt !== null && evaluation.objectionUntilDay !== null) {
      const { provisional } = objectionUntil(evaluation.confirmedAt, rules.parameters.objectionWorkingDays.value);
      return { objectionUntilDay: evaluation.objectionUntilDay, provisional };
    }
    advance(courseOf(evaluation), { type: 'confirmed', objectionUntilDay: until.day }, now);
    await tx.set('evaluations', { ...evaluation, step: 'confirmed', confirmedAt: now, objectionUntilDay: until.day });
    await audit(tx, `session:${sessionId}`, 'evaluation.confirm', { scoreId, objectionUntilDay: until.day });
    for (const userId of institution) {
      const body = `得分已确认，如有异议请在 ${until.day} 前提出。`;
      await enqueue(tx, sessionMessage('score-published', userId, session, body), now, `confirmed:${scoreId}`);
    }
    return { objectionUntilDay: until.day, provisional: until.provisional };
  });
});
