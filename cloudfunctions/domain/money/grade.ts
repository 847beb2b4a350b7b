import type { Grade, LectureHallRules } from '../../programmes/types';
import { gradeFrom } from '../../mechanisms/scorecard';
import { type Exact, exact, meanOf, show, sumOf } from '../exact';
import { printSum, type Traced, traceOf } from '../../mechanisms/trace';

/** R-MONEY 1: the grade of an exact score, compared half-up to 0.01: 84.995 is 85.00 and 优秀, 84.9949 is not. */
export const gradeOf = (rules: LectureHallRules, score: Exact): Grade =>
  gradeFrom(rules.parameters.grades.value, score);

export interface GradedScore {
  sessionId: string;
  /** final and unrounded */
  score: Exact;
}

export interface AnnualGrade extends Traced {
  grade: Grade;
}

/**
 * R-MONEY 1: mean of the final, unrounded scores and its grade. `label` names what is graded (an institution's year, a
 * course, a session). Throws RangeError without a score; the caller leaves such groups out.
 */
export function annualGrade(rules: LectureHallRules, label: string, scores: readonly GradedScore[]): AnnualGrade {
  const of = scores.map(({ score }) => ({ value: score }));
  const sum = { value: sumOf(scores.map(({ score }) => score)), of };
  const printed = printSum(sum);
  const value = meanOf(scores.map((entry) => entry.score));
  const grade = gradeOf(rules, value);
  const { clause, reading } = rules.parameters.grades;
  const rate = show(exact(grade.rateFen).div(100));
  return {
    value,
    grade,
    trace: traceOf({
      rule: 'R-MONEY 1',
      clause,
      label,
      inputs: { sessions: scores.length, from: grade.from, grade: grade.label },
      arithmetic: `得分合计 ${printed.short} ÷ ${scores.length} 期 = ${show(value)} ≥ ${grade.from} → ${grade.label}，每人每期 ${rate} 元`,
      value,
      reading,
      parts: scores.map(({ sessionId, score }, index) => {
        const shown = printed.of[index]?.text ?? show(score);
        return traceOf({
          rule: 'R-MONEY 1',
          clause,
          label: '计入平均的一期',
          inputs: { sessionId },
          arithmetic: shown,
          value: score,
          shown,
        });
      }),
    }),
  };
}
