import type { LectureHallRules } from '../../programmes/types';
import { exact, minOf, showShort } from '../exact';
import { type Traced, traceOf } from '../trace';

/** R-SCORE 2: 20 × min(1, valid answers of actual attendees / actual attendees); nobody there: 0. */
export function feedbackPoints(rules: LectureHallRules, validAnswers: number, actual: number): Traced {
  const { value: points, clause, reading } = rules.parameters.feedbackPoints;
  const share = actual === 0 ? exact(0) : minOf(exact(1), exact(validAnswers).div(actual));
  const value = share.mul(points);
  return {
    value,
    trace: traceOf({
      rule: 'R-SCORE 2',
      clause,
      label: '线上评价反馈',
      inputs: { validAnswers, actual },
      arithmetic:
        actual === 0 ? '无人参训 → 0' : `${points} × min(1, ${validAnswers} ÷ ${actual}) = ${showShort(value)}`,
      value,
      reading,
    }),
  };
}
