import type { FeedbackForm } from '../../programmes/types';
import { DomainError } from '../errors';
import { exact, sumOf } from '../exact';
import { type Trace, traceOf } from '../../mechanisms/trace';

/** One form: the points ticked for each of the nine items in the form's order; null = not answered. */
export type Points = readonly (number | null)[];

export interface CheckedForm {
  points: number[];
  /** 0–100 */
  total: number;
  trace: Trace;
}

/**
 * R-FEEDBACK 1, 2: a form counts only when every item is answered with one of its five boxes.
 * Throws FEEDBACK_INCOMPLETE with the numbers (from 1) of the items still to answer, INVALID_INPUT for points that no box has.
 */
export function checkForm(form: FeedbackForm, points: Points): CheckedForm {
  if (points.length !== form.items.length) throw new DomainError('INVALID_INPUT', { items: points.length });
  const missing = form.items.flatMap((_, index) => ((points[index] ?? null) === null ? [index + 1] : []));
  if (missing.length > 0)
    throw new DomainError('FEEDBACK_INCOMPLETE', { total: form.items.length, missing: missing.join('、') });
  const checked = form.items.map((item, index) => {
    const given = points[index] ?? -1;
    if (!item.points.some((box) => box === given)) throw new DomainError('INVALID_INPUT', { item: item.id, given });
    return given;
  });
  const groups = form.groups.map((group) => {
    const value = sumOf(
      checked.filter((_, index) => form.items[index]?.group === group.id).map((given) => exact(given)),
    );
    return traceOf({
      rule: 'R-FEEDBACK 1',
      clause: '附件2 评价反馈表',
      label: `${group.label}（${group.points}分）`,
      arithmetic: value.toFraction(),
      value,
    });
  });
  const total = checked.reduce((sum, given) => sum + given, 0);
  return {
    points: checked,
    total,
    trace: traceOf({
      rule: 'R-FEEDBACK 1',
      clause: '附件2 评价反馈表',
      label: '合计总分',
      arithmetic: `${checked.join(' + ')} = ${total}`,
      value: exact(total),
      parts: groups,
    }),
  };
}
