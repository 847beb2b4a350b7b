import type { Judgement } from '../../contract/evaluation';
import { capEligible, lowerHeads } from '../../domain/attendance';
import type { JudgedChange, ScoredHeads } from '../../domain/score';
import type { Trace } from '../../mechanisms/trace';
import type { SessionFacts } from './facts';

const lowered = (counted: Trace, judged: Judgement['actualHeads'], by: string): Trace =>
  // the same number is no change, and needs no reason on record
  judged === null || String(judged.value) === counted.exact
    ? counted
    : lowerHeads(counted, judged.value, by, judged.reason);

export interface JudgedHeads {
  actual: Trace;
  eligible: Trace;
  scored: ScoredHeads;
  validAnswers: number;
  /** Counts that the number known from the recording has lowered. */
  changes: JudgedChange[];
}

/**
 * Heads as the evaluator left them (R-ATTEND 8). A number of heads that is lowered with a reason caps every count: nobody is taken out by name, so nobody
 * may be left in a count either. The answers stay a share of those who were there before anybody was struck or any number lowered.
 */
export function judgedHeads({ heads, validAnswers }: SessionFacts, judgement: Judgement, by: string): JudgedHeads {
  const actual = lowered(heads.actualTrace, judgement.actualHeads, by);
  const eligible = capEligible(lowered(heads.eligibleTrace, judgement.eligibleHeads, by), actual);
  const changes: JudgedChange[] = [];
  const most = actual.judgement ? Number(actual.exact) : null;
  const reason = actual.judgement?.reason ?? '';
  const capped = (part: JudgedChange['part'], label: string, count: number): number => {
    if (most === null || count <= most) return count;
    changes.push({ part, label, from: String(count), to: String(most), value: most, by, reason });
    return most;
  };
  return {
    actual,
    eligible,
    scored: {
      actual: Number(actual.exact),
      attended: heads.roster.length,
      // every venue is attended in person: a live stream has no code to scan
      offline: Number(actual.exact),
      signed: capped('attendance', '签到人数（录像核定）', heads.signIn),
      scanned: capped('attendance', '扫码人数（录像核定）', heads.scan),
      screenshot: capped('attendance', '截图人数（录像核定）', judgement.screenshotHeads),
    },
    validAnswers: capped('feedback', '有效答卷（录像核定）', validAnswers),
    changes,
  };
}
