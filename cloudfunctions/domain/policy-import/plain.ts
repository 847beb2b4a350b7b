import { TRADITIONAL_PAIRS } from '../policy/tables/simplified';

/** One unit for one, so that places in the plain text are places in the printed one. */
const SAME = new Uint16Array(0x10000).map((_, unit) => {
  // Full-width ASCII bar the comma: the scanners know that one in both widths.
  if (unit >= 0xff08 && unit <= 0xff5e && unit !== 0xff0c) return unit - 0xfee0;
  return unit === 0x3000 || unit === 0xa0 || unit === 0x09 ? 0x20 : unit;
});
for (let i = 0; i + 1 < TRADITIONAL_PAIRS.length; i += 2)
  SAME[TRADITIONAL_PAIRS.charCodeAt(i)] = TRADITIONAL_PAIRS.charCodeAt(i + 1);

/** Simplified, half-width digits, Latin letters and brackets; the same number of UTF-16 units as `text`. */
export function plain(text: string): string {
  let result = '';
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const same = SAME[unit] ?? unit;
    if (same === unit) continue;
    result += text.slice(from, i) + String.fromCharCode(same);
    from = i + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** What two spellings of a title have in common: Chinese characters, letters and digits, simplified. */
export function titleKey(title: string): string {
  let key = '';
  for (const character of plain(title.normalize('NFKC')).toLowerCase()) {
    if (/[\p{Script=Han}a-z0-9]/u.test(character)) key += character;
  }
  return key;
}

export const isSpace = (character: string): boolean => character.trim() === '' || character === '\ufeff';
export const isDigit = (character: string): boolean => character >= '0' && character <= '9' && character.length === 1;

/** Blanks that a PDF leaves between the figures of one number: '第 1 0 条', '2 0 2 4 年', '1 0 万元'; only where such a word stands beside them. */
export function closedDigits(text: string): string {
  return text
    .replaceAll(
      /(?<![\d.])\d(?:[ \u3000]\d){1,11}(?=[ \u3000]?[年月日号條条章节编款项万亿元％%个人户家家〕)）\]】.])/gu,
      close,
    )
    .replaceAll(/(?<=[第〔（(年月至约达自][ \u3000]?)\d(?:[ \u3000]\d){1,11}(?![\d])/gu, close)
    .replaceAll(/第[ \u3000]+(?=[\d一二三四五六七八九十百]+[ \u3000]*[条条章节编])/gu, '第')
    .replaceAll(/(?<=第[\d一二三四五六七八九十百]{1,5})[ \u3000]+(?=[条條章节编])/gu, '')
    .replaceAll(
      /(?<=第[一二三四五六七八九十百]{1,3})[ \u3000](?=[一二三四五六七八九十百]{1,3}[ \u3000]?[条條章])/gu,
      '',
    );
}

const close = (digits: string): string => digits.replaceAll(/[ \u3000]/gu, '');
