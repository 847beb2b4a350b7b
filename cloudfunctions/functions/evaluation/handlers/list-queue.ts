import { standsOver } from '../../../cases/reach';
import {
  AWAITING_SCORE,
  endedByTime,
  evaluationDueDay,
  FINAL,
  notEndedByTime,
  scoreCourse,
  shownState,
} from '../../../cases/session';
import { operations } from '../../../contract';
import { nextAttemptDay } from '../../../domain/followup';
import { dayOf, startOfDay } from '../../../domain/time';
import { inOrder } from '../../../domain/paging';
import { command } from '../../../platform/cloud';
import type { Database, Where } from '../../../platform/database';
import type { Caller } from '../../../entry/caller';
import { handle } from '../../../entry/serve';
import { lectureHallSetting, sessionEvaluation } from '../../../programmes';
import {
  drawState,
  findPage,
  institutionNames,
  rulesFor,
  type CaseDoc,
  type FollowupCallDoc,
  type Part,
} from '../../../records';

const judges = (party: string): boolean => party in operations['evaluation.listQueue'].who;

/** Those due first in front, by day; the others, and those that have ended, by the session's end. Once there is a score nothing is due, also while a correction waits. */
function partsOf(caller: Caller, ended: boolean, now: number): Part<'cases'>[] {
  const where = standsOver(caller, lectureHallSetting, judges, { body: 'body', area: 'area' });
  if (!where) return [];
  const year = Number(dayOf(now).slice(0, 4));
  const base = { procedure: sessionEvaluation.id, startsAt: command.lt(now) };
  const part = (orderBy: Part<'cases'>['orderBy'], ...more: Where<CaseDoc>[]): Part<'cases'> => ({
    where: command.and([base, where, ...more]),
    orderBy,
  });
  const byEnd = ['startsAt', 'asc'] as const;
  if (ended) {
    const through = { ended: true, year: command.in([year - 1, year]), state: command.in(FINAL) };
    return [part([byEnd], command.or([through, endedByTime(now)]))];
  }
  const open = [{ ended: false }, notEndedByTime(now)];
  const due = { state: command.in(AWAITING_SCORE), dueDay: command.neq(null) };
  const others = command.or([{ state: command.nin(AWAITING_SCORE) }, { dueDay: null }]);
  return [part([['dueDay', 'asc'], byEnd], due, ...open), part([byEnd], others, ...open)];
}

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
  const { rows: cases, ...page } = await findPage(db, 'cases', partsOf(caller, ended, now), asked);
  const caseBy = new Map(cases.map((doc) => [doc.about.id, doc]));
  const ids = [...caseBy.keys()];
  const sessions = inOrder(ids, await db.getMany('sessions', ids));
  const dueOf = (id: string): string | null => {
    const doc = caseBy.get(id);
    return doc ? evaluationDueDay(doc, now) : null;
  };
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
