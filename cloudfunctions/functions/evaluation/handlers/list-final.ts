import { takerOf } from '../../../cases/case';
import { downwards, stoodTowards } from '../../../cases/reach';
import { endedByTime, scoreCourse } from '../../../cases/session';
import { addMonths, startOfDay } from '../../../domain/time';
import { command } from '../../../platform/cloud';
import { handle } from '../../../entry/serve';
import { lectureHallSetting, sessionEvaluation } from '../../../programmes';
import { institutionNames } from '../../../records';

const given = (now: number) =>
  command.or([
    endedByTime(now),
    { state: command.in(['final', 'reviewed']) },
    // the earlier score counts until its correction is final
    { ended: false, 'steps.step': 'correct' },
  ]);

/** The scores that count, page by page, out of the cases that the caller stands towards; the latest session first. */
export const listFinal = handle('evaluation.listFinal', async (input, { caller, db, now }) => {
  const { month, regionId, institutionId, limit, offset } = input;
  const where = stoodTowards(
    caller.grants,
    {
      programme: lectureHallSetting.programme,
      procedure: sessionEvaluation.id,
      ...(institutionId && { body: institutionId }),
      ...(regionId && { area: command.in(downwards(lectureHallSetting.territory, regionId)) }),
    },
    given(now),
    ...(month
      ? [
          { startsAt: command.gte(startOfDay(`${month}-01`)) },
          { startsAt: command.lt(startOfDay(addMonths(`${month}-01`, 1))) },
        ]
      : []),
  );
  if (!where) return { total: 0, items: [] };
  const [total, cases] = await Promise.all([
    db.count('cases', where),
    db.find('cases', where, { orderBy: ['startsAt', 'desc'], limit, skip: offset }),
  ]);
  const courses = new Map(cases.map((doc) => [doc.about.id, scoreCourse(doc, now)]));
  const [sessions, scores] = await Promise.all([
    db.getMany(
      'sessions',
      cases.map(({ about }) => about.id),
    ),
    db.getMany(
      'scores',
      [...courses.values()].flatMap((course) => course.standing ?? []),
    ),
  ]);
  const nameOf = await institutionNames(db, sessions);
  const sessionOf = new Map(sessions.map((session) => [session._id, session]));
  const scoreOf = new Map(scores.map((score) => [score.sessionId, score]));
  return {
    total,
    items: cases.flatMap((doc) => {
      const { about } = doc;
      const course = courses.get(about.id);
      const [session, score] = [sessionOf.get(about.id), scoreOf.get(about.id)];
      if (!session || !score) return [];
      const { title, regionId: area, endAt } = session;
      const { totalShown, grade, kind } = score;
      const institutionName = nameOf(session);
      const sessionId = about.id;
      // whoever profits from it does not hear of a correction before it is confirmed
      const beingCorrected = course?.standing !== course?.current && !takerOf(caller, doc).interested;
      return { sessionId, title, institutionName, regionId: area, endAt, totalShown, grade, kind, beingCorrected };
    }),
  };
});
