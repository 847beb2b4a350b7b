import { agenciesOf } from './agency-names';
import { findDates } from './dates';
import { dateLine, scraped, type Line } from './lines';
import { plain } from './plain';

/** Who signed and when: lines with agencies right above a line with a date, or both on one line. */
export interface Signature {
  names: string[];
  day: string;
  /** The date's line. */
  at: number;
}

const MOST_LINES = 12;
/** What the name of an office ends with. */
const OFFICE = /[局厅委府会室部院署行心社处办团联协关]/u;

/** All signatures in their order: the covering notice is signed first. A date in Chinese form alone on its line counts without names. */
export function signaturesOf(lines: readonly Line[]): Signature[] {
  const found: Signature[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.row >= 0 || line.text.length > 200 || /印[发發]$/u.test(line.text)) continue;
    const inline = inlineOf(line.text);
    if (inline !== null) {
      found.push({ ...inline, names: [...namesAbove(lines, at), ...inline.names], at });
      continue;
    }
    const day = dateLine(line.text);
    if (day === null || line.cell) continue;
    const above = namesAbove(lines, at);
    const below = above.length > 0 ? [] : agenciesOf(lines[at + 1]?.text ?? '');
    found.push({ names: above.length > 0 ? above : below, day, at });
  }
  return found.map((one) => ({ ...one, names: [...new Set(one.names)].slice(0, 20) }));
}

function namesAbove(lines: readonly Line[], at: number): string[] {
  const names: string[] = [];
  for (let j = at - 1; j >= Math.max(0, at - MOST_LINES); j -= 1) {
    const { text = '' } = lines[j] ?? {};
    const above = /^(?:附件|附表)/u.test(text) ? [] : agenciesOf(text);
    if (above.length === 0) break;
    names.unshift(...above);
  }
  return names;
}

/** '示例市财政局  示例市科技局    2024年5月6日'. */
function inlineOf(text: string): { names: string[]; day: string } | null {
  const bare = plain(text).replace(/^\(/u, '').replace(/\)$/u, '').trimEnd();
  // most lines that end with a date name no office: these are many in tables
  if (!/[日号\d]$/u.test(bare) || !OFFICE.test(bare) || scraped(text) !== null) return null;
  const dates = findDates(bare);
  const [date] = dates;
  if (dates.length !== 1 || date?.precision !== 'day' || date.end !== bare.length) return null;
  const names = agenciesOf(bare.slice(0, date.start).trim());
  return names.length === 0 ? null : { names, day: date.day };
}
