import { evaluationDueDay } from '../../../domain/material';
import { dayOf } from '../../../domain/time';
import { command } from '../../../platform/cloud';
import { handle } from '../../../platform/serve';
import {
  evaluationStage,
  rulesFor,
  type EvaluationDoc,
  type FollowupCallDoc,
  type MaterialsDoc,
  type ScoreDoc,
  type SessionDoc,
} from '../../../records';

/** Sessions of this year and the last that are over and scored by the rules, those due first in front. */
export const listQueue = handle('evaluation.listQueue', async (_input, { db, now }) => {
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const sessions = (
    await db.find<SessionDoc>('sessions', { year: command.in([year - 1, year]), status: 'published' })
  ).filter(
    (session) =>
      session.endAt < now && rulesFor(session.endAt).parameters.modes.value[session.mode].scoreTable !== null,
  );
  const ids = sessions.map((session) => session._id);
  const [materials, evaluations, calls] = await Promise.all([
    db.getMany<MaterialsDoc>('materials', ids),
    db.getMany<EvaluationDoc>('evaluations', ids),
    ids.length === 0
      ? []
      : db.find<FollowupCallDoc>('followupCalls', { sessionId: command.in(ids) }, { fields: ['sessionId', 'state'] }),
  ]);
  const current = evaluations.map((evaluation) => evaluation.currentScoreId);
  const scores =
    current.length === 0
      ? []
      : await db.find<ScoreDoc>(
          'scores',
          { _id: command.in(current) },
          { fields: ['sessionId', 'totalShown', 'grade'] },
        );
  const materialsOf = new Map(materials.map((doc) => [doc._id, doc]));
  const evaluationOf = new Map(evaluations.map((doc) => [doc._id, doc]));
  const scoreOf = new Map(scores.map((doc) => [doc.sessionId, doc]));
  const callsOf = new Map<string, FollowupCallDoc[]>(ids.map((id) => [id, []]));
  for (const call of calls) callsOf.get(call.sessionId)?.push(call);

  const items = sessions.map((session) => {
    const id = session._id;
    const handedIn = materialsOf.get(id) ?? null;
    const evaluation = evaluationOf.get(id) ?? null;
    const sample = callsOf.get(id) ?? [];
    const open = sample.some((call) => call.state === 'to-call');
    const dueDay = handedIn?.hubReceivedAt ? evaluationDueDay(rulesFor(session.endAt), handedIn.hubReceivedAt) : null;
    const score = scoreOf.get(id);
    return {
      sessionId: id,
      title: session.title,
      institutionName: session.institutionName,
      endAt: session.endAt,
      stage: evaluationStage(handedIn, evaluation, now),
      dueDay,
      overdue: evaluation === null && dueDay !== null && dueDay < today,
      sample: {
        state: sample.length === 0 ? 'not-drawn' : open ? 'calling' : 'done',
        size: sample.length,
        answered: sample.filter((call) => call.state === 'reached').length,
      },
      totalShown: score?.totalShown ?? null,
      grade: score?.grade ?? null,
    };
  });
  const due = (item: { dueDay: string | null }): string => item.dueDay ?? '9999-12-31';
  return { items: items.sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.endAt - b.endAt)) };
});
