import { act } from '../../../cases/act';
import { scoreFacts } from '../../../cases/session-facts';
import { scoreCourse, sessionCase, sessionMatter } from '../../../cases/session';
import { DomainError } from '../../../domain/errors';
import { requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import { loadSession, rulesFor } from '../../../records';
import { factsOf } from '../facts';
import { appendScore, asStruckThen, scoresOf, shownRecord, writtenBy } from '../history';
import { notReady, refuseScoring } from '../readiness';
import { judgedAnew, mustBeExplained, recordOf, workOut } from '../score-record';

/**
 * Scores a session; until the bureau confirms, scoring again is a further version (R-SCORE 1–8). The same request twice is answered with
 * the record it wrote, whatever has happened since.
 */
export const scoreSession = handle('evaluation.scoreSession', async (input, context) => {
  const { caller, db, now } = context;
  const { sessionId, judgement } = input;
  const request = requestId('evaluation.scoreSession', caller.userId, input.requestKey);
  const scores = await scoresOf(db, sessionId);
  const earlier = writtenBy(scores, request);
  if (earlier) return { record: await shownRecord(db, earlier) };

  const session = await loadSession(db, sessionId);
  const [facts, doc] = await Promise.all([factsOf(db, session, now, true), sessionCase(db, session, now)]);
  const asked = scoreFacts(session, facts.followup, facts.heads, facts.audit, now);
  const missing = notReady(session, doc, asked, now);
  const given = scoreCourse(doc, now).current !== null;
  if (!given && missing.length > 0) throw new DomainError('NOT_READY_TO_SCORE', { missing });
  const scored = workOut(rulesFor(session.endAt), facts, judgement, caller.userId);
  mustBeExplained(scored);

  const { result } = await act(context, sessionMatter(session), 'score', {
    key: request,
    facts: asked,
    refuse: (hindrances, where) =>
      refuseScoring(hindrances, where) ??
      (hindrances.some(({ code }) => code === 'need') ? new DomainError('NOT_READY_TO_SCORE', { missing }) : null),
    also: async (tx, before) => {
      const { current, corrects } = scoreCourse(before, now);
      const written = {
        kind: corrects === null ? ('score' as const) : ('correction' as const),
        at: now,
        by: caller.userId,
        reason: judgement.remarks,
        replaces: current,
        judgement,
      };
      await asStruckThen(tx, session);
      const record = await appendScore(tx, sessionId, current, { ...recordOf(scored), ...written }, request);
      const { scoreId, totalExact: total } = record;
      const last = scores.find(({ _id }) => _id === current)?.judgement;
      return {
        values: { scoreId },
        details: { scoreId, total, eligible: record.heads.eligible },
        told: last && judgedAnew(last, judgement, session),
        result: record,
      };
    },
  });
  const record = result ?? writtenBy(await scoresOf(db, sessionId), request);
  if (!record) throw new DomainError('CONFLICT');
  return { record: await shownRecord(db, record) };
});
