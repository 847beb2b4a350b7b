import type { LectureHallRules } from '../../programmes/types';
import { DomainError } from '../errors';
import { type Exact, exact, type ExactInput, roundHalfUpToInteger, show, showShort } from '../exact';
import { type Trace, traceOf } from '../../mechanisms/trace';

/** R-MONEY 4: the contract's rate as a share ('1/25' = 4 %). Throws REVIEW_FEE_OUT_OF_RANGE outside 3–5 %. */
export function checkReviewFeeShare(rules: LectureHallRules, share: ExactInput): Exact {
  const { lowest, highest } = rules.parameters.reviewFeeShare.value;
  const rate = exact(share);
  if (rate.lt(exact(lowest)) || rate.gt(exact(highest))) {
    const percent = (of: ExactInput): string => showShort(exact(of).mul(100));
    throw new DomainError('REVIEW_FEE_OUT_OF_RANGE', {
      percent: show(rate.mul(100)),
      lowest: percent(lowest),
      highest: percent(highest),
    });
  }
  return rate;
}

/**
 * R-MONEY 4: the evaluator's fee: rate × the year's total subsidies (study tours not among them), half-up to the 分, paid on top.
 */
export function reviewFee(
  rules: LectureHallRules,
  share: ExactInput,
  totalSubsidiesFen: number,
): { feeFen: number; trace: Trace } {
  const rate = checkReviewFeeShare(rules, share);
  const feeFen = Number(roundHalfUpToInteger(rate.mul(totalSubsidiesFen)));
  const { clause, reading } = rules.parameters.reviewFeeShare;
  const percent = show(rate.mul(100));
  const value = exact(feeFen).div(100);
  return {
    feeFen,
    trace: traceOf({
      rule: 'R-MONEY 4',
      clause,
      label: '评审费（元）',
      inputs: { percent, totalSubsidiesFen },
      arithmetic: `${percent}% × ${show(exact(totalSubsidiesFen).div(100))} = ${show(value)}`,
      value,
      reading,
    }),
  };
}
