import type { LectureHallRules, PhotoKindId } from '../../programmes/types';
import { DomainError } from '../errors';
import { exact, type ExactInput, minOf, show, showShort } from '../exact';
import { type Traced, traceOf } from '../trace';

/**
 * R-SCORE 3: courseware, 10 points = 4 for slides + 0…6 for completeness, judged by the evaluator.
 * Without slides there is nothing that could be complete, so a completeness above 0 is refused (JUDGEMENT_OUT_OF_BAND).
 */
export function coursewarePoints(
  rules: LectureHallRules,
  slides: boolean,
  completeness: { value: ExactInput; by: string; reason: string },
): Traced {
  const { value: points, clause, reading } = rules.parameters.coursewarePoints;
  const judged = exact(completeness.value);
  const highest = slides ? points.completeness : 0;
  if (judged.lt(0) || judged.gt(highest)) {
    const what = slides ? `课件完整性为 0–${points.completeness} 分` : '未提供课件，完整性只能为 0 分';
    throw new DomainError('JUDGEMENT_OUT_OF_BAND', { what });
  }
  const slidesValue = exact(slides ? points.slides : 0);
  const value = slidesValue.add(judged);
  return {
    value,
    trace: traceOf({
      rule: 'R-SCORE 3',
      clause,
      label: '课件完整性',
      inputs: { slides, completeness: show(judged) },
      arithmetic: `课件 ${showShort(slidesValue)} + 完整性 ${showShort(judged)} = ${showShort(value)}`,
      value,
      reading,
      judgement: {
        by: completeness.by,
        reason: completeness.reason,
        from: `0–${highest}`,
        to: show(judged),
      },
    }),
  };
}

/** R-SCORE 4: photos = min(10, accepted photos, 2.5 × kinds present of the four). */
export function photoPoints(rules: LectureHallRules, accepted: readonly PhotoKindId[]): Traced {
  const { value: points, clause, reading } = rules.parameters.photoPoints;
  const kinds = new Set(accepted).size;
  const byNumber = exact(points.perPhoto).mul(accepted.length);
  const byKind = exact(points.perKind).mul(kinds);
  const value = minOf(exact(points.full), byNumber, byKind);
  return {
    value,
    trace: traceOf({
      rule: 'R-SCORE 4',
      clause,
      label: '授课现场照片',
      inputs: { photos: accepted.length, kinds },
      arithmetic: `min(${points.full}, ${accepted.length} 张, ${showShort(exact(points.perKind))} × ${kinds} 类) = ${showShort(value)}`,
      value,
      reading,
    }),
  };
}

/**
 * R-SCORE 5: recording = 10 × min(1, recorded minutes / (class hours × 45)); a session without class hours gets 0.
 * Throws INVALID_INPUT for negative figures.
 */
export function recordingPoints(rules: LectureHallRules, minutes: ExactInput, classHours: ExactInput): Traced {
  const { value: points, clause, reading } = rules.parameters.recordingPoints;
  const recorded = exact(minutes);
  const needed = exact(classHours).mul(rules.parameters.classHourMinutes.value);
  if (needed.lt(0) || recorded.lt(0)) throw new DomainError('INVALID_INPUT', { needed: show(needed) });
  const share = needed.equals(0) ? exact(0) : minOf(exact(1), recorded.div(needed));
  const value = share.mul(points);
  return {
    value,
    trace: traceOf({
      rule: 'R-SCORE 5',
      clause,
      label: '全程录像',
      inputs: { recordedMinutes: show(recorded), neededMinutes: show(needed) },
      arithmetic: needed.equals(0)
        ? '无学时 → 0'
        : `${points} × min(1, ${showShort(recorded)} ÷ ${showShort(needed)} 分钟) = ${showShort(value)}`,
      value,
      reading,
    }),
  };
}
