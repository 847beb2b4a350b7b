import type { LectureHallRules } from '../../programmes/types';
import { DomainError } from '../errors';
import { exact, show } from '../exact';
import { payable } from '../../mechanisms/payment';
import { type Trace, traceOf } from '../../mechanisms/trace';

export interface StudyTourCost {
  /** actual cost in 分 */
  costFen: number;
  persons: number;
  days: number;
}

/**
 * R-MONEY 3: a study tour outside the region is settled at actual cost, at most 400 yuan per person and day.
 * Throws INVALID_INPUT for negative or broken figures.
 */
export function studyTourPayable(rules: LectureHallRules, tour: StudyTourCost): { payableFen: number; trace: Trace } {
  const { costFen, persons, days } = tour;
  if (![costFen, persons, days].every((figure) => Number.isSafeInteger(figure) && figure >= 0)) {
    throw new DomainError('INVALID_INPUT', { ...tour });
  }
  const { value: perPersonDay, clause, reading } = rules.parameters.studyTourCapFenPerPersonDay;
  const highest = perPersonDay * persons * days;
  const { payableFen } = payable(costFen, [{ per: 'payment', fen: highest }]);
  const yuan = (fen: number): string => show(exact(fen).div(100));
  return {
    payableFen,
    trace: traceOf({
      rule: 'R-MONEY 3',
      clause,
      label: '区外调研培训据实结算（元）',
      inputs: { costFen, persons, days, perPersonDayFen: perPersonDay },
      arithmetic: `min(实际 ${yuan(costFen)}, ${yuan(perPersonDay)} × ${persons} 人 × ${days} 天 = ${yuan(highest)}) = ${yuan(payableFen)}`,
      value: exact(payableFen).div(100),
      reading,
    }),
  };
}
