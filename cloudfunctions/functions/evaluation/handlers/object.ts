import { DomainError } from '../../../domain/errors';
import { advance } from '../../../domain/score';
import { idOf } from '../../../platform/ids';
import { handle } from '../../../platform/serve';
import type { EvaluationDoc } from '../../../records';
import { courseOf } from '../history';

/** The institution objects once, within the days after the confirmation (R-SCORE 8); sent again it is the same objection. */
export const object = handle('evaluation.object', async ({ sessionId, reason }, { audit, db, now }) =>
  db.transaction(async (tx) => {
    const evaluation = await tx.get<EvaluationDoc>('evaluations', sessionId);
    if (!evaluation) throw new DomainError('WRONG_STAGE', { stage: 'materials-in' });
    const { objection } = evaluation;
    if (objection && objection.reason === reason) return { objectionId: objection.objectionId };
    advance(courseOf(evaluation), { type: 'objected' }, now);
    const objectionId = idOf('objection', evaluation.currentScoreId);
    await tx.set('evaluations', {
      ...evaluation,
      step: 'objected',
      objection: { objectionId, at: now, reason, answer: null, answeredAt: null },
    });
    await audit(tx, `session:${sessionId}`, 'evaluation.object', { objectionId, reason });
    return { objectionId };
  }),
);
