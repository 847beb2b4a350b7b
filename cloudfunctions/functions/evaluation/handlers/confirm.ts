import { act } from '../../../cases/act';
import { dueAfter, scoreCourse, sessionMatter } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { handle } from '../../../entry/serve';
import { loadSession } from '../../../records';
import { asStruckThen } from '../history';
import { unlessAudited } from '../readiness';
import { struckText } from '../told-struck';

/**
 * The bureau confirms the score it has seen, which starts the days for an objection and tells the institution (R-SCORE 8). Whoever scored does not
 * confirm: FOUR_EYES. REMARKS_UNSEEN where something about it is unusual and was not read one by one: what several are confirmed with together stops there.
 * The institution is told how many were struck and why (R-ATTEND 8). CONFLICT when a newer score was given meanwhile; AUDIT_OPEN while the heads are looked into.
 */
export const confirm = handle('evaluation.confirm', async ({ sessionId, scoreId, seen }, context) => {
  const { db, now } = context;
  const [session, score] = await Promise.all([loadSession(db, sessionId), db.get('scores', scoreId)]);
  const unseen = (score?.remarks ?? []).filter(({ level, key }) => level === 'reason' && !seen.includes(key));
  const { doc, done } = await act(context, sessionMatter(session), 'confirm', {
    values: { scoreId },
    ...(await unlessAudited(db, sessionId)),
    also: async (tx, before) => {
      const { current } = scoreCourse(before, now);
      if (current !== scoreId) throw new DomainError('CONFLICT', { current });
      if (unseen.length > 0) throw new DomainError('REMARKS_UNSEEN', { what: unseen.map(({ text }) => text) });
      await asStruckThen(tx, session);
      return { told: score ? struckText(score) : '', result: null };
    },
  });
  const due = dueAfter(doc, done);
  return { objectionUntilDay: due?.day ?? '', provisional: due?.provisional ?? false };
});
