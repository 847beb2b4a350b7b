import type { FeedbackForm } from '../../programmes/types';
import { type Exact, exact, meanOf } from '../exact';

/** A stored answer: points by item, and the minute it came in (epoch ms / 60,000, whole). It names nobody. */
export interface StoredAnswer {
  points: readonly number[];
  total: number;
  minute: number;
}

export interface ItemStatistics {
  itemId: string;
  /** null while there is no answer */
  mean: Exact | null;
  /** how often each of the five boxes was ticked, best first */
  counts: number[];
}

export interface FeedbackStatistics {
  answers: number;
  /** answers / actual attendees, at most 1; 0 when nobody attended */
  responseRate: Exact;
  meanTotal: Exact | null;
  items: ItemStatistics[];
  /** share of forms with the same box ticked everywhere (R-FEEDBACK 4) */
  sameChoiceShare: Exact;
  /** share of the answers that came in within the fullest single minute (R-FEEDBACK 4) */
  sameMinuteShare: Exact;
}

/** Which box a form ticked for an item: 0 best … 4. */
const boxOf = (form: FeedbackForm, item: number, points: number): number =>
  form.items[item]?.points.findIndex((box) => box === points) ?? -1;

const isSameChoice = (form: FeedbackForm, answer: StoredAnswer): boolean =>
  new Set(answer.points.map((points, item) => boxOf(form, item, points))).size === 1;

function fullestMinute(answers: readonly StoredAnswer[]): number {
  const counts = new Map<number, number>();
  for (const { minute } of answers) counts.set(minute, (counts.get(minute) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** R-FEEDBACK 4: means, response rate, and the two signs for the evaluator; independent of the order of the answers. */
export function feedbackStatistics(
  form: FeedbackForm,
  answers: readonly StoredAnswer[],
  actualAttendees: number,
): FeedbackStatistics {
  const count = answers.length;
  const share = (part: number): Exact => (count === 0 ? exact(0) : exact(part).div(count));
  return {
    answers: count,
    responseRate: actualAttendees === 0 ? exact(0) : exact(Math.min(count, actualAttendees)).div(actualAttendees),
    meanTotal: count === 0 ? null : meanOf(answers.map((answer) => exact(answer.total))),
    items: form.items.map((item, index) => {
      const given = answers.map((answer) => answer.points[index] ?? 0);
      return {
        itemId: item.id,
        mean: count === 0 ? null : meanOf(given.map((points) => exact(points))),
        counts: item.points.map((box) => given.filter((points) => points === box).length),
      };
    }),
    sameChoiceShare: share(answers.filter((answer) => isSameChoice(form, answer)).length),
    sameMinuteShare: share(fullestMinute(answers)),
  };
}

/** R-FEEDBACK 3: below this number of answers an institution sees neither sums nor comments. */
export function isShownToInstitution(answers: number, minimum: number): boolean {
  return answers >= minimum;
}
