import { endedByTime, evaluationDueDay, isScored, scoreCourse, sessionCases, shownState } from '../../../cases/session';
import { nextAttemptDay } from '../../../domain/followup';
import { dayOf, startOfDay } from '../../../domain/time';
import { inOrder, pageOf } from '../../../domain/paging';
import { command } from '../../../platform/cloud';
import type { Database } from '../../../platform/database';
import { handle } from '../../../entry/serve';
import { sessionEvaluation } from '../../../programmes';
import { belongsOf, drawState, institutionNames, rulesFor, type FollowupCallDoc } from '../../../records';

/** By which cases and sessions are found and stand in order; the whole of them is read for the rows of the page alone. */
const CASE_ROW = ['about', 'startsAt', 'year', 'state', 'dueDay', 'provisional'] as const;
const SESSION_ROW = ['institutionId', 'regionId', 'status', 'mode', 'endAt'] as const;

/** A case's year is that of the session's end, a session's that of its start. */
const sessionsEnding = (db: Database, years: readonly number[]) =>
  years.length === 0
    ? []
    : db.find(
        'sessions',
        { year: command.in([...new Set(years.flatMap((year) => [year - 1, year]))]) },
        { fields: SESSION_ROW },
      );

/** Not the rosters: hundreds of people a session. */
const DRAW_FIELDS = ['seedHash', 'evaluator', 'bureau'] as const;

/** Moments of the attempts made so far at calls that are still open, by call. */
async function vainAttempts(
  db: Database,
  open: readonly Pick<FollowupCallDoc, '_id' | 'sessionId'>[],
): Promise<Map<string, number[]>> {
  const moments = new Map<string, number[]>(open.map((call) => [call._id, []]));
  const ids = [...new Set(open.map((call) => call.sessionId))];
  if (ids.length === 0) return moments;
  const where = { sessionId: command.in(ids) };
  for (const { callId, at, undoneAt } of await db.find('followupAttempts', where, {
    fields: ['callId', 'at', 'undoneAt'],
  })) {
    if (undoneAt === undefined) moments.get(callId)?.push(at);
  }
  return moments;
}

/**
 * Open cases whose sessions are over and scored by the rules, those due first in front; each with what its draw and its calls wait for. None of an
 * institution that the caller belongs to. Those that have ended by day and year of the session.
 */
export const listQueue = handle('evaluation.listQueue', async ({ ended, ...asked }, { caller, db, now }) => {
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const procedure = sessionEvaluation.id;
  const through = [
    { procedure, ended: true, year: command.in([year - 1, year]) },
    { procedure, ...endedByTime(now) },
  ];
  const found = await db.find('cases', ended ? command.or(through) : { procedure, ended: false }, { fields: CASE_ROW });
  const open = found.filter((doc) => doc.startsAt < now && (shownState(doc, now) === 'final') === ended);
  // once there is a score nothing is due, also while a correction waits for its confirmation
  const dueBy = new Map(open.map((doc) => [doc.about.id, evaluationDueDay(doc, now)]));
  const years = [...new Set(open.map((doc) => doc.year))];
  const all = await sessionsEnding(db, years);
  const reached = all.filter(
    (session) =>
      dueBy.has(session._id) &&
      session.status === 'published' &&
      isScored(session) &&
      caller.reaches(belongsOf(session)),
  );
  const dueOf = (id: string): string | null => dueBy.get(id) ?? null;
  const { rows, ...page } = pageOf(reached, ({ _id, endAt }) => [dueOf(_id) ?? '9999-12-31', endAt, _id], asked);
  const ids = rows.map((row) => row._id);
  const [docs, caseBy] = await Promise.all([db.getMany('sessions', ids), sessionCases(db, ids)]);
  const sessions = inOrder(ids, docs);
  const courses = new Map([...caseBy].map(([id, doc]) => [id, scoreCourse(doc, now)]));
  const [made, draws] = await Promise.all([
    ids.length === 0
      ? []
      : db.find('followupCalls', { sessionId: command.in(ids) }, { fields: ['sessionId', 'state', 'drawId'] }),
    ids.length === 0 ? [] : db.find('draws', { _id: command.in(ids) }, { fields: DRAW_FIELDS }),
  ]);
  const drawOf = new Map(draws.map((doc) => [doc._id, doc]));
  const calls = made.filter(({ drawId }) => drawId === undefined);
  const openCalls = calls.filter((call) => call.state === 'to-call');
  const attemptsOf = await vainAttempts(db, openCalls);
  const current = ids.flatMap((id) => courses.get(id)?.current ?? []);
  const scores =
    current.length === 0
      ? []
      : await db.find('scores', { _id: command.in(current) }, { fields: ['sessionId', 'totalShown', 'grade'] });
  const scoreOf = new Map(scores.map((doc) => [doc.sessionId, doc]));
  const callsOf = new Map<string, (typeof openCalls)[number][]>(ids.map((id) => [id, []]));
  for (const call of calls) callsOf.get(call.sessionId)?.push(call);

  const nameOf = await institutionNames(db, sessions);
  const items = sessions.map((session) => {
    const id = session._id;
    const doc = caseBy.get(id) ?? null;
    const sample = callsOf.get(id) ?? [];
    const left = sample.filter((call) => call.state === 'to-call');
    const days = left.map((call) =>
      nextAttemptDay(attemptsOf.get(call._id) ?? [], rulesFor(session.endAt).parameters.followupSample.value),
    );
    const dueDay = dueOf(id);
    const score = scoreOf.get(id);
    return {
      sessionId: id,
      title: session.title,
      institutionName: nameOf(session),
      endAt: session.endAt,
      stage: shownState(doc, now),
      dueDay,
      overdue: dueDay !== null && dueDay < today,
      reviewed: courses.get(id)?.reviewed ?? false,
      sample: {
        state: sample.length === 0 ? 'not-drawn' : left.length > 0 ? 'calling' : 'done',
        size: sample.length,
        answered: sample.filter((call) => call.state === 'reached').length,
      },
      draw: drawState(drawOf.get(id) ?? null),
      calls: {
        open: left.length,
        done: sample.length - left.length,
        nextAttemptAt:
          days.length === 0
            ? null
            : Math.min(...days.map((day) => (day === null ? now : Math.max(now, startOfDay(day))))),
      },
      totalShown: score?.totalShown ?? null,
      grade: score?.grade ?? null,
    };
  });
  return { ...page, items };
});
