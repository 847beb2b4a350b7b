import { findDates } from './dates';
import { parseDocumentNumber } from '../identifiers/document-number';
import { dateLine, scraped, type Line } from './lines';

export interface Issued {
  day: string;
  /** `none`: the document names no year at all. */
  precision: 'day' | 'month' | 'year' | 'none';
  /** Printed as the day of issue. */
  certain: boolean;
}

/** The day of issue: a signature's line, the website's date, else the year of the 文号, of the title, or the one that the text speaks of most; at last today. */
export function findIssued(
  lines: readonly Line[],
  { title, docNo, today }: { title: string; docNo: string | null; today: string },
): Issued {
  const signed = lines.find(({ text, row }) => row < 0 && dateLine(text) !== null);
  const signedDay = signed === undefined ? null : dateLine(signed.text);
  if (signedDay !== null) return { day: signedDay, precision: 'day', certain: true };
  for (const { text } of lines.slice(0, 40)) {
    const [date] = scraped(text) === null ? [] : findDates(text);
    if (date?.precision === 'day') return { day: date.day, precision: 'day', certain: true };
  }
  const numbered = docNo === null ? null : parseDocumentNumber(docNo);
  const [named] = findDates(title);
  const year = numbered?.year ?? named?.day.slice(0, 4) ?? mostNamedYear(lines);
  if (year === null) return { day: today, precision: 'none', certain: false };
  return { day: `${year}-01-01`, precision: 'year', certain: false };
}

function mostNamedYear(lines: readonly Line[]): string | null {
  const times = new Map<string, number>();
  for (const { text } of lines) {
    for (const { day } of findDates(text)) times.set(day.slice(0, 4), (times.get(day.slice(0, 4)) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [year, count] of [...times].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (best === null || count > (times.get(best) ?? 0)) best = year;
  return best;
}
