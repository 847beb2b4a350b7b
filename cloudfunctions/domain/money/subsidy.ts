import type { Grade, LectureHallRules } from '../../programmes/types';
import { DomainError } from '../errors';
import { exact, show } from '../exact';
import { payable } from '../../mechanisms/payment';
import { type Trace, traceOf } from '../../mechanisms/trace';

export type SubsidyReason = 'paid' | 'capped' | 'below-minimum' | 'failed-session' | 'failing-grade' | 'no-heads';

export interface SubsidyInput {
  /** the grade that sets the rate: the institution's year, the course's or the session's */
  grade: Grade;
  /** 符合补贴人数 */
  eligibleHeads: number;
  /** R-MODE: heads and hours */
  meetsMinimum: boolean;
  /** whether this session alone is graded 不合格 */
  sessionFailed: boolean;
  failedSessionPays: boolean;
  /** traces of what goes in (the grade, the heads), shown as parts */
  reasons?: Trace[];
}

export interface Subsidy {
  amountFen: number;
  capped: boolean;
  reason: SubsidyReason;
  trace: Trace;
}

const yuan = (fen: number): string => show(exact(fen).div(100));

/**
 * R-MONEY 2: min(rate × eligible heads, 80,000 yuan), in 分. 0 below the mode's minimum; 0 for a session graded 不合格 where the
 * year's settings say that such a session is not paid. Throws INVALID_INPUT for a head count that is not a whole number ≥ 0.
 */
export function sessionSubsidy(rules: LectureHallRules, input: SubsidyInput): Subsidy {
  const { grade, eligibleHeads } = input;
  if (!Number.isSafeInteger(eligibleHeads) || eligibleHeads < 0)
    throw new DomainError('INVALID_INPUT', { eligibleHeads });
  const cap = rules.parameters.sessionCapFen;
  const uncapped = grade.rateFen * eligibleHeads;
  const paid = payable(uncapped, [{ per: 'payment', fen: cap.value }]);
  const product = `${yuan(grade.rateFen)} × ${eligibleHeads} 人 = ${yuan(uncapped)}`;

  let reason: SubsidyReason;
  let amountFen = 0;
  let arithmetic: string;
  let reading: string | undefined;
  if (!input.meetsMinimum) {
    reason = 'below-minimum';
    arithmetic = '未达到该培训形式的人数或学时下限 → 0.00 元';
    reading = cap.reading;
  } else if (input.sessionFailed && !input.failedSessionPays) {
    reason = 'failed-session';
    arithmetic = '本期不合格，按本年度结算口径不予补贴 → 0.00 元';
    reading = rules.parameters.defaultFailedSessionPays.reading;
  } else if (grade.rateFen === 0) {
    reason = 'failing-grade';
    arithmetic = `${grade.label}无补贴 → 0.00 元`;
  } else if (eligibleHeads === 0) {
    reason = 'no-heads';
    arithmetic = `${product} 元`;
  } else {
    reason = paid.cap ? 'capped' : 'paid';
    amountFen = paid.payableFen;
    arithmetic = `min(${product}, ${yuan(cap.value)}) = ${yuan(amountFen)} 元`;
  }

  return {
    amountFen,
    capped: reason === 'capped',
    reason,
    trace: traceOf({
      rule: 'R-MONEY 2',
      clause: '附件2 四；四（三）',
      label: '本期补贴（元）',
      inputs: {
        rateFen: grade.rateFen,
        eligibleHeads,
        capFen: cap.value,
        meetsMinimum: input.meetsMinimum,
        failedSessionPays: input.failedSessionPays,
        reason,
      },
      arithmetic,
      value: exact(amountFen).div(100),
      reading,
      parts: input.reasons ?? [],
    }),
  };
}
