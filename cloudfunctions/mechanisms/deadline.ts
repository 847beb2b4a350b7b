/** On which day something is due: rules as a programme writes them, counted in Asia/Shanghai with the State Council's working days. */
import { addDays, addMonths, addWorkingDays, dayOf, endOfDay, type Holidays } from '../domain/time';

/** A number said here, or a dated figure of the programme by its name ('materialDeadline.closeWorkingDays'). */
export type Figure = number | { readonly figure: string };

/** `start`: of the case; `entered`: when its present state, or the named one, was last entered; `step`: when it was last taken. */
export type Moment = 'start' | 'entered' | { readonly entered: string } | { readonly step: string };

export type DayRule =
  | { readonly days: Figure; readonly of: 'working' | 'calendar'; readonly after: Moment }
  | { readonly months: Figure; readonly after: Moment }
  /** 'MM-DD' of the year in which the case starts. */
  | { readonly day: string }
  /** Of the quarter in which the case starts: the n-th of its last month. */
  | { readonly dayOfLastMonth: Figure; readonly of: 'quarter' }
  /** A day that was named when the step was taken; `late`: what is done because of it counts as late. */
  | { readonly given: string; readonly by: string; readonly late?: true }
  /** The latest of those whose moment has come. */
  | { readonly latest: readonly DayRule[] };

export interface Due {
  /** 'YYYY-MM-DD'; its last millisecond is in time. */
  day: string;
  /** The holiday list of a year on the way is not published: the day may still move, and closes nothing. */
  provisional: boolean;
  /** What is done after this day is late, also where `day` was put off; null: whatever comes is late. */
  lateAfter: string | null;
}

/** What a rule is counted from. Moments are epoch milliseconds; null: it has not come. */
export interface Timeline {
  moment: (of: Moment) => number | null;
  figure: (name: string) => number;
  given: (by: string, name: string) => string | null;
  /** The published lists of holidays; left out: the kept package's, and the days fixed by law. */
  holidays?: Holidays | undefined;
}

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;

const firm = (day: string, provisional = false): Due => ({ day, provisional, lateAfter: day });

/** The day of a rule; null while the moment that it counts from has not come. */
export function dueOf(rule: DayRule, timeline: Timeline): Due | null {
  const number = (figure: Figure): number => (typeof figure === 'number' ? figure : timeline.figure(figure.figure));
  const from = (moment: Moment): string | null => {
    const at = timeline.moment(moment);
    return at === null ? null : dayOf(at);
  };
  if ('latest' in rule) {
    const found = rule.latest.flatMap((one) => dueOf(one, timeline) ?? []);
    const last = found.reduce<Due | null>((best, due) => (best === null || due.day > best.day ? due : best), null);
    const lateAfter = found.reduce<string | null>((day, due) => later(day, due.lateAfter), null);
    return last && { ...last, provisional: found.some((due) => due.provisional), lateAfter };
  }
  if ('given' in rule) {
    const day = timeline.given(rule.by, rule.given);
    return day === null ? null : { ...firm(day), ...(rule.late && { lateAfter: null }) };
  }
  if ('day' in rule) {
    const start = from('start');
    return start === null ? null : firm(`${start.slice(0, 4)}-${rule.day}`);
  }
  if ('dayOfLastMonth' in rule) {
    const start = from('start');
    if (start === null) return null;
    const lastMonth = Math.ceil(Number(start.slice(5, 7)) / 3) * 3;
    const first = `${start.slice(0, 4)}-${String(lastMonth).padStart(2, '0')}-01`;
    return firm(addDays(first, number(rule.dayOfLastMonth) - 1));
  }
  const start = from(rule.after);
  if (start === null) return null;
  if ('months' in rule) return firm(addMonths(start, number(rule.months)));
  if (rule.of === 'calendar') return firm(addDays(start, number(rule.days)));
  const { day, provisional, knownSince = '' } = addWorkingDays(start, number(rule.days), timeline.holidays);
  // a day of which nobody could know that it was the last is not the last
  return firm(knownSince > day ? knownSince : day, provisional);
}

/** The day is over for good: a provisional one closes nothing. */
export const isOver = (due: Pick<Due, 'day' | 'provisional'> | null, at: number): boolean =>
  due !== null && !due.provisional && at > endOfDay(due.day);

/** Shown as overdue, also while the day is provisional. */
export const isOverdue = (due: Pick<Due, 'day'> | null, at: number): boolean => due !== null && at > endOfDay(due.day);
