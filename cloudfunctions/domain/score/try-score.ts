import { fullOf, sumText, tellAll, workCard } from '../../mechanisms/scorecard';
import { type Trace, traceOf } from '../../mechanisms/trace';
import type { Grade, LectureHallRules, PhotoKindId, ScorePart } from '../../programmes/types';
import { DomainError } from '../errors';
import { type Exact, exact, roundHalfUp, showShort, sumOf } from '../exact';
import type { SessionEvidence } from './evidence';
import { givenOfSession } from './session-score';

/** What an institution can know of. */
type KnownPart = Exclude<ScorePart, 'followup'>;

export interface TriedPhotos {
  count: number;
  kinds: readonly PhotoKindId[];
}

export interface TriedGrade {
  grade: Grade;
  reached: boolean;
  /** Points still to go, 0 when it is reached; compared half-up to 0.01 as grades are. */
  short: Exact;
}

export interface TriedScore {
  /** In the order of annex 2. */
  parts: { part: KnownPart; value: Exact; full: Exact; trace: Trace }[];
  value: Exact;
  /** All that can be reached without the follow-up. */
  full: Exact;
  /** What the follow-up can still add, 0 to this. */
  followupFull: Exact;
  meetsMinimum: boolean;
  /** From the best down. */
  grades: TriedGrade[];
  trace: Trace;
}

/** One photo of each kind as far as the number goes, the rest of the first kind. Throws INVALID_INPUT for photos of no kind. */
export function photosOf({ count, kinds }: TriedPhotos): PhotoKindId[] {
  const distinct = [...new Set(kinds)];
  const [first] = distinct;
  if (count === 0) return [];
  if (first === undefined) {
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'photos.kinds', message: '请至少选择一类照片' }] });
  }
  return Array.from({ length: count }, (_, index) => distinct[index] ?? first);
}

/**
 * R-SCORE 9: what a session would score on these assumptions, without the follow-up, which an institution is never told of: the same
 * arithmetic as `scoreSession` for every other part. Throws NOT_READY_TO_SCORE for a mode that is not scored, JUDGEMENT_OUT_OF_BAND.
 */
export function tryScore(rules: LectureHallRules, evidence: Omit<SessionEvidence, 'followup' | 'moves'>): TriedScore {
  const { value: card, clause } = rules.parameters.scorecard;
  const { minimum, ...given } = givenOfSession(rules, { ...evidence, moves: [] });
  const { value, parts, printed } = workCard(card, given, ['followup']);
  const traces = tellAll(parts, printed);
  const fulls = new Map(card.parts.map((part) => [part.id, fullOf(part, given)]));
  const full = (id: ScorePart): Exact => fulls.get(id) ?? exact(0);
  const tried = parts.flatMap(({ id, value: points }, index) => {
    const trace = traces[index];
    return id === 'followup' || !trace ? [] : [{ part: id, value: points, full: full(id), trace }];
  });
  const compared = roundHalfUp(value);
  const grades = [...rules.parameters.grades.value]
    .sort((a, b) => b.from - a.from)
    .map((grade) => {
      const reached = compared.gte(grade.from);
      return { grade, reached, short: reached ? exact(0) : exact(grade.from).sub(compared) };
    });
  return {
    parts: tried,
    value,
    full: sumOf(tried.map((part) => part.full)),
    followupFull: full('followup'),
    meetsMinimum: minimum.meetsMinimum,
    grades,
    trace: traceOf({
      rule: 'R-SCORE 9',
      clause,
      label: '试算得分（不含电话跟踪回访）',
      inputs: { mode: evidence.modeId, rulesVersion: rules.version },
      arithmetic: `${sumText(printed)}，电话跟踪回访 ${showShort(full('followup'))} 分未计入`,
      value,
      parts: traces,
    }),
  };
}
