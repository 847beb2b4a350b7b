/** The evaluation of a session as a case: what it is of a session, and what its steps say of materials and scores (R-MATERIAL, R-SCORE 8). */
import type { Output } from '../contract';
import { dayOf, endOfDay } from '../domain/time';
import { fold, standingOf, stateNow, stateOf, type Position } from '../mechanisms/course';
import { isOver, type Due } from '../mechanisms/deadline';
import type { State, TakenStep } from '../mechanisms/procedure';
import { command } from '../platform/cloud';
import type { Database, Tx } from '../platform/database';
import { lectureHallSetting, sessionEvaluation } from '../programmes';
import { rulesFor, type CaseDoc, type SessionDoc } from '../records';
import { caseId, caseOf, positionOf, runningOf, type Matter } from './case';

/** A state of the procedure as answers call it. */
type EvaluationStage = Output<'evaluation.getSheet'>['stage'];

type Of = Pick<SessionDoc, '_id' | 'institutionId' | 'regionId' | 'endAt' | 'createdAt'>;

const about = (sessionId: string): Pick<Matter, 'programme' | 'procedure' | 'about'> => ({
  programme: lectureHallSetting.programme,
  procedure: sessionEvaluation.id,
  about: { kind: 'session', id: sessionId },
});

/** The case begins at the session's end, under the rules of that day. */
export const sessionMatter = (session: Of): Matter => ({
  ...about(session._id),
  body: session.institutionId,
  area: session.regionId,
  startsAt: session.endAt,
  openedAt: session.createdAt,
  opener: null,
});

export const sessionCase = (source: Pick<Database, 'get'> | Tx, session: Of, now: number): Promise<CaseDoc> =>
  caseOf(source, sessionMatter(session), now);

/** Whether sessions of its mode are scored at all. */
export const isScored = ({ endAt, mode }: Pick<SessionDoc, 'endAt' | 'mode'>): boolean =>
  rulesFor(endAt).parameters.modes.value[mode].scoreTable !== null;

const IN_ONE_QUESTION = 500;

/** The stored cases of many sessions, by session. */
export async function sessionCases(db: Database, sessionIds: readonly string[]): Promise<Map<string, CaseDoc>> {
  const ids = sessionIds.map((sessionId) => caseId(about(sessionId)));
  const found: CaseDoc[] = [];
  for (let at = 0; at < ids.length; at += IN_ONE_QUESTION) {
    const where = { _id: command.in(ids.slice(at, at + IN_ONE_QUESTION)) };
    found.push(...(await db.find('cases', where)));
  }
  return new Map(found.map((doc) => [doc.about.id, doc]));
}

/** Of the cases that began in one of the years, what says which scores they have; by an index, where naming each would take a hash a case. */
export const scoredCases = (db: Database, years: readonly number[]) => {
  const { programme, procedure } = about('');
  return db.find(
    'cases',
    { procedure, ended: command.in([true, false]), year: command.in([...years]), programme },
    { fields: ['about', 'state', 'dueDay', 'provisional', 'steps.step', 'steps.values'] },
  );
};

/** The state at `now` as answers and lists call it. */
export function shownState(
  doc: Pick<CaseDoc, 'state' | 'dueDay' | 'provisional'> | null,
  now: number,
): EvaluationStage {
  const state = doc ? stateNow(sessionEvaluation, doc, now) : sessionEvaluation.initial;
  return (stateOf(sessionEvaluation, state).shownAs ?? state) as EvaluationStage;
}

/** States that time ends. */
const ENDING = sessionEvaluation.steps.flatMap(({ by, from, to }) =>
  by === 'time' && stateOf(sessionEvaluation, to).ends ? from : [],
);

/** Cases that time has ended and nobody has stored yet: beside `ended`, which the timer keeps. */
export const endedByTime = (now: number) => ({
  ended: false,
  state: command.in(ENDING),
  provisional: false,
  dueDay: command.lt(dayOf(now)),
});

/** All others. */
export const notEndedByTime = (now: number) =>
  command.or([
    { state: command.nin(ENDING) },
    { provisional: true },
    { dueDay: null },
    { dueDay: command.gte(dayOf(now)) },
  ]);

/** States that are called final. */
export const FINAL = Object.entries<State>(sessionEvaluation.states).flatMap(([id, { shownAs = id }]) =>
  shownAs === 'final' ? [id] : [],
);

/** Where the materials are, and no score yet: it has a day (R-SCORE 8). */
export const AWAITING_SCORE = ['with-hub', 'with-evaluator'];

/** The due day of the state that a step led to, as it was then. */
export const dueAfter = (doc: CaseDoc, taken: TakenStep): Due | null =>
  fold({ ...runningOf(doc), steps: doc.steps.slice(0, doc.steps.indexOf(taken) + 1) }, taken.at).due;

/** The day of the evaluation, while the hub or the evaluator has the materials and there is no score (R-SCORE 8). */
export function evaluationDueDay(doc: Pick<CaseDoc, 'state' | 'dueDay' | 'provisional'>, now: number): string | null {
  // time moves neither state: what is stored of them holds
  const state = stateNow(sessionEvaluation, doc, now);
  return AWAITING_SCORE.includes(state) ? doc.dueDay : null;
}

/** How far materials and score of a session that is over have come. */
export type SessionStage = EvaluationStage | 'planned' | 'running' | 'cancelled' | 'not-scored';

/** Where a session stands, in one word for lists. */
export function sessionStage(session: SessionDoc, doc: CaseDoc | null, now: number): SessionStage {
  if (session.status === 'cancelled') return 'cancelled';
  if (session.status === 'draft' || now < session.startAt) return 'planned';
  if (now <= session.endAt) return 'running';
  return isScored(session) ? shownState(doc, now) : 'not-scored';
}

/** What the steps say of the scores. */
export interface ScoreCourse {
  /** The newest score's id; null before the first. */
  current: string | null;
  /** The one that counts: the final one, or the one before while its correction is under way. */
  standing: string | null;
  /** The newest is a correction of this one. */
  corrects: string | null;
  /** Given, and neither confirmed nor answered yet. */
  pending: boolean;
  /** The confirmation of the newest. */
  confirmed: TakenStep | null;
  /** The objection to the newest, or what it answers. */
  objection: {
    objectionId: string;
    at: number;
    reason: string;
    answer: string | null;
    answeredAt: number | null;
  } | null;
  reviewed: boolean;
}

const text = (step: Pick<TakenStep, 'values'> | undefined, name: string): string => String(step?.values[name] ?? '');

type Scored = Pick<CaseDoc, 'state' | 'dueDay' | 'provisional'> & {
  readonly steps: readonly Pick<TakenStep, 'step' | 'values'>[];
};

/** Which scores the steps name. */
export function scoresOf(doc: Scored, now: number): Pick<ScoreCourse, 'current' | 'standing' | 'corrects'> {
  let current: string | null = null;
  let corrects: string | null = null;
  for (const step of doc.steps) {
    if (step.step === 'correct') corrects = current;
    if (step.step === 'score' || step.step === 'correct' || step.step === 'review') current = text(step, 'scoreId');
  }
  const state = stateNow(sessionEvaluation, doc, now);
  return { current, standing: state === 'final' || state === 'reviewed' ? current : corrects, corrects };
}

export function scoreCourse(doc: CaseDoc | null, now: number): ScoreCourse {
  let confirmed: TakenStep | null = null;
  let objection: ScoreCourse['objection'] = null;
  for (const step of doc ? standingOf(sessionEvaluation, doc.steps) : []) {
    if (step.step === 'confirm') confirmed = step;
    if (step.step === 'object') {
      const objectionId = text(step, 'objectionId');
      objection = { objectionId, at: step.at, reason: step.reason, answer: null, answeredAt: null };
    }
    if (step.step === 'review' && objection) objection = { ...objection, answer: step.reason, answeredAt: step.at };
    if (step.step === 'score' || step.step === 'correct') [confirmed, objection] = [null, null];
  }
  const state = doc ? stateNow(sessionEvaluation, doc, now) : sessionEvaluation.initial;
  const scores = doc ? scoresOf(doc, now) : { current: null, standing: null, corrects: null };
  return {
    ...scores,
    pending: state === 'scored' || (state === 'returned' && scores.current !== null),
    confirmed,
    objection,
    reviewed: state === 'reviewed',
  };
}

/** Whether people can be struck, or taken back: while no score is handed in that the bureau has before it or the institution may object to (R-ATTEND 8). */
export const mayStrike = (doc: CaseDoc, now: number): boolean =>
  !['scored', 'confirmed', 'dropped'].includes(stateNow(sessionEvaluation, doc, now));

/** The score that somebody is shown: the one that counts, else the newest, which who is interested does not know before it is confirmed. */
export const shownScore = ({ current, standing, pending }: ScoreCourse, interested: boolean): string | null =>
  standing ?? (pending && interested ? null : current);

/** Days and marks of the materials on their way. */
export interface MaterialCourse {
  position: Position;
  /** Where they are still to come: what is handed in after this day is late, and only taken when the bureau has opened again. */
  dueDay: string | null;
  /** Of who has them: the institution, or the window platform that should have passed them on. */
  overdue: boolean;
  late: boolean;
  reopenedUntilDay: string | null;
  sentBackReason: string | null;
}

export function materialCourse(doc: CaseDoc, now: number): MaterialCourse {
  const position = positionOf(doc, now);
  const { state, standing: steps, due } = position;
  const last = (name: string): TakenStep | undefined => steps.findLast(({ step }) => step === name);
  const closed = last('close');
  const collecting = state === 'collecting';
  const dueDay = collecting
    ? (due?.lateAfter ?? due?.day ?? null)
    : state === 'not-handed-in' && closed
      ? (fold({ ...runningOf(doc), steps: steps.slice(0, steps.indexOf(closed)) }, doc.startsAt).due?.lateAfter ?? null)
      : null;
  const back = last('send-back');
  return {
    position,
    dueDay,
    overdue:
      state === 'not-handed-in' ||
      (collecting && dueDay !== null && !due?.provisional && now > endOfDay(dueDay)) ||
      (state === 'with-window' && isOver(due, now)),
    late: steps.some(({ step, late }) => step === 'submit' && late),
    reopenedUntilDay: text(last('reopen'), 'untilDay') || null,
    sentBackReason: collecting || state === 'not-handed-in' ? (back?.reason ?? null) : null,
  };
}
