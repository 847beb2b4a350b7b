import { act } from '../../../cases/act';
import { scoreCourse, sessionMatter } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { loadSession } from '../../../records';

/** The bureau sends back the score that it has seen before confirming it, with a reason, which the evaluator is told (R-SCORE 8). CONFLICT when a newer one was given meanwhile. */
export const sendBack = handle('evaluation.sendBack', async ({ sessionId, scoreId, reason }, context) => {
  const session = await loadSession(context.db, sessionId);
  await act(context, sessionMatter(session), 'return-score', {
    values: { scoreId },
    reason,
    also: async (_tx, before) => {
      const { current } = scoreCourse(before, context.now);
      if (current !== scoreId) throw new DomainError('CONFLICT', { current });
      return { result: null };
    },
  });
  return { done: true as const };
});
