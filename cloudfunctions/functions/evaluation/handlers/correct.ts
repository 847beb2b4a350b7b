import { act } from '../../../cases/act';
import { mustNotBeAudited } from '../../../cases/head-audit';
import { scoreCourse, sessionCase, sessionMatter } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { lectureHall2018, rulesOfVersion } from '../../../programmes';
import { loadSession } from '../../../records';
import { factsOf } from '../facts';
import { appendScore, asStruckThen, scoresOf, shownRecord, writtenBy } from '../history';
import { unlessAudited } from '../readiness';
import { judgedAnew, mustBeExplained, recordOf, workOut } from '../score-record';

/**
 * A final score does not change: its correction is a new record that names it, under the same version of the rules, and goes through
 * confirmation and objection in its turn. Until it is final the old one stands (R-SCORE 8). AUDIT_OPEN while the heads are looked into.
 */
export const correct = handle('evaluation.correct', async (input, context) => {
  const { caller, db, now } = context;
  const { sessionId, judgement, reason } = input;
  const request = requestId('evaluation.correct', caller.userId, input.requestKey);
  const scores = await scoresOf(db, sessionId);
  const earlier = writtenBy(scores, request);
  if (earlier) return { record: await shownRecord(db, earlier) };

  const session = await loadSession(db, sessionId);
  const { current, standing } = scoreCourse(await sessionCase(db, session, now), now);
  const final = scores.find((score) => score._id === current);
  if (!final || standing !== current) throw new DomainError('WRONG_STAGE');
  await mustNotBeAudited(db, sessionId);
  const facts = await factsOf(db, session, now, true);
  const scored = workOut(rulesOfVersion(lectureHall2018, final.rulesVersion), facts, judgement, caller.userId, reason);
  mustBeExplained(scored);

  const { result } = await act(context, sessionMatter(session), 'correct', {
    key: request,
    reason,
    ...(await unlessAudited(db, sessionId)),
    also: async (tx, before) => {
      if (scoreCourse(before, now).current !== final._id) throw new DomainError('CONFLICT');
      const written = {
        kind: 'correction' as const,
        at: now,
        by: caller.userId,
        reason,
        replaces: final._id,
        judgement,
      };
      await asStruckThen(tx, session);
      const record = await appendScore(tx, sessionId, final._id, { ...recordOf(scored), ...written }, request);
      const { scoreId, totalExact: after } = record;
      return {
        values: { scoreId },
        details: { corrects: final._id, scoreId, before: final.totalExact, after },
        told: judgedAnew(final.judgement, judgement, session),
        result: record,
      };
    },
  });
  const record = result ?? writtenBy(await scoresOf(db, sessionId), request);
  if (!record) throw new DomainError('CONFLICT');
  return { record: await shownRecord(db, record) };
});
