import {
  evaluationDueDay,
  isScored,
  materialCourse,
  scoreCourse,
  sessionCases,
  sessionStage,
  shownScore,
} from '../../../cases/session';
import { standsOver } from '../../../cases/reach';
import { operations } from '../../../contract';
import { materialDeadline } from '../../../domain/material';
import { command } from '../../../platform/cloud';
import type { Where } from '../../../platform/database';
import { handle } from '../../../entry/serve';
import { lectureHallSetting, type LectureHallParty } from '../../../programmes';
import {
  belongsOf,
  findPage,
  holidaysNow,
  planRemarks,
  rulesFor,
  sessionSummaries,
  signedBySession,
  textsOf,
  type CaseDoc,
  type SessionDoc,
} from '../../../records';

const PLACE = { body: 'institutionId', area: 'regionId' };
const { parties } = lectureHallSetting;
const reads = (party: string): boolean => party in operations['session.listForWork'].who;
const plans = (party: string): boolean =>
  reads(party) && parties[party as LectureHallParty].sees?.includes('plans') === true;

/** Until when the materials are to come, as far as the session is planned. */
function materialsDue(session: SessionDoc, doc: CaseDoc | null, now: number) {
  const course = doc && materialCourse(doc, now);
  if (course?.dueDay) return { day: course.dueDay, provisional: course.position.due?.provisional ?? false };
  const { dueDay, provisional } = materialDeadline(rulesFor(session.endAt), session.endAt, holidaysNow());
  return { day: dueDay, provisional };
}

/** The year's or the month's sessions within the caller's reach, newest first. Who stands as institution is shown the score that stands, or one that is confirmed. */
export const listForWork = handle('session.listForWork', async (input, { caller, db, now }) => {
  const within = {
    ...(input.year !== undefined && { year: input.year }),
    ...(input.month !== undefined && { month: input.month }),
  };
  const over = (counts: (party: string) => boolean, status: Where<SessionDoc>): Where<SessionDoc>[] => {
    const where = standsOver(caller, lectureHallSetting, counts, PLACE);
    return where ? [command.and([{ ...within, ...status }, where])] : [];
  };
  const branches = [
    ...over(reads, { status: command.in(['published', 'cancelled']) }),
    ...(input.includeDrafts ? over(plans, { status: 'draft' }) : []),
  ];
  const where = branches.length > 1 ? command.or(branches) : branches[0];
  const { rows: sessions, ...page } = where
    ? await findPage(db, 'sessions', [{ where, orderBy: [['startAt', 'desc']] }], input)
    : { rows: [], total: 0, next: null };
  const ids = sessions.map((session) => session._id);
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
        remarks:
          session.startAt > now && caller.sees(belongsOf(session), 'plans')
            ? textsOf(planRemarks(session._id, session, now, 'draft'))
            : [],
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
