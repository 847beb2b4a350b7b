import {
  evaluationDueDay,
  isScored,
  materialCourse,
  scoreCourse,
  sessionCases,
  sessionStage,
  shownScore,
} from '../../../cases/session';
import { materialDeadline } from '../../../domain/material';
import { inOrder, pageOf } from '../../../domain/paging';
import { command } from '../../../platform/cloud';
import { handle } from '../../../entry/serve';
import {
  belongsOf,
  holidaysNow,
  rulesFor,
  sessionSummaries,
  signedBySession,
  type CaseDoc,
  type SessionDoc,
} from '../../../records';

/** By which a session is found and stands in order; the whole of it is read for the rows of the page alone. */
const ROW = ['institutionId', 'regionId', 'status', 'startAt'] as const;

/** Until when the materials are to come, as far as the session is planned. */
function materialsDue(session: SessionDoc, doc: CaseDoc | null, now: number) {
  const course = doc && materialCourse(doc, now);
  if (course?.dueDay) return { day: course.dueDay, provisional: course.position.due?.provisional ?? false };
  const { dueDay, provisional } = materialDeadline(rulesFor(session.endAt), session.endAt, holidaysNow());
  return { day: dueDay, provisional };
}

/** The year's or the month's sessions within the caller's reach, newest first. Who stands as institution is shown the score that stands, or one that is confirmed. */
export const listForWork = handle('session.listForWork', async (input, { caller, db, now }) => {
  const all = await db.find(
    'sessions',
    { ...(input.year !== undefined && { year: input.year }), ...(input.month !== undefined && { month: input.month }) },
    { fields: ROW },
  );
  const reached = all.filter((session) => {
    const record = belongsOf(session);
    if (!caller.reaches(record)) return false;
    return session.status !== 'draft' || (input.includeDrafts && caller.sees(record, 'plans'));
  });
  const { rows, ...page } = pageOf(reached, ({ startAt, _id }) => [startAt, _id], input, true);
  const ids = rows.map((row) => row._id);
  const sessions = inOrder(ids, await db.getMany('sessions', ids));
  const [summaries, cases, signed] = await Promise.all([
    sessionSummaries(db, sessions, caller.userId),
    sessionCases(db, ids),
    signedBySession(db, sessions),
  ]);
  const courses = new Map([...cases].map(([sessionId, doc]) => [sessionId, scoreCourse(doc, now)]));
  const wanted = sessions.flatMap((session) => {
    const interested = caller.isInterested(belongsOf(session));
    const course = courses.get(session._id);
    return course ? (shownScore(course, interested) ?? []) : [];
  });
  const scores = await db.find('scores', { _id: command.in(wanted) }, { fields: ['sessionId', 'totalShown'] });
  const scoreOf = new Map(scores.map((doc) => [doc.sessionId, doc.totalShown]));
  return {
    ...page,
    sessions: sessions.map((session, index) => {
      const doc = cases.get(session._id) ?? null;
      const course = courses.get(session._id);
      const changes = session.history.filter((entry) => entry.what === 'changed');
      const due = isScored(session) && !course?.current ? materialsDue(session, doc, now) : null;
      const summary = summaries[index];
      if (!summary) throw new Error('a summary for each session');
      return {
        ...summary,
        signed: signed.get(session._id) ?? 0,
        stage: sessionStage(session, doc, now),
        changes: changes.length,
        lastChangeAt: changes.at(-1)?.at ?? null,
        reviewed: course?.reviewed ?? false,
        materialsDueDay: due?.day ?? null,
        ...(due?.provisional && { provisional: true }),
        evaluationDueDay: doc && evaluationDueDay(doc, now),
        scoreShown: scoreOf.get(session._id) ?? null,
      };
    }),
  };
});
