const DIGITS = '〇一二三四五六七八九';
const SAME: Record<string, number> = {
  零: 0, 两: 2, '○': 0, О: 0, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
}; // prettier-ignore

/** Value of one Chinese digit; -1 when it is none. */
export function chineseDigit(character: string): number {
  return SAME[character] ?? (character === '' ? -1 : DIGITS.indexOf(character));
}

export const isChineseNumeral = (character: string): boolean =>
  chineseDigit(character) >= 0 || (character !== '' && '十百拾'.includes(character));

/** 1 … 999 from 十八, 二十一, 一百零三 or 二一; null when it is no such number. */
export function chineseNumber(text: string): number | null {
  if (text.length === 0 || text.length > 6) return null;
  let total = 0;
  let digit = 0;
  let positional = true;
  for (const character of text) {
    if ('十百拾'.includes(character)) {
      positional = false;
      total += (digit === 0 ? 1 : digit) * (character === '百' ? 100 : 10);
      digit = 0;
      continue;
    }
    const value = chineseDigit(character);
    if (value < 0) return null;
    digit = positional ? digit * 10 + value : value;
  }
  const result = total + digit;
  return result >= 1 && result <= 9999 ? result : null;
}
