import type { Judgement } from '../../contract/evaluation';
import { capEligible, lowerHeads, type SessionHeads } from '../../domain/attendance';
import type { Trace } from '../../mechanisms/trace';

const lowered = (counted: Trace, judged: Judgement['actualHeads'], by: string): Trace =>
  // the same number is no change, and needs no reason on record
  judged === null || String(judged.value) === counted.exact
    ? counted
    : lowerHeads(counted, judged.value, by, judged.reason);

/** Actual attendees and eligible heads as the evaluator left them: lowered with a reason or untouched (R-ATTEND 8). */
export function judgedHeads(heads: SessionHeads, judgement: Judgement, by: string): { actual: Trace; eligible: Trace } {
  const actual = lowered(heads.actualTrace, judgement.actualHeads, by);
  const eligible = capEligible(lowered(heads.eligibleTrace, judgement.eligibleHeads, by), actual);
  return { actual, eligible };
}
