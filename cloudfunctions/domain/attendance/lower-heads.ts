import { DomainError } from '../errors';
import type { Trace } from '../../mechanisms/trace';
import { requireReason } from './staff-entry';

/**
 * The evaluator lowers a number of heads with a reason, never raises it (R-ATTEND 8). The trace keeps both figures.
 * Lowering again starts from what the program counted, not from the earlier lowering.
 * @param counted trace of the number as it was counted (a whole number in `exact`)
 * @throws DomainError INVALID_INPUT (not a whole number ≥ 0, or no reason), NUMBER_MAY_ONLY_BE_LOWERED
 */
export function lowerHeads(counted: Trace, to: number, by: string, reason: string): Trace {
  const from = Number(counted.exact);
  if (!Number.isSafeInteger(to) || to < 0) throw new DomainError('INVALID_INPUT', { field: 'heads', to });
  if (to >= from) throw new DomainError('NUMBER_MAY_ONLY_BE_LOWERED', { from, to });
  return {
    ...counted,
    exact: String(to),
    shown: String(to),
    judgement: { by, reason: requireReason(reason), from: String(from), to: String(to) },
  };
}

/**
 * Eligible heads beside lowered actual attendees: never more than these.
 * Returns the trace unchanged when it already fits.
 */
export function capEligible(eligible: Trace, actual: Trace): Trace {
  const cap = Number(actual.exact);
  if (Number(eligible.exact) <= cap) return eligible;
  return {
    ...eligible,
    arithmetic: `${eligible.arithmetic}；不超过核定的实际参训人数 ${cap} 人`,
    exact: String(cap),
    shown: String(cap),
  };
}
