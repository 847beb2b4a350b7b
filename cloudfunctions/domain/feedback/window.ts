import type { LectureHallRules } from '../../programmes/types';
import { exact } from '../exact';

export interface FeedbackWindow {
  opensAt: number;
  closesAt: number;
}

/** R-FEEDBACK 2: from half-way through the session until 2 hours after its end; instants in epoch ms, both ends included. */
export function feedbackWindow(rules: LectureHallRules, startAt: number, endAt: number): FeedbackWindow {
  const { opensAtShare, closesMinutesAfterEnd } = rules.parameters.feedbackWindow.value;
  const passed = exact(opensAtShare).mul(endAt - startAt);
  return {
    opensAt: startAt + Number(passed.ceil().toFraction()),
    closesAt: endAt + closesMinutesAfterEnd * 60_000,
  };
}
