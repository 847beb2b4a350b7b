import { DomainError } from '../../../domain/errors';
import { advance } from '../../../domain/score';
import { idOf } from '../../../platform/ids';
import { handle } from '../../../platform/serve';
import { lectureHall2018, rulesOfVersion } from '../../../programmes';
import { loadSession, type EvaluationDoc } from '../../../records';
import { factsOf } from '../facts';
import { appendScore, courseOf, scoresOf, shownRecord, writtenBy } from '../history';
import { recordOf, workOut } from '../score-record';

/**
 * Answers an objection: scores again under the version of the rules that held, with a new judgement or, where the objection is rejected,
 * with the old one; both records stand side by side (R-SCORE 8). An objection is answered once; sent again, the answer is the same.
 */
export const review = handle('evaluation.review', async (input, { audit, caller, db, now }) => {
  const { sessionId, objectionId, answer } = input;
  const session = await loadSession(db, sessionId);
  const request = idOf('evaluation.review', objectionId);
  const scores = await scoresOf(db, sessionId);
  const earlier = writtenBy(scores, request);
  if (earlier) {
    const before = scores.find((score) => score._id === earlier.replaces);
    if (before) return { before: shownRecord(before), after: earlier };
  }

  const standing = await db.get<EvaluationDoc>('evaluations', sessionId);
  if (!standing || standing.objection?.objectionId !== objectionId) throw new DomainError('NOT_FOUND', { objectionId });
  advance(courseOf(standing), { type: 'reviewed' }, now);
  const before = scores.find((score) => score._id === standing.currentScoreId);
  if (!before) throw new DomainError('NOT_FOUND', { scoreId: standing.currentScoreId });
  const facts = await factsOf(db, session);
  const judgement = input.judgement ?? before.judgement;
  const by = input.judgement ? caller.label : before.by;
  const scored = workOut(rulesOfVersion(lectureHall2018, before.rulesVersion), facts, judgement, by);

  return db.transaction(async (tx) => {
    const evaluation = await tx.get<EvaluationDoc>('evaluations', sessionId);
    if (!evaluation?.objection || evaluation.currentScoreId !== before._id) throw new DomainError('CONFLICT');
    advance(courseOf(evaluation), { type: 'reviewed' }, now);
    const written = {
      kind: 'review' as const,
      at: now,
      by: caller.label,
      reason: answer,
      replaces: before._id,
      judgement,
    };
    const after = await appendScore(tx, sessionId, evaluation, recordOf(scored, facts, written), request);
    await tx.set('evaluations', {
      ...evaluation,
      step: 'reviewed',
      currentScoreId: after.scoreId,
      objection: { ...evaluation.objection, answer, answeredAt: now },
    });
    await audit(tx, `session:${sessionId}`, 'evaluation.review', {
      objectionId,
      before: before.totalExact,
      after: after.totalExact,
      upheld: input.judgement !== null,
      answer,
    });
    return { before: shownRecord(before), after };
  });
});
