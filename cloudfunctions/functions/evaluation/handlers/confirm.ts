import { act } from '../../../cases/act';
import { dueAfter, scoreCourse, sessionMatter } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { loadSession } from '../../../records';

/**
 * The bureau confirms the score it has seen, which starts the days for an objection and tells the institution (R-SCORE 8). Whoever scored does not
 * confirm: FOUR_EYES. CONFLICT when a newer score was given meanwhile.
 */
export const confirm = handle('evaluation.confirm', async ({ sessionId, scoreId }, context) => {
  const session = await loadSession(context.db, sessionId);
  const { doc, done } = await act(context, sessionMatter(session), 'confirm', {
    values: { scoreId },
    also: async (_tx, before) => {
      const { current } = scoreCourse(before, context.now);
      if (current !== scoreId) throw new DomainError('CONFLICT', { current });
      return { result: null };
    },
  });
  const due = dueAfter(doc, done);
  return { objectionUntilDay: due?.day ?? '', provisional: due?.provisional ?? false };
});
