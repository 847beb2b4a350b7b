import type { LectureHallRules } from '../../programmes/types';
import { exact } from '../exact';
import { DAY_MS } from '../time';

const MINUTE = 60_000;

export interface FeedbackWindow {
  opensAt: number;
  closesAt: number;
  /** From when what came in time has been written down, and the sums may be shown. */
  sumsAt: number;
  /** From when also fewer than are ever shown of those that came late (their words waited to be checked) are put out. */
  stragglersAt: number;
}

/** R-FEEDBACK 2: from half-way through the session until 2 hours after its end; instants in epoch ms, both ends included. */
export function feedbackWindow(rules: LectureHallRules, startAt: number, endAt: number): FeedbackWindow {
  const { opensAtShare, closesMinutesAfterEnd, settleMinutes, stragglerDays } = rules.parameters.feedbackWindow.value;
  const passed = exact(opensAtShare).mul(endAt - startAt);
  const closesAt = endAt + closesMinutesAfterEnd * MINUTE;
  return {
    opensAt: startAt + Number(passed.ceil().toFraction()),
    closesAt,
    sumsAt: closesAt + settleMinutes * MINUTE,
    stragglersAt: closesAt + stragglerDays * DAY_MS,
  };
}
