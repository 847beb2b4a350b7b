import type { GradeId, LectureHallRules, ScoreKnot } from '../../programmes/types';
import { DomainError } from '../errors';
import { exact, show, showShort, sumOf } from '../exact';
import { gradeOf } from '../money/grade';
import { checkMinimum } from '../modes';
import { type Trace, type Traced, traceOf } from '../trace';
import { attendancePoints } from './attendance-points';
import type { SessionEvidence } from './evidence';
import { feedbackPoints } from './feedback-points';
import { followupPoints } from './followup-points';
import { coursewarePoints, photoPoints, recordingPoints } from './material-points';

export type ScoreFlag = 'FOLLOWUP_NOBODY_REACHED' | 'HEAD_COUNT_AUDIT' | 'BELOW_MINIMUM';

export interface SessionScore extends Traced {
  /** half-up to 0.01 */
  shown: string;
  /** what this score alone would be graded; the year's grade pays (R-MONEY 1) */
  gradeId: GradeId;
  meetsMinimum: boolean;
  flags: ScoreFlag[];
  rulesVersion: string;
}

/** The parts of a score that an institution can know of, in the order of annex 2. */
export const SCORE_PARTS = ['attendance', 'feedback', 'courseware', 'photos', 'recording'] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** R-SCORE 1–5: every part but the follow-up, from the same evidence that the whole is scored from. */
export function pointsWithoutFollowup(
  rules: LectureHallRules,
  table: readonly ScoreKnot[],
  evidence: Omit<SessionEvidence, 'followup'>,
): { minimum: ReturnType<typeof checkMinimum>; parts: Record<ScorePart, Traced> } {
  const { heads, moves } = evidence;
  const attended = { all: heads.actual, offline: heads.offline };
  const minimum = checkMinimum(rules, evidence.modeId, attended, evidence.classHours);
  return {
    minimum,
    parts: {
      attendance: attendancePoints(rules, table, heads, minimum.meetsHeads, minimum.trace, moves),
      feedback: feedbackPoints(rules, evidence.validAnswers, heads.actual),
      courseware: coursewarePoints(rules, evidence.slidesAccepted, evidence.completeness),
      photos: photoPoints(rules, evidence.acceptedPhotos),
      recording: recordingPoints(rules, evidence.recordedMinutes, evidence.classHours),
    },
  };
}

function checkHeads({ heads, validAnswers }: SessionEvidence): void {
  const counts = { ...heads, validAnswers };
  if (Object.values(counts).some((count) => !Number.isInteger(count) || count < 0) || heads.offline > heads.actual) {
    throw new DomainError('INVALID_INPUT', counts);
  }
}

/**
 * R-SCORE 1–7: the score of a session, 0–100, exact, with its whole trace. The same evidence and rules always give the same result.
 * Throws DomainError NOT_READY_TO_SCORE for a mode that is not scored, JUDGEMENT_OUT_OF_BAND or INVALID_INPUT.
 */
export function scoreSession(rules: LectureHallRules, evidence: SessionEvidence): SessionScore {
  const mode = rules.parameters.modes.value[evidence.modeId];
  if (!mode.scoreTable) throw new DomainError('NOT_READY_TO_SCORE', { missing: `${mode.name}不评分` });
  checkHeads(evidence);
  const { minimum, parts: known } = pointsWithoutFollowup(rules, mode.scoreTable, evidence);
  const followup = followupPoints(rules, evidence.followup, evidence.moves);
  const parts: Traced[] = [...SCORE_PARTS.map((part) => known[part]), followup];
  const value = sumOf(parts.map((part) => part.value));
  const grade = gradeOf(rules, value);
  const flags: ScoreFlag[] = [];
  if (!minimum.meetsMinimum) flags.push('BELOW_MINIMUM');
  if (followup.nobodyReached) flags.push('FOLLOWUP_NOBODY_REACHED');
  if (followup.opensAudit) flags.push('HEAD_COUNT_AUDIT');
  const trace: Trace = traceOf({
    rule: 'R-SCORE',
    clause: '附件2 三',
    label: '本期考评得分',
    inputs: { mode: evidence.modeId, classHours: showShort(exact(evidence.classHours)), rulesVersion: rules.version },
    arithmetic: `${parts.map((part) => showShort(part.value)).join(' + ')} = ${show(value)}（${grade.label}）`,
    value,
    parts: parts.map((part) => part.trace),
  });
  return {
    value,
    trace,
    shown: show(value),
    gradeId: grade.id,
    meetsMinimum: minimum.meetsMinimum,
    flags,
    rulesVersion: rules.version,
  };
}
