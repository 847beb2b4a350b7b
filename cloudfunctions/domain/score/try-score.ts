import type { Grade, LectureHallRules, PhotoKindId } from '../../programmes/types';
import { DomainError } from '../errors';
import { type Exact, exact, roundHalfUp, show, showShort, sumOf } from '../exact';
import { type Trace, type Traced, traceOf } from '../trace';
import type { SessionEvidence } from './evidence';
import { pointsWithoutFollowup, SCORE_PARTS, type ScorePart } from './session-score';

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
  parts: Record<ScorePart, Traced & { full: Exact }>;
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
  const { parameters } = rules;
  const mode = parameters.modes.value[evidence.modeId];
  if (!mode.scoreTable) throw new DomainError('NOT_READY_TO_SCORE', { missing: `${mode.name}不评分` });
  const { minimum, parts } = pointsWithoutFollowup(rules, mode.scoreTable, { ...evidence, moves: [] });
  const { slides, completeness } = parameters.coursewarePoints.value;
  const full: Record<ScorePart, Exact> = {
    attendance: exact(parameters.attendancePoints.value.full),
    feedback: exact(parameters.feedbackPoints.value),
    courseware: exact(slides + completeness),
    photos: exact(parameters.photoPoints.value.full),
    recording: exact(parameters.recordingPoints.value),
  };
  const value = sumOf(SCORE_PARTS.map((part) => parts[part].value));
  const followupFull = exact(parameters.followupPoints.value.full);
  const compared = roundHalfUp(value);
  const grades = [...parameters.grades.value]
    .sort((a, b) => b.from - a.from)
    .map((grade) => {
      const reached = compared.gte(grade.from);
      return { grade, reached, short: reached ? exact(0) : exact(grade.from).sub(compared) };
    });
  return {
    parts: {
      attendance: { ...parts.attendance, full: full.attendance },
      feedback: { ...parts.feedback, full: full.feedback },
      courseware: { ...parts.courseware, full: full.courseware },
      photos: { ...parts.photos, full: full.photos },
      recording: { ...parts.recording, full: full.recording },
    },
    value,
    full: sumOf(SCORE_PARTS.map((part) => full[part])),
    followupFull,
    meetsMinimum: minimum.meetsMinimum,
    grades,
    trace: traceOf({
      rule: 'R-SCORE 9',
      clause: '附件2 三',
      label: '试算得分（不含电话跟踪回访）',
      inputs: { mode: evidence.modeId, rulesVersion: rules.version },
      arithmetic: `${SCORE_PARTS.map((part) => showShort(parts[part].value)).join(' + ')} = ${show(value)}，电话跟踪回访 ${showShort(followupFull)} 分未计入`,
      value,
      parts: SCORE_PARTS.map((part) => parts[part].trace),
    }),
  };
}
