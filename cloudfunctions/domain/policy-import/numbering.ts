import { chineseNumber, isChineseNumeral } from './chinese-number';
import { isDigit, plain } from './plain';

/** Kinds of numbering, from the outermost: 附件N, 第X编/部分, 第X章, 第X节, 第X条, 措施一, 一、, （一）, 问：, 1., 1.1, （1）, 1）, ①. */
export type MarkKind =
  | 'annex' | 'book' | 'chapter' | 'section' | 'clause' | 'named' | 'one' | 'paren-one' | 'question' | 'digit' | 'decimal' | 'deep-decimal' | 'paren-digit' | 'digit-paren' | 'circled'; // prettier-ignore

export interface Mark {
  kind: MarkKind;
  /** The number as it is to stand in an article's path: '附件2', '第十八條', '二', '（一）', '1', '（1）'. */
  label: string;
  value: number;
  /** What follows the mark on its line. */
  rest: string;
}

const UNITS: Record<string, MarkKind> = {
  编: 'book',
  部分: 'book',
  篇: 'book',
  章: 'chapter',
  节: 'section',
  条: 'clause',
};

/** The numbering that a line begins with; null when it begins with none. */
export function markOf(line: string): Mark | null {
  const units = plain(line.slice(0, 32));
  return (
    annex(line, units) ??
    ordinal(line, units) ??
    bracketed(line, units) ??
    signs(line, units) ??
    decimal(line, units) ??
    bare(line, units) ??
    named(line, units) ??
    question(line, units)
  );
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
  while (at - from < 9 && (isDigit(units.charAt(at)) || isChineseNumeral(units.charAt(at)) || units.charAt(at) === ' '))
    at += 1;
  const printed = units.slice(from, at).replaceAll(' ', '');
  const unit = units.startsWith('部分', at) ? '部分' : units.charAt(at);
  const kind = UNITS[unit];
  if (kind === undefined || printed === '') return null;
  const value = isDigit(printed.charAt(0)) ? Number(printed) : chineseNumber(printed);
  if (value === null || Number.isNaN(value)) return null;
  const end = at + unit.length;
  const next = units.charAt(end);
  // '第七条、第八条规定的…' and '第一章,总则。' speak of a clause and do not open one.
  if (next !== '' && '，,和至的规款第)）》”。；;及与或'.includes(next)) return null;
  if (next === '、' && /^、\s*第/u.test(units.slice(end))) return null;
  const rest = line
    .slice(end)
    .replace(/^\s*[：:、]\s*/u, '')
    .trim();
  if (kind !== 'clause' && rest.length > 60) return null;
  const label = line.slice(0, end).split(/\s/u).join('');
  return { kind, label, value, rest };
}

function bracketed(line: string, units: string): Mark | null {
  if (units.charAt(0) !== '(') return null;
  const closing = units.indexOf(')');
  if (closing < 2 || closing > 9) return null;
  const inner = units.slice(1, closing).replaceAll(' ', '');
  const digits = [...inner].every(isDigit);
  const value = digits ? Number(inner) : chineseNumber(inner);
  if (value === null || value < 1 || value > 199 || inner === '') return null;
  const next = units.charAt(closing + 1);
  const skip = next === '、' || next === '.' ? 1 : 0;
  const rest = line.slice(closing + 1 + skip).trim();
  return { kind: digits ? 'paren-digit' : 'paren-one', label: `（${inner}）`, value, rest };
}

/** ㈠ ⑴ ① ⒈ and the like: one sign each. */
const SIGNS: readonly [first: number, count: number, kind: MarkKind][] = [
  [0x3220, 10, 'paren-one'],
  [0x2474, 20, 'paren-digit'],
  [0x2460, 20, 'circled'],
  [0x2776, 10, 'circled'],
  [0x2488, 20, 'digit'],
];

function signs(line: string, units: string): Mark | null {
  // plain() leaves these as they are
  const code = units.charCodeAt(0);
  for (const [first, count, kind] of SIGNS) {
    const value = code - first + 1;
    if (value < 1 || value > count) continue;
    const label =
      kind === 'paren-one'
        ? `（${'一二三四五六七八九十'.charAt(value - 1)}）`
        : kind === 'paren-digit'
          ? `（${value}）`
          : kind === 'digit'
            ? String(value)
            : units.charAt(0);
    return { kind, label, value, rest: line.slice(1).replace(/^\s*[、.．]?\s*/u, '') };
  }
  return null;
}

/** Behind a figure these make an amount of it, and no number: '1.5万元'. */
const MEASURES = /^(?:\s*(?:[万亿千百元%％‰倍吨米年月个人名户度℃公平折家分亩小点次项]|kw|km|[-—~～至到]))/iu;

/** '1.1 适用范围', '2.1.3'; not '1.5万元', '3.5%'. */
function decimal(line: string, units: string): Mark | null {
  const found = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?!\d)[.、]?(\s*)/u.exec(units);
  const label = found?.[1];
  if (found === null || label === undefined) return null;
  const after = units.slice(found[0].length);
  if (after === '' || MEASURES.test(after) || /^[\d.,，。；;)]/u.test(after)) return null;
  const parts = label.split('.').map(Number);
  if (parts.some((part) => part < 1 || part > 60)) return null;
  return {
    kind: parts.length > 2 ? 'deep-decimal' : 'decimal',
    label,
    value: parts[parts.length - 1] ?? 1,
    rest: line.slice(found[0].length).trim(),
  };
}

function bare(line: string, units: string): Mark | null {
  let at = 0;
  const digits = isDigit(units.charAt(0));
  while (at < 5 && (digits ? isDigit(units.charAt(at)) : isChineseNumeral(units.charAt(at)))) at += 1;
  if (at === 0 || at > 4) return null;
  const printed = units.slice(0, at);
  const gap = units.charAt(at) === ' ' ? 1 : 0;
  const stop = units.charAt(at + gap);
  if (digits && stop === ')') {
    if (at > 2 || Number(printed) < 1) return null;
    return {
      kind: 'digit-paren',
      label: `${printed}）`,
      value: Number(printed),
      rest: line.slice(at + gap + 1).trim(),
    };
  }
  if (stop === '' || (digits ? !'.、'.includes(stop) || at > 3 : !'、.'.includes(stop))) return null;
  if (isDigit(units.charAt(at + gap + 1))) return null;
  const value = digits ? Number(printed) : chineseNumber(printed);
  if (value === null || value < 1) return null;
  return { kind: digits ? 'digit' : 'one', label: printed, value, rest: line.slice(at + gap + 1).trim() };
}

/** 措施一：, 政策3、, 任务二 …: a word that the document counts by. */
function named(line: string, units: string): Mark | null {
  const found =
    /^(措施|政策|任务|举措|条款|行动|工程|要点|事项|专项|附则|政策条款|支持政策|重点任务)\s?([一二三四五六七八九十百]{1,4}|\d{1,2})(\s?[：:、.．]|\s|(?=[\u4e00-\u9fff]))\s*/u.exec(
      units,
    );
  const [whole, word, printed, gap] = found ?? [];
  if (whole === undefined || word === undefined || printed === undefined) return null;
  const rest = line.slice(whole.length).trim();
  const value = isDigit(printed.charAt(0)) ? Number(printed) : chineseNumber(printed);
  if (value === null || value < 1 || (gap === '' && /^[至到、和,，条项个年的是]/u.test(rest))) return null;
  return { kind: 'named', label: `${word}${printed}`, value, rest };
}

/** '问：', '问3：', 'Q2：'; the answer follows on lines of its own. */
function question(line: string, units: string): Mark | null {
  const found = /^(?:问|Q|问题|提问)\s?(\d{1,3}|[一二三四五六七八九十]{1,3})?\s?[：:.、．]\s*/iu.exec(units);
  if (found === null) return null;
  const printed = found[1] ?? '';
  const value = printed === '' ? 0 : isDigit(printed.charAt(0)) ? Number(printed) : (chineseNumber(printed) ?? 0);
  return { kind: 'question', label: `问${value === 0 ? '' : value}`, value, rest: line.slice(found[0].length).trim() };
}
