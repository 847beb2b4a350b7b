import { act } from '../../../cases/act';
import { scoreCourse, sessionMatter } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { dayOf } from '../../../domain/time';
import { idOf } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { loadSession } from '../../../records';

/** The institution objects once, within the days after the confirmation (R-SCORE 8); sent again it is the same objection. After a review there is no second round. */
export const object = handle('evaluation.object', async ({ sessionId, reason }, context) => {
  const session = await loadSession(context.db, sessionId);
  const { done } = await act(context, sessionMatter(session), 'object', {
    reason,
    refuse: (_hindrances, { state, since }) =>
      // time made it final in the first moment after the last day
      state === 'final' ? new DomainError('OBJECTION_TOO_LATE', { stage: state, untilDay: dayOf(since - 1) }) : null,
    also: async (_tx, before) => {
      const objectionId = idOf('objection', scoreCourse(before, context.now).current ?? '');
      return { values: { objectionId }, details: { objectionId }, result: null };
    },
  });
  return { objectionId: String(done.values['objectionId']) };
});
