import { isDigit } from './plain';

const REPLACED = '［电话略］';
/** Characters between words such as 电话 and the number that they announce. */
const NEAR = 40;
const DASHES = '-－–—‐−';

const digitOf = (character: string): string => {
  const unit = character.charCodeAt(0);
  return unit >= 0xff10 && unit <= 0xff19 ? String.fromCharCode(unit - 0xfee0) : character;
};

/**
 * Takes telephone numbers out: mobile (11 digits from 13 to 19, also written in groups), landline with area code (0471-4821111, (0471)4821111),
 * and seven or eight digits behind words that announce one. Full-width digits too. One pass; `count` says how many.
 * `continued`: the line above held telephone numbers, so that a list goes on.
 */
export function withoutPhones(text: string, continued = false): { text: string; count: number } {
  let result = '';
  let count = 0;
  let i = 0;
  /** Where words such as 电话 last stood: numbers without an area code count only near them. */
  let announced = continued ? 0 : -1000;
  while (i < text.length) {
    const character = text.charAt(i);
    // What was taken out before announces nothing: 电话 in it is ours.
    if (character === '［' && text.startsWith(REPLACED, i)) {
      if (i - announced <= NEAR) announced = i + REPLACED.length;
      result += REPLACED;
      i += REPLACED.length;
      continue;
    }
    if ('话話系繫真机機'.includes(character) && isAnnouncement(text, i)) announced = i;
    if (!isDigit(digitOf(character))) {
      result += character;
      i += 1;
      continue;
    }
    const { digits, end, solid } = numberFrom(text, i);
    if (isPhone(digits, solid, i - announced <= NEAR && !isOther(text, i, end, digits))) {
      result += REPLACED;
      count += 1;
      // Two numbers of one office stand next to each other.
      if (i - announced <= NEAR) announced = end;
      i = end;
    } else {
      let stop = i;
      while (stop < text.length && isDigit(digitOf(text.charAt(stop)))) stop += 1;
      result += text.slice(i, stop);
      i = stop;
    }
  }
  return { text: result, count };
}

function isAnnouncement(text: string, i: number): boolean {
  const before = text.charAt(i - 1) + text.charAt(i);
  return (
    ['电话', '電話', '联系', '聯系', '聯繫', '传真', '傳真', '手机', '手機'].includes(before) ||
    // 电  话: spread out to fill the line.
    ('话話'.includes(text.charAt(i)) &&
      ['电', '電'].includes(
        text
          .slice(Math.max(0, i - 6), i)
          .trim()
          .slice(0, 1),
      ))
  );
}

/** The digits from here on, single dashes, spaces and a closing bracket between groups passed over. */
function numberFrom(text: string, start: number): { digits: string; end: number; solid: boolean } {
  let digits = '';
  let end = start;
  let solid = true;
  for (let i = start; i < text.length && digits.length < 16; i += 1) {
    const character = digitOf(text.charAt(i));
    if (isDigit(character)) {
      digits += character;
      end = i + 1;
      continue;
    }
    const joins = DASHES.includes(character) || character === ' ' || '）)'.includes(character);
    if (!joins || !isDigit(digitOf(text.charAt(i + 1)))) break;
    // A gap behind a whole number begins another one.
    if (character === ' ' && digits.length >= 7 && !'1'.startsWith(digits.charAt(0))) break;
    if (character === ' ' && digits.length >= 11) break;
    solid = false;
  }
  return { digits, end, solid };
}

/** Years (2019-2020), a day (20180426) and amounts stand near the word 电话 too. */
function isOther(text: string, start: number, end: number, digits: string): boolean {
  const unit = text
    .slice(end, end + 2)
    .trim()
    .charAt(0);
  if (unit !== '' && '元万亿人户年月日号%％个個名项項分'.includes(unit)) return true;
  const [year, later] = [digits.slice(0, 4), digits.slice(4)];
  if (digits.length !== 8 || !isYear(year)) return false;
  const whole = end - start === digits.length;
  const month = Number(later.slice(0, 2));
  const date = Number(later.slice(2));
  return whole ? month >= 1 && month <= 12 && date >= 1 && date <= 31 : isYear(later);
}

const isYear = (digits: string): boolean => digits.startsWith('19') || digits.startsWith('20');

function isPhone(digits: string, solid: boolean, announced: boolean): boolean {
  const first = digits.charAt(0);
  const second = digits.charAt(1);
  if (digits.length === 11 && first === '1' && second >= '3') return true;
  if (first === '0' && second >= '1' && digits.length >= 10 && digits.length <= 12) return true;
  if (digits.length === 10 && (digits.startsWith('400') || digits.startsWith('800'))) return announced || !solid;
  return announced && (digits.length === 7 || digits.length === 8) && first >= '2';
}
