import { utc } from '../utc';
import type { PickRow, PickSource } from './choice';

const two = (number: number): string => String(number).padStart(2, '0');
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const FIRST_YEAR = 1949;
const YEARS_AHEAD = 5;

interface Words {
  /** 'YYYY' */
  year: (year: string) => string;
  /** 'YYYY-MM' */
  month: (month: string) => string;
  /** 'YYYY-MM-DD' */
  day: (day: string) => string;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && utc(text).isValid() && utc(text).format('YYYY-MM-DD') === text;

/** Days by year and month, typed as 20261130, 2026-11-30 or 2026.11.30. `today`: 'YYYY-MM-DD'. */
export function daySource(today: string, words: Words): PickSource<string> {
  const row = (value: string): PickRow<string> => ({
    value,
    text: value.length === 4 ? words.year(value) : value.length === 7 ? words.month(value) : words.day(value),
    opens: value.length < 10,
  });
  const last = Number(today.slice(0, 4)) + YEARS_AHEAD;
  return {
    rows: (at) => {
      if (at === null) return upTo(last - FIRST_YEAR + 1).map((back) => row(String(last - back)));
      if (at.length === 4) return upTo(12).map((month) => row(`${at}-${two(month + 1)}`));
      return upTo(utc(`${at}-01`).daysInMonth()).map((day) => row(`${at}-${two(day + 1)}`));
    },
    find: (typed) => {
      const [year = '', month = '', day = ''] = typed.normalize('NFKC').match(/\d+/g) ?? [];
      const digits = month === '' ? year : `${year}${two(Number(month))}${day === '' ? '' : two(Number(day))}`;
      if (digits.length === 4) return [row(digits)];
      if (digits.length === 6) {
        const wanted = `${digits.slice(0, 4)}-${digits.slice(4)}`;
        return isDay(`${wanted}-01`) ? [row(wanted)] : [];
      }
      const wanted = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
      return isDay(wanted) ? [row(wanted)] : [];
    },
    above: (value) => (value.length === 10 ? value.slice(0, 7) : value.length === 7 ? value.slice(0, 4) : null),
    textOf: (value) => (value === null ? undefined : row(value).text),
    whole: false,
    typed: true,
  };
}

/** Times of day by hour, then each five minutes; any other is typed: 0905, 9:05. */
export function timeSource(hourOf: (hour: string) => string): PickSource<string> {
  const row = (value: string): PickRow<string> => ({
    value,
    text: value.length === 2 ? hourOf(value) : value,
    opens: value.length === 2,
  });
  return {
    rows: (at) =>
      at === null ? upTo(24).map((hour) => row(two(hour))) : upTo(12).map((five) => row(`${at}:${two(five * 5)}`)),
    find: (typed) => {
      const [, hour, minute] = /^(\d{1,2})[:：]?(\d{2})$/.exec(typed.trim()) ?? [];
      if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return [];
      return [row(`${two(Number(hour))}:${minute}`)];
    },
    above: (value) => (value.length === 5 ? value.slice(0, 2) : null),
    textOf: (value) => (value === null ? undefined : row(value).text),
    whole: false,
    typed: true,
  };
}
