import { findDates } from './dates';
import { dateLine, scraped, type Line } from './lines';
import { plain } from './plain';

export interface Issued {
  day: string;
  precision: 'day' | 'month' | 'year';
  /** Printed as the day of issue. */
  certain: boolean;
}

/** The day of issue: a signature's line, the website's date, else the year that the text speaks of most; null without any year. */
export function findIssued(lines: readonly Line[], title: string): Issued | null {
  const signed = lines.find(({ text, cell }) => !cell && dateLine(text) !== null);
  const signedDay = signed === undefined ? null : dateLine(signed.text);
  if (signedDay !== null) return { day: signedDay, precision: 'day', certain: true };
  for (const { text } of lines.slice(0, 40)) {
    const entry = scraped(text);
    const [date] = entry === null ? [] : findDates(entry.value);
    if (date?.precision === 'day') return { day: date.day, precision: 'day', certain: true };
  }
  const [named] = findDates(title);
  const year = named === undefined ? mostNamedYear(lines) : named.day.slice(0, 4);
  return year === null ? null : { day: `${year}-01-01`, precision: 'year', certain: false };
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

export interface Validity {
  effectiveDay: string | null;
  expiresDay: string | null;
  /** The document's own words. */
  note: string;
}

const STARTS = ['起施行', '起实施', '起执行', '起生效', '施行。', '起试行'];

/** 自…起施行, 有效期…: from the sentences that say so; `issuedDay` for 自发布之日起. */
export function findValidity(lines: readonly Line[], issuedDay: string | null): Validity {
  const result: Validity = { effectiveDay: null, expiresDay: null, note: '' };
  // From the end: the closing provisions are the document's own, what is in front may speak of others.
  for (let i = lines.length - 1; i >= 0 && (result.effectiveDay === null || result.expiresDay === null); i -= 1) {
    const printed = lines[i]?.text ?? '';
    if (printed.length > 2000) continue;
    const sentences = printed.split('。');
    for (const sentence of sentences) {
      const units = plain(sentence);
      const own =
        /(本|该)?(办法|通知|方案|意见|规定|细则|政策|措施|文件)/u.test(units.slice(0, 40)) || units.startsWith('自');
      if (!own || units.includes('《')) continue;
      const starts = STARTS.some((word) => `${units}。`.includes(word));
      const lasts =
        units.includes('有效期') && (starts || /(本|该)(办法|通知|方案|意见|规定|细则|政策|措施|文件)/u.test(units));
      if (!starts && !lasts) continue;
      const days = findDates(sentence).filter((date) => date.precision === 'day');
      if (starts && result.effectiveDay === null) {
        const first = days.find((date) => date.end <= units.indexOf('起'));
        if (first !== undefined) result.effectiveDay = first.day;
        else if (units.includes('之日起') && !/之日起\s*\d+\s*[日天]/u.test(units)) result.effectiveDay = issuedDay;
      }
      if (result.expiresDay === null && (lasts || units.includes('至'))) {
        const to = units.lastIndexOf('至');
        const last = days.find((date) => to >= 0 && date.start > to);
        result.expiresDay = last?.day ?? yearsFrom(units, result.effectiveDay);
      }
      result.note = `${sentence}。`.slice(0, 300);
    }
  }
  return result;
}

/** 有效期三年 / 有效期为5年: to the day before the anniversary. */
function yearsFrom(units: string, from: string | null): string | null {
  const at = units.indexOf('有效期');
  if (at < 0 || from === null) return null;
  let rest = units.slice(at + 3, at + 9);
  if (rest.startsWith('为')) rest = rest.slice(1);
  const years = '一二三四五六七八九'.indexOf(rest.charAt(0)) + 1 || Number(rest.charAt(0)) || 0;
  if (years < 1 || rest.charAt(1) !== '年') return null;
  const end = new Date(`${from}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}
