import { act } from '../../../cases/act';
import { scoreCourse, sessionCase, sessionMatter } from '../../../cases/session';
import type { Judgement } from '../../../contract/evaluation';
import { DomainError } from '../../../domain/errors';
import { idOf } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { lectureHall2018, rulesOfVersion } from '../../../programmes';
import { loadSession, type ScoreDoc } from '../../../records';
import { factsOf } from '../facts';
import { appendScore, asStruckThen, scoresOf, shownRecord, writtenBy } from '../history';
import { unlessAudited } from '../readiness';
import { struckText } from '../told-struck';
import { judgedAnew, mustBeExplained, recordOf, workOut } from '../score-record';

/**
 * Answers an objection: scores again under the version of the rules that held, with a new judgement or, where the objection is rejected,
 * with the old one; both records stand side by side (R-SCORE 8). An objection is answered once; sent again, the answer is the same.
 */
export const review = handle('evaluation.review', async (input, context) => {
  const { caller, db, now } = context;
  const { sessionId, objectionId, answer } = input;
  const session = await loadSession(db, sessionId);
  const request = idOf('evaluation.review', objectionId);
  const scores = await scoresOf(db, sessionId);
  const both = async (before: ScoreDoc, after: ScoreDoc) => ({
    before: await shownRecord(db, before),
    after: await shownRecord(db, after),
  });
  const earlier = writtenBy(scores, request);
  if (earlier) {
    const before = scores.find((score) => score._id === earlier.replaces);
    if (before) return both(before, earlier);
  }

  const { current, objection } = scoreCourse(await sessionCase(db, session, now), now);
  if (objection?.objectionId !== objectionId) throw new DomainError('NOT_FOUND', { objectionId });
  const before = scores.find((score) => score._id === current);
  if (!before) throw new DomainError('NOT_FOUND', { scoreId: current });
  const judgement = input.judgement ?? before.judgement;
  const record = input.judgement ? await scoredAgain(input.judgement) : asBefore(before);

  const { result } = await act(context, sessionMatter(session), 'review', {
    values: { objectionId },
    reason: answer,
    ...(await unlessAudited(db, sessionId)),
    also: async (tx, doc) => {
      if (scoreCourse(doc, now).current !== before._id) throw new DomainError('CONFLICT');
      const written = {
        kind: 'review' as const,
        at: now,
        by: caller.userId,
        reason: answer,
        replaces: before._id,
        judgement,
      };
      await asStruckThen(tx, session);
      const after = await appendScore(tx, sessionId, before._id, { ...record, ...written }, request);
      return {
        values: { scoreId: after.scoreId },
        details: { before: before.totalExact, after: after.totalExact, upheld: input.judgement !== null, answer },
        told: [judgedAnew(before.judgement, judgement, session), struckText(after)].filter(Boolean).join('\n'),
        result: after,
      };
    },
  });
  const after = result ?? writtenBy(await scoresOf(db, sessionId), request);
  if (!after) throw new DomainError('CONFLICT');
  return both(before, after);

  async function scoredAgain(given: Judgement) {
    const facts = await factsOf(db, session, now, true);
    const rules = rulesOfVersion(lectureHall2018, String(before?.rulesVersion));
    const scored = workOut(rules, facts, given, caller.userId, answer);
    mustBeExplained(scored);
    return recordOf(scored);
  }
});

/** An objection that is rejected leaves the score as it was worked out, figure by figure, whatever is counted otherwise since. */
function asBefore(before: ScoreDoc): ReturnType<typeof recordOf> {
  const { rulesVersion, totalExact, totalShown, grade, heads, meetsMinimum, trace, headTraces, flags } = before;
  const remarks = before.remarks ?? [];
  return { rulesVersion, totalExact, totalShown, grade, heads, meetsMinimum, trace, headTraces, flags, remarks };
}
