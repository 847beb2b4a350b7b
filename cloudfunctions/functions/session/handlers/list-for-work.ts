import { evaluationDueDay, materialDeadline } from '../../../domain/material';
import { command } from '../../../platform/cloud';
import { handle } from '../../../platform/serve';
import {
  belongsOf,
  rulesFor,
  sessionStage,
  sessionSummaries,
  wasReviewed,
  type EvaluationDoc,
  type MaterialsDoc,
  type ScoreDoc,
  type SessionDoc,
} from '../../../records';

/** The year's or the month's sessions within the caller's reach, newest first. Scores are shown to who stands as institution once confirmed. */
export const listForWork = handle('session.listForWork', async (input, { caller, db, now }) => {
  const all = await db.find<SessionDoc>(
    'sessions',
    { ...(input.year !== undefined && { year: input.year }), ...(input.month !== undefined && { month: input.month }) },
    {
      orderBy: ['startAt', 'desc'],
    },
  );
  const sessions = all.filter((session) => {
    const record = belongsOf(session);
    if (!caller.reaches(record)) return false;
    return session.status !== 'draft' || (input.includeDrafts && caller.standing(record).includes('bureau'));
  });
  const ids = sessions.map((session) => session._id);
  const [summaries, materials, evaluations, signed] = await Promise.all([
    sessionSummaries(db, sessions, caller.userId),
    db.getMany<MaterialsDoc>('materials', ids),
    db.getMany<EvaluationDoc>('evaluations', ids),
    db.countBy('attendances', 'sessionId', ids, { signature: command.neq(null) }),
  ]);
  const scores = await db.getMany<ScoreDoc>(
    'scores',
    evaluations.map((evaluation) => evaluation.currentScoreId),
  );
  const materialsOf = new Map(materials.map((doc) => [doc._id, doc]));
  const evaluationOf = new Map(evaluations.map((doc) => [doc._id, doc]));
  const scoreOf = new Map(scores.map((doc) => [doc.sessionId, doc]));
  return {
    sessions: sessions.map((session, index) => {
      const handedIn = materialsOf.get(session._id) ?? null;
      const evaluation = evaluationOf.get(session._id) ?? null;
      const stage = sessionStage(session, handedIn, evaluation, now);
      const changes = session.history.filter((entry) => entry.what === 'changed');
      const rules = rulesFor(session.endAt);
      const scored = rules.parameters.modes.value[session.mode].scoreTable !== null;
      const mayKnow = stage !== 'scored' || !caller.standing(belongsOf(session)).includes('institution');
      const summary = summaries[index];
      if (!summary) throw new Error('a summary for each session');
      return {
        ...summary,
        signed: signed.get(session._id) ?? 0,
        stage,
        changes: changes.length,
        lastChangeAt: changes.at(-1)?.at ?? null,
        reviewed: wasReviewed(evaluation),
        materialsDueDay: scored && !evaluation ? materialDeadline(rules, session.endAt).dueDay : null,
        evaluationDueDay:
          !evaluation && handedIn?.hubReceivedAt ? evaluationDueDay(rules, handedIn.hubReceivedAt) : null,
        scoreShown: mayKnow ? (scoreOf.get(session._id)?.totalShown ?? null) : null,
      };
    }),
  };
});
