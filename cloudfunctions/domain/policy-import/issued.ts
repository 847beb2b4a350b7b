import { findDates } from './dates';
import { parseDocumentNumber } from '../identifiers/document-number';
import { scraped, type Line } from './lines';
import { lawHeadOf } from './law';
import { plain } from './plain';
import type { Signature } from './signatures';

export interface Issued {
  day: string;
  /** `page`: the day on which a website showed it; `none`: the document names no year at all. */
  precision: 'day' | 'page' | 'year' | 'none';
  /** Printed as the day of issue. */
  certain: boolean;
}

/** What a page calls the day of the document itself, not that of its own showing. */
const OWN_DAY = ['成文日期', '成文时间', '发文日期', '印发日期', '发文时间', '印发时间', '签发日期'];

/** The day of issue: the signature's, else that of a law's bracket, of the line of printing, of 成文日期; then a website's day, the year of the 文号, of the title, or the one that the text speaks of most; at last today. */
export function findIssued(
  lines: readonly Line[],
  {
    title,
    titleEnd,
    docNo,
    today,
    signatures,
  }: { title: string; titleEnd: number; docNo: string | null; today: string; signatures: readonly Signature[] },
): Issued {
  const sure = (day: string): Issued => ({ day, precision: 'day', certain: true });
  const signed = signatures.find(({ names }) => names.length > 0);
  if (signed !== undefined) return sure(signed.day);
  const law = lawHeadOf(lines, titleEnd);
  if (law !== null) return sure(law.day);
  const facts = factsOf(lines);
  const bare = signatures.find(({ at }) => at > titleEnd && /[年]/u.test(plain(lines[at]?.text ?? '')));
  if (bare !== undefined) return sure(bare.day);
  const own = facts.find(({ label }) => OWN_DAY.includes(label));
  if (own !== undefined) return sure(own.day);
  const printed = printedDay(lines);
  if (printed !== null) return sure(printed);
  const [alone] = signatures;
  if (alone !== undefined) return sure(alone.day);
  const [page] = facts;
  if (page !== undefined) return { day: page.day, precision: 'page', certain: false };
  const numbered = docNo === null ? null : parseDocumentNumber(docNo);
  const [named] = findDates(title);
  const year = numbered?.year ?? named?.day.slice(0, 4) ?? mostNamedYear(lines);
  if (year === null) return { day: today, precision: 'none', certain: false };
  return { day: `${year}-01-01`, precision: 'year', certain: false };
}

/** '示例市人民政府办公室 2018年4月26日印发': the day on which it was printed, from which 自印发之日起 counts; null when it does not say. */
export function printedDay(lines: readonly Line[]): string | null {
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const { text } = lines[i] ?? { text: '' };
    if (text.length > 80 || !/印[发發]$/u.test(text.trimEnd())) continue;
    const [date] = findDates(text);
    if (date?.precision === 'day') return date.day;
  }
  return null;
}

/** Days that a page names with a label near its beginning: '发布时间：2024-05-06 10:20'. */
function factsOf(lines: readonly Line[]): { label: string; day: string }[] {
  return lines.slice(0, 60).flatMap(({ text }) => {
    const parts = text.split('｜');
    return parts.flatMap((part, i) => {
      const entry = scraped(part);
      if (entry === null) return [];
      const [date] = findDates(entry.value !== '' || entry.label === '' ? entry.value || part : (parts[i + 1] ?? ''));
      return date?.precision === 'day' ? [{ label: entry.label, day: date.day }] : [];
    });
  });
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
