import {
  flagsOf,
  type Given,
  type Part,
  sumText,
  tellAll,
  workCard,
  type Worked,
  workPart,
} from '../../mechanisms/scorecard';
import { over } from '../../mechanisms/facts';
import { printSum, type Trace, traceOf } from '../../mechanisms/trace';
import type { Figures } from '../../mechanisms/ways';
import type { GradeId, LectureHallRules, ScoreFlag, ScorePart } from '../../programmes/types';
import { DomainError } from '../errors';
import { type Exact, exact, show, showShort } from '../exact';
import { checkMinimum, type MinimumVerdict } from '../modes';
import { gradeOf } from '../money/grade';
import type { FollowupResult, JudgedChange, SessionEvidence } from './evidence';

export interface SessionScore {
  value: Exact;
  trace: Trace;
  /** half-up to 0.01 */
  shown: string;
  /** what this score alone would be graded; the year's grade pays (R-MONEY 1) */
  gradeId: GradeId;
  meetsMinimum: boolean;
  flags: ScoreFlag[];
  rulesVersion: string;
}

const FIGURE = /^-?\d+(\.\d+)?$|^-?\d+\/\d+$/;
const isFigure = (value: unknown): value is number | string =>
  typeof value === 'number' || (typeof value === 'string' && FIGURE.test(value));

const read = new WeakMap<LectureHallRules, Figures>();

/** The figures of the rules by their names: 'feedbackPoints', 'attendancePoints.signIn'; read once for each version of the rules. */
function figuresOfRules(rules: LectureHallRules): Figures {
  const known = read.get(rules);
  if (known) return known;
  const entries = Object.entries(rules.parameters).flatMap(([name, { value }]): [string, unknown][] =>
    typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).map(([key, member]) => [`${name}.${key}`, member])
      : [[name, value]],
  );
  const figures = Object.fromEntries(entries.filter((entry): entry is [string, number | string] => isFigure(entry[1])));
  read.set(rules, figures);
  return figures;
}

/** The card's names for what the rules say, and for what is given of a session. */
function givenOf(rules: LectureHallRules, figures: Figures, rest: Partial<Given> = {}): Given {
  const { followupBands, followupPoints } = rules.parameters;
  return {
    figures: over(figuresOfRules(rules), figures),
    tables: {},
    grounds: rules.parameters,
    // what counts nought has no band to be moved in
    bands: {
      followup: followupBands.value
        .filter(({ from }) => from >= followupPoints.value.threshold)
        .map(({ from, to }) => ({ from: exact(from), to: exact(to) })),
    },
    verdicts: {},
    judgements: {},
    moves: [],
    ...rest,
  };
}

/** R-SCORE: one part alone, of the figures that it takes; an unscored session has such parts too. */
export function pointsOf(rules: LectureHallRules, id: ScorePart, figures: Figures): Worked {
  const { parts, units } = rules.parameters.scorecard.value;
  const part: Part | undefined = parts.find((one) => one.id === id);
  if (!part) throw new RangeError(`No part ${id}`);
  return workPart(part, givenOf(rules, figures), units);
}

/** Minutes that a recording must have (R-SCORE 5). */
export const neededMinutes = (rules: LectureHallRules, classHours: SessionEvidence['classHours']): Exact =>
  exact(classHours).mul(rules.parameters.classHourMinutes.value);

const bad = (counts: readonly number[]): boolean => counts.some((count) => !Number.isInteger(count) || count < 0);

function checkFollowup({ called, reached, tookPart, ratings }: FollowupResult): void {
  const inRange = ratings.every((rating) => exact(rating).gte(0) && exact(rating).lte(100));
  const impossible = reached > called || tookPart > reached || ratings.length > reached;
  if (bad([called, reached, tookPart]) || !inRange || impossible) {
    throw new DomainError('INVALID_INPUT', { called, reached, tookPart, ratings: ratings.length });
  }
}

/** R-SCORE 6 alone, as far as the calls have come. Throws INVALID_INPUT for counts and ratings that cannot be. */
export function followupTrace(rules: LectureHallRules, result: FollowupResult): Trace {
  checkFollowup(result);
  const { called, reached, tookPart, ratings } = result;
  const part = pointsOf(rules, 'followup', { called, reached, tookPart, ratings });
  return part.tell(printSum(part));
}

/** Throws NOT_READY_TO_SCORE for a mode that is not scored, INVALID_INPUT for counts that cannot be. */
export function givenOfSession(
  rules: LectureHallRules,
  evidence: Omit<SessionEvidence, 'followup'> & { followup?: FollowupResult },
): Given & { minimum: MinimumVerdict } {
  const { heads, modeId, validAnswers, classHours, acceptedPhotos, completeness, followup } = evidence;
  const { scoreTable, name } = rules.parameters.modes.value[modeId];
  if (!scoreTable) throw new DomainError('NOT_READY_TO_SCORE', { missing: `${name}不评分` });
  if (bad(Object.values({ attended: 0, ...heads, validAnswers })) || heads.offline > heads.actual) {
    throw new DomainError('INVALID_INPUT', { ...heads, validAnswers });
  }
  const [minutes, needed] = [exact(evidence.recordedMinutes), neededMinutes(rules, classHours)];
  if (minutes.lt(0) || needed.lt(0)) throw new DomainError('INVALID_INPUT', { needed: show(needed) });
  if (followup) checkFollowup(followup);
  const minimum = checkMinimum(rules, modeId, { all: heads.actual, offline: heads.offline }, classHours);
  const { meetsHeads, meetsMinimum } = minimum;
  const figures: Figures = {
    ...heads,
    attended: heads.attended ?? heads.actual,
    ...followup,
    meetsHeads,
    meetsMinimum,
    validAnswers,
    slides: evidence.slidesAccepted,
    completeness: completeness.value,
    photos: acceptedPhotos.length,
    kinds: new Set(acceptedPhotos).size,
    recordedMinutes: minutes,
    neededMinutes: needed,
  };
  const given = givenOf(rules, figures, {
    tables: { heads: scoreTable },
    verdicts: { minimum: minimum.trace },
    judgements: { completeness: { by: completeness.by, reason: completeness.reason } },
    moves: evidence.moves,
  });
  return Object.assign(given, { minimum });
}

/** A part's trace with what was judged in it beneath: from what to what, why and by whom. */
const withChanges = (trace: Trace, changes: readonly JudgedChange[]): Trace =>
  changes.length === 0
    ? trace
    : {
        ...trace,
        parts: [
          ...(trace.parts ?? []),
          ...changes.map(({ label, from, to, value, by, reason }) =>
            traceOf({
              rule: 'R-SCORE 7',
              clause: trace.clause,
              label,
              arithmetic: `${from} → ${to}`,
              value: exact(value),
              shown: to,
              judgement: { by, reason, from, to },
            }),
          ),
        ],
      };

/**
 * R-SCORE 1–7: the score of a session, 0–100, exact, with its whole trace. The same evidence and rules always give the same result.
 * Throws DomainError NOT_READY_TO_SCORE for a mode that is not scored, JUDGEMENT_OUT_OF_BAND or INVALID_INPUT.
 */
export function scoreSession(rules: LectureHallRules, evidence: SessionEvidence): SessionScore {
  const { value: card, clause } = rules.parameters.scorecard;
  const given = givenOfSession(rules, evidence);
  const { value, parts, printed } = workCard(card, given);
  const grade = gradeOf(rules, value);
  const shown = show(value);
  const trace = traceOf({
    rule: 'R-SCORE',
    clause,
    label: '本期考评得分',
    inputs: { mode: evidence.modeId, classHours: showShort(exact(evidence.classHours)), rulesVersion: rules.version },
    arithmetic: `${sumText(printed)}${printed.text === shown ? '' : ` → ${shown}`}（${grade.label}）`,
    value,
    parts: tellAll(parts, printed).map((told, index) =>
      withChanges(told, evidence.changes?.filter(({ part }) => part === parts[index]?.id) ?? []),
    ),
  });
  const flags = flagsOf(card, given.figures).map(({ id }) => id);
  return {
    value,
    trace,
    shown,
    gradeId: grade.id,
    meetsMinimum: given.minimum.meetsMinimum,
    flags,
    rulesVersion: rules.version,
  };
}
