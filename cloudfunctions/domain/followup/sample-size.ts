import { exact } from '../exact';
import type { FollowupRules } from './rules';

/**
 * Size of the sample: the share (5 %) of the actual attendees, rounded up, at least 1 (R-FOLLOWUP 1, 附件2 三（六）).
 * 19 → 1, 20 → 1, 21 → 2, 100 → 5, 101 → 6; nobody there → 0.
 */
export function sampleSize(attendees: number, rules: FollowupRules): number {
  if (!Number.isSafeInteger(attendees) || attendees < 0) throw new RangeError(`Not a number of people: ${attendees}`);
  if (attendees === 0) return 0;
  const rounded = Number(exact(rules.share).mul(attendees).ceil().n);
  return Math.min(attendees, Math.max(rules.minimum, rounded));
}
