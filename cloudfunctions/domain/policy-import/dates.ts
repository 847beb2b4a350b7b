import { chineseDigit, chineseNumber, isChineseNumeral } from './chinese-number';
import { isDigit, isSpace, plain } from './plain';

export interface FoundDate {
  /** 'YYYY-MM-DD'; the first day of the month or year when the text names no more. */
  day: string;
  precision: 'day' | 'month' | 'year';
  /** [start, end) in the text. */
  start: number;
  end: number;
}

/** Every date in a text: 2018年4月26日, 2018-04-26, 2018.4.26, 二〇一八年四月二十六日, with or without month and day. One pass. */
export function findDates(text: string): FoundDate[] {
  const units = plain(text);
  const found: FoundDate[] = [];
  for (let i = 0; i < units.length; i += 1) {
    const date = isDigit(units.charAt(i)) || chineseDigit(units.charAt(i)) >= 0 ? dateAt(units, i) : null;
    if (date === null) {
      // A longer number is none of its tails either.
      while (isDigit(units.charAt(i)) && isDigit(units.charAt(i + 1))) i += 1;
    } else {
      found.push(date);
      i = date.end - 1;
    }
  }
  return found;
}

function dateAt(units: string, start: number): FoundDate | null {
  const year = yearAt(units, start);
  if (year === null) return null;
  let at = skipSpaces(units, start + 4);
  const separator = units.charAt(at);
  if (separator !== '年' && !'-./'.includes(separator)) return null;
  if (separator === '') return null;
  const afterYear = at + 1;
  at = skipSpaces(units, afterYear);
  const onlyYear: FoundDate | null =
    separator === '年' ? { day: `${year}-01-01`, precision: 'year', start, end: afterYear } : null;
  const month = numberAt(units, at);
  if (month === null || month.value < 1 || month.value > 12) return onlyYear;
  at = skipSpaces(units, month.end);
  if (units.charAt(at) !== (separator === '年' ? '月' : separator)) return onlyYear;
  const mm = String(month.value).padStart(2, '0');
  const onlyMonth: FoundDate | null =
    separator === '年' ? { day: `${year}-${mm}-01`, precision: 'month', start, end: at + 1 } : null;
  const date = numberAt(units, skipSpaces(units, at + 1));
  if (date === null || date.value < 1 || date.value > daysIn(year, month.value)) return onlyMonth;
  let end = date.end;
  if (separator === '年') {
    const mark = skipSpaces(units, end);
    if (!'日号'.includes(units.charAt(mark)) || units.charAt(mark) === '') return onlyMonth;
    end = mark + 1;
  }
  return { day: `${year}-${mm}-${String(date.value).padStart(2, '0')}`, precision: 'day', start, end };
}

function yearAt(units: string, start: number): number | null {
  let year = 0;
  for (let i = start; i < start + 4; i += 1) {
    const character = units.charAt(i);
    const value = isDigit(character) ? Number(character) : chineseDigit(character);
    if (value < 0) return null;
    year = year * 10 + value;
  }
  return year >= 1949 && year <= 2100 && !isDigit(units.charAt(start + 4)) ? year : null;
}

function numberAt(units: string, start: number): { value: number; end: number } | null {
  let end = start;
  while (end - start < 3 && isDigit(units.charAt(end))) end += 1;
  if (end > start) return end - start > 2 ? null : { value: Number(units.slice(start, end)), end };
  while (end - start < 4 && isChineseNumeral(units.charAt(end))) end += 1;
  const value = chineseNumber(units.slice(start, end));
  return value === null ? null : { value, end };
}

function skipSpaces(units: string, at: number): number {
  let next = at;
  while (next - at < 8 && next < units.length && isSpace(units.charAt(next))) next += 1;
  return next;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
