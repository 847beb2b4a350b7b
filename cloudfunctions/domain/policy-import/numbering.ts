import { chineseNumber, isChineseNumeral } from './chinese-number';
import { isDigit, plain } from './plain';

/** Kinds of numbering, from the outermost: 附件N, 第X编, 第X章, 第X节, 第X条, 一、, （一）, 1., （1）. */
export type MarkKind =
  'annex' | 'book' | 'chapter' | 'section' | 'clause' | 'one' | 'paren-one' | 'digit' | 'paren-digit';

export interface Mark {
  kind: MarkKind;
  /** The number as it is to stand in an article's path: '附件2', '第十八條', '二', '（一）', '1', '（1）'. */
  label: string;
  value: number;
  /** What follows the mark on its line. */
  rest: string;
}

const UNITS: Record<string, MarkKind> = { 编: 'book', 章: 'chapter', 节: 'section', 条: 'clause' };

/** The numbering that a line begins with; null when it begins with none. */
export function markOf(line: string): Mark | null {
  const units = plain(line.slice(0, 24));
  return annex(line, units) ?? ordinal(line, units) ?? bracketed(line, units) ?? bare(line, units);
}

function annex(line: string, units: string): Mark | null {
  const head = units.startsWith('附件') || units.startsWith('附表') ? 2 : 0;
  if (head === 0) return null;
  let at = head;
  while (units.charAt(at) === ' ') at += 1;
  const from = at;
  while (at - from < 3 && (isDigit(units.charAt(at)) || isChineseNumeral(units.charAt(at)))) at += 1;
  const printed = units.slice(from, at);
  const value = printed === '' ? 0 : isDigit(printed.charAt(0)) ? Number(printed) : chineseNumber(printed);
  if (value === null || Number.isNaN(value)) return null;
  while (units.charAt(at) === ' ') at += 1;
  const closing = units.charAt(at);
  const ends = closing === '' || closing === ':' || closing === '.' || closing === '、';
  // '附件2 绩效考评办法' needs its gap, else '附件所列…' would be one.
  if (!ends && !(printed !== '' && units.charAt(at - 1) === ' ')) return null;
  const rest = line.slice(ends ? at + 1 : at).trim();
  if (rest.length > 80) return null;
  return { kind: 'annex', label: printed === '' ? '附件' : `附件${value}`, value, rest };
}

function ordinal(line: string, units: string): Mark | null {
  if (units.charAt(0) !== '第') return null;
  let at = 1;
  while (units.charAt(at) === ' ') at += 1;
  const from = at;
  while (at - from < 6 && (isDigit(units.charAt(at)) || isChineseNumeral(units.charAt(at)))) at += 1;
  const printed = units.slice(from, at);
  while (units.charAt(at) === ' ') at += 1;
  const kind = UNITS[units.charAt(at)];
  if (kind === undefined || printed === '') return null;
  const value = isDigit(printed.charAt(0)) ? Number(printed) : chineseNumber(printed);
  if (value === null || Number.isNaN(value)) return null;
  const next = units.charAt(at + 1);
  // '第七条、第八条规定的…' and '第一章,总则。' speak of a clause and do not open one.
  if (next !== '' && '，,、和至的规款第)）》”。；;及与或'.includes(next)) return null;
  const rest = line.slice(at + 1).trim();
  if (kind !== 'clause' && rest.length > 60) return null;
  return {
    kind,
    label: line
      .slice(0, at + 1)
      .split(' ')
      .join(''),
    value,
    rest,
  };
}

function bracketed(line: string, units: string): Mark | null {
  if (units.charAt(0) !== '(') return null;
  const closing = units.indexOf(')');
  if (closing < 2 || closing > 7) return null;
  const inner = units.slice(1, closing).trim();
  const digits = [...inner].every(isDigit);
  const value = digits ? Number(inner) : chineseNumber(inner);
  if (value === null || value < 1 || inner === '') return null;
  const next = units.charAt(closing + 1);
  const skip = next === '、' || next === '.' ? 1 : 0;
  const rest = line.slice(closing + 1 + skip).trim();
  return { kind: digits ? 'paren-digit' : 'paren-one', label: `（${inner}）`, value, rest };
}

function bare(line: string, units: string): Mark | null {
  let at = 0;
  const digits = isDigit(units.charAt(0));
  while (at < 5 && (digits ? isDigit(units.charAt(at)) : isChineseNumeral(units.charAt(at)))) at += 1;
  if (at === 0 || at > 4) return null;
  const printed = units.slice(0, at);
  const stop = units.charAt(at);
  if (digits ? !'.、'.includes(stop) || at > 3 : !'、.'.includes(stop)) return null;
  if (stop === '' || isDigit(units.charAt(at + 1))) return null;
  const value = digits ? Number(printed) : chineseNumber(printed);
  if (value === null || value < 1) return null;
  return { kind: digits ? 'digit' : 'one', label: printed, value, rest: line.slice(at + 1).trim() };
}
