/** A year's notice of the State Council (关于部分节假日安排的通知) read into days, written as text again, and looked over. */
import { addDays, isDay, weekdayOf } from './shanghai';
import { statutoryDays } from './statutory';
import { spanOfList } from './working-days';

/** 'YYYY-MM-DD' in order. */
export interface NoticeDays {
  off: string[];
  on: string[];
}

const NOTE = '\\s*(?:[（(][^（）()]*[）)])?';
const DATE = `(?:(\\d{4})\\s*年)?\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日${NOTE}`;
const END = `(?:\\s*(?:至|到|—|－|-|~|～)\\s*(?:(?:(\\d{4})\\s*年)?\\s*(\\d{1,2})\\s*月)?\\s*(\\d{1,2})\\s*日${NOTE})?`;
const PIECE = new RegExp(`${DATE}${END}|放假|上班|公休`, 'g');
const LONGEST_DAYS = 20;

const twoDigits = (text: string): string => text.padStart(2, '0');

/** The day of a date without a year: the year's, or of the December before. */
function dayIn(year: number, named: string | undefined, month: string, date: string): string {
  const tail = `${twoDigits(month)}-${twoDigits(date)}`;
  const { to } = spanOfList(year);
  const own = `${year}-${tail}`;
  return named ? `${named}-${tail}` : own > to ? `${year - 1}-${tail}` : own;
}

/**
 * Reads the days off ('10月1日至8日放假') and those made up for ('9月28日（周日）上班') of the text; a date belongs to the word that comes next after it, and one without a word
 * behind it is in `unread`, as is one that does not exist.
 */
export function readNotice(year: number, text: string): NoticeDays & { unread: string[] } {
  const found = { off: new Set<string>(), on: new Set<string>() };
  const unread: string[] = [];
  for (const sentence of text
    .normalize('NFKC')
    .replace(/[（(]([^（）()]*)[）)]/g, '（$1）')
    .split(/[。;\n]/)) {
    let waiting: { text: string; days: string[] }[] = [];
    for (const match of sentence.matchAll(PIECE)) {
      const [piece, fromYear, month, date, toYear, toMonth, toDate] = match;
      if (month && date) {
        const from = dayIn(year, fromYear, month, date);
        const to = toDate
          ? dayIn(year, toYear ?? (toMonth ? undefined : from.slice(0, 4)), toMonth ?? month, toDate)
          : from;
        const days: string[] = [];
        if (isDay(from) && isDay(to)) {
          for (let day = from; day <= to && days.length <= LONGEST_DAYS; day = addDays(day, 1)) days.push(day);
        }
        if (days.length === 0 || days.length > LONGEST_DAYS) unread.push(piece.trim());
        else waiting.push({ text: piece.trim(), days });
      } else {
        const into = piece === '上班' ? found.on : found.off;
        for (const { days } of waiting) for (const day of days) into.add(day);
        waiting = [];
      }
    }
    unread.push(...waiting.map((one) => one.text));
  }
  return { off: [...found.off].sort(), on: [...found.on].sort(), unread };
}

const said = (day: string): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** The days as text that `readNotice` reads, a line for each run of days off. */
export function noticeText({ off, on }: NoticeDays): string {
  const runs: string[][] = [];
  for (const day of off) {
    const run = runs.at(-1);
    if (run && addDays(run.at(-1) ?? '', 1) === day) run.push(day);
    else runs.push([day]);
  }
  const lines = runs.map((run) => {
    const [first = '', last = ''] = [run[0], run.at(-1)];
    return `${first === last ? said(first) : `${said(first)}至${said(last)}`}放假。`;
  });
  return [...lines, ...(on.length > 0 ? [`${on.map(said).join('、')}上班。`] : [])].join('\n');
}

const isWeekend = (day: string): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/** What a year's days are looked over by: its span, the days fixed by law, make-up days on weekends, and whether as many are off as the law gives. */
export function factsOfList(year: number, { off, on }: NoticeDays) {
  const { from, to } = spanOfList(year);
  const statutory = [...statutoryDays(year)].sort();
  const named = (days: readonly string[]) => ({ count: days.length, days: days.join('、') });
  const outside = named([...off, ...on].filter((day) => day < from || day > to));
  const both = named(off.filter((day) => on.includes(day)));
  const worked = named(statutory.filter((day) => !off.includes(day)));
  const weekdays = named(on.filter((day) => !isWeekend(day)));
  const balance = off.filter((day) => !isWeekend(day)).length - on.length;
  return {
    ...{ year, from, to, balance, statutory: statutory.length, unbalanced: balance - statutory.length },
    ...{ outside: outside.count, outsideDays: outside.days, both: both.count, bothDays: both.days },
    ...{ worked: worked.count, workedDays: worked.days, weekdays: weekdays.count, weekdayDays: weekdays.days },
  };
}
