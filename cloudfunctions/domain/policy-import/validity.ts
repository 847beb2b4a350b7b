import { findDates } from './dates';
import type { Line } from './lines';
import { plain } from './plain';

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
        /(办法|通知|方案|意见|规定|细则|政策|措施|文件|条例|公告|决定|规则|本法)/u.test(units.slice(0, 40)) ||
        units.startsWith('自');
      if (!own || units.includes('《')) continue;
      const starts = STARTS.some((word) => `${units}。`.includes(word));
      const lasts =
        units.includes('有效期') &&
        (starts || /(本|该)(办法|通知|方案|意见|规定|细则|政策|措施|文件|条例|公告)/u.test(units));
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
