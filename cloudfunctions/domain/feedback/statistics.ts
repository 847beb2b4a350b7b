import type { FeedbackForm } from '../../programmes/types';
import { type Exact, exact, meanOf } from '../exact';

/** A stored answer: points by item. It names nobody and no time. */
export interface StoredAnswer {
  points: readonly number[];
  total: number;
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

/** Answers / actual attendees, at most 1; 0 when nobody attended (R-FEEDBACK 4). */
export const responseRate = (answers: number, actualAttendees: number): Exact =>
  actualAttendees === 0 ? exact(0) : exact(Math.min(answers, actualAttendees)).div(actualAttendees);

/** R-FEEDBACK 4: means and the two signs for the evaluator; independent of the order of the answers. `minutes`: how many came in each minute. */
export function feedbackStatistics(
  form: FeedbackForm,
  answers: readonly StoredAnswer[],
  minutes: readonly number[],
): FeedbackStatistics {
  const count = answers.length;
  const share = (part: number): Exact => (count === 0 ? exact(0) : exact(part).div(count));
  return {
    answers: count,
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
    sameMinuteShare: share(Math.max(0, ...minutes)),
  };
}

/** R-FEEDBACK 3: below this number of answers an institution sees neither sums nor comments. */
export function isShownToInstitution(answers: number, minimum: number): boolean {
  return answers >= minimum;
}
