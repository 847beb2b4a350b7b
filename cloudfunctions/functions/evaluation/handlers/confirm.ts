import { act } from '../../../cases/act';
import { dueAfter, scoreCourse, sessionMatter } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { loadSession } from '../../../records';
import { struckText, tellStruck } from '../told-struck';

/**
 * The bureau confirms the score it has seen, which starts the days for an objection and tells the institution (R-SCORE 8). Whoever scored does not
 * confirm: FOUR_EYES. REMARKS_UNSEEN where something about it is unusual and was not read one by one: what several are confirmed with together stops there.
 * Whoever was struck is told, and the institution how many and why (R-ATTEND 8). CONFLICT when a newer score was given meanwhile.
 */
export const confirm = handle('evaluation.confirm', async ({ sessionId, scoreId, seen }, context) => {
  const { db, now } = context;
  const [session, score] = await Promise.all([loadSession(db, sessionId), db.get('scores', scoreId)]);
  const unseen = (score?.remarks ?? []).filter(({ level, key }) => level === 'reason' && !seen.includes(key));
  const { doc, done } = await act(context, sessionMatter(session), 'confirm', {
    values: { scoreId },
    also: async (tx, before) => {
      const { current } = scoreCourse(before, now);
      if (current !== scoreId) throw new DomainError('CONFLICT', { current });
      if (unseen.length > 0) throw new DomainError('REMARKS_UNSEEN', { what: unseen.map(({ text }) => text) });
      await tellStruck(tx, session, now);
      return { told: score ? struckText(score) : '', result: null };
    },
  });
  const due = dueAfter(doc, done);
  return { objectionUntilDay: due?.day ?? '', provisional: due?.provisional ?? false };
});
