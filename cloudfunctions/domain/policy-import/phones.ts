import { isDigit } from './plain';

const REPLACED = '［电话略］';
/** Characters between words such as 电话 and the number that they announce. */
const NEAR = 40;
const DASHES = '-－–—‐−';
/** More groups than that begin no telephone number any more. */
const MOST_DIGITS = 16;

/** One run of digits: its digits in half width, and where it ends. */
interface Group {
  digits: string;
  end: number;
}

/**
 * Takes telephone numbers out: mobile (11 digits from 13 to 19, also in groups and behind 86), landline with area code (0471-4821111, (0471) 4821111,
 * also with an extension), seven or eight digits near words that announce one, and whatever stands directly behind such a word. Full-width digits too.
 * Numbers written without a gap (two mobile numbers, 22 digits) go when the whole run is made of complete numbers; any other long run is an account,
 * a code or a document's number and stays whole: nearly every one of 18 digits has a mobile number inside by chance.
 * One pass; `count` says how many. `continued`: the line above held telephone numbers, so that a list goes on.
 */
export function withoutPhones(text: string, continued = false): { text: string; count: number } {
  let result = '';
  let count = 0;
  let i = 0;
  /** Where words such as 电话 last stood: numbers without an area code count only near them. */
  let announced = continued ? 0 : -1000;
  /** Nothing but a colon, spaces or 号码 since then. */
  let directly = false;
  while (i < text.length) {
    const character = text.charAt(i);
    // What was taken out before announces nothing: 电话 in it is ours.
    if (character === '［' && text.startsWith(REPLACED, i)) {
      if (i - announced <= NEAR) announced = i + REPLACED.length;
      result += REPLACED;
      i += REPLACED.length;
      directly = false;
      continue;
    }
    if ('话話系繫真机機'.includes(character) && isAnnouncement(text, i)) {
      announced = i;
      directly = true;
    } else if (!isDigitAt(text, i) && !'：: 　号號码碼'.includes(character)) directly = false;
    if (!isDigitAt(text, i)) {
      result += character;
      i += 1;
      continue;
    }
    const near = i - announced <= NEAR;
    const found = phonesFrom(text, i, { near, directly });
    directly = false;
    if (found.count > 0) {
      if (found.abroad && '+＋'.includes(result.slice(-1) || ' ')) result = result.slice(0, -1);
      result += REPLACED;
      count += found.count;
      // Two numbers of one office stand next to each other.
      if (near) announced = found.end;
    } else result += text.slice(i, found.end);
    i = found.end;
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

const digitAt = (text: string, i: number): string => {
  const unit = text.charCodeAt(i);
  return unit >= 0xff10 && unit <= 0xff19 ? String.fromCharCode(unit - 0xfee0) : text.charAt(i);
};
const isDigitAt = (text: string, i: number): boolean => isDigit(digitAt(text, i));

/** What begins at `start`: the telephone numbers and where they end, or none and the end of the run of digits. */
function phonesFrom(
  text: string,
  start: number,
  { near, directly }: { near: boolean; directly: boolean },
): { count: number; end: number; abroad: boolean } {
  const groups = groupsFrom(text, start);
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last) return { count: 0, end: start + 1, abroad: false };
  const glued = numbersIn(first.digits);
  if (glued > 1) return { count: glued, end: first.end, abroad: false };

  const plus = '+＋'.includes(text.charAt(start - 1) || ' ');
  for (let many = groups.length; many > 0; many -= 1) {
    const taken = groups.slice(0, many);
    const end = taken.at(-1)?.end ?? first.end;
    const digits = taken.map((group) => group.digits).join('');
    const abroad = isAbroad(digits, plus);
    const local = near && !isOther(text, { start, end, last: last.end }, digits);
    // The beginning of a longer chain counts only in a usual form: 1501-0000-001-02 is the number of some document.
    const whole = many === groups.length || isUsual(taken);
    if (whole && (abroad || isPhone(digits, many === 1, local)))
      return { count: 1, end: pastExtension(groups, many, text), abroad };
  }
  const all = groups.map((group) => group.digits).join('');
  const unknown = directly && all.length >= 7 && !isOther(text, { start, end: last.end, last: last.end }, all);
  return unknown ? { count: 1, end: last.end, abroad: false } : { count: 0, end: first.end, abroad: false };
}

/** A country's prefix by itself is followed by a number with its own gaps. */
const wholeBehind: Partial<Record<string, number>> = { '86': 13, '0086': 15 };

/** The run of digits at `start` and those that dashes, spaces or a closing bracket join to it. */
function groupsFrom(text: string, start: number): Group[] {
  const groups: Group[] = [];
  let digits = 0;
  let at = start;
  while (at < text.length && digits < MOST_DIGITS) {
    let end = at;
    while (isDigitAt(text, end) && (groups.length === 0 || end - at <= MOST_DIGITS)) end += 1;
    if (groups.length > 0 && end - at > MOST_DIGITS) break;
    const run = Array.from({ length: end - at }, (_, i) => digitAt(text, at + i)).join('');
    // A whole number by itself belongs to no other, but for the country's prefix before it.
    const isPrefixed = groups.length === 1 && (groups[0]?.digits ?? '') in wholeBehind;
    if (groups.length > 0 && !isPrefixed && (isMobile(run) || run.length > 11)) break;
    groups.push({ digits: run, end });
    digits += end - at;
    const joined = joinAt(text, end);
    // A gap behind a whole number begins another one.
    const isWhole = digits >= (wholeBehind[groups[0]?.digits ?? ''] ?? (digitAt(text, start) === '1' ? 11 : 7));
    if (joined === 0 || (joined === 1 && text.charAt(end) === ' ' && isWhole)) break;
    at = end + joined;
  }
  return groups;
}

/** How many characters join the next group: one, or a bracket or dash with spaces beside it; 0 when nothing does. */
function joinAt(text: string, at: number): number {
  const isBreak = (i: number): boolean =>
    DASHES.includes(text.charAt(i) || '?') || '）)'.includes(text.charAt(i) || '?');
  const spaced = text.charAt(at) === ' ' && isBreak(at + 1) ? 1 : 0;
  if (text.charAt(at) === ' ' && spaced === 0) return isDigitAt(text, at + 1) ? 1 : 0;
  if (!isBreak(at + spaced)) return 0;
  const length = spaced + (text.charAt(at + spaced + 1) === ' ' ? 2 : 1);
  return isDigitAt(text, at + length) ? length : 0;
}

/** One run, area code and number, or a mobile number as people group it. */
const isUsual = (groups: readonly Group[]): boolean =>
  ['11', '10', '12', '8', '7', '3,8', '4,7', '4,8', '3,4,4', '3,3,4'].includes(
    groups.map((group) => group.digits.length).join(','),
  );

/** An extension, or a second number of the same office, hangs on a dash. */
function pastExtension(groups: readonly Group[], many: number, text: string): number {
  const [number, next] = [groups[many - 1], groups[many]];
  const end = number?.end ?? 0;
  return next && next.digits.length <= 8 && DASHES.includes(text.charAt(end)) ? next.end : end;
}

/** Behind 86 or 0086: a mobile number, and with a + or the zeros also an area code that has lost its 0. */
function isAbroad(digits: string, plus: boolean): boolean {
  const zeros = digits.startsWith('0086');
  const rest = zeros ? digits.slice(4) : digits.startsWith('86') ? digits.slice(2) : '';
  return isMobile(rest) || ((zeros || plus) && /^[1-9]\d{9,10}$/.test(rest));
}

const isMobile = (digits: string): boolean => /^1[3-9]\d{9}$/.test(digits);

/** How many complete numbers a run without any gap is made of; 0 when anything is left over. */
function numbersIn(digits: string): number {
  if (digits.length < 21) return 0;
  const best = new Array<number>(digits.length + 1).fill(0);
  for (let at = 0; at < digits.length; at += 1) {
    if (at > 0 && best[at] === 0) continue;
    for (const length of [11, 12, 13, 15]) {
      const piece = digits.slice(at, at + length);
      if (piece.length !== length || !(isAbroad(piece, false) || (length < 13 && isPhone(piece, true, false))))
        continue;
      best[at + length] = Math.max(best[at + length] ?? 0, (best[at] ?? 0) + 1);
    }
  }
  return best[digits.length] ?? 0;
}

/** Years (2019-2020), a day (20180426), amounts and parts of a code (91150100MA0N000001) stand near the word 电话 too. */
function isOther(
  text: string,
  { start, end, last }: { start: number; end: number; last: number },
  digits: string,
): boolean {
  const isUnit = (at: number): boolean => {
    const unit = text
      .slice(at, at + 2)
      .trim()
      .charAt(0);
    return unit !== '' && '元万亿人户年月日号%％个個名项項分'.includes(unit);
  };
  if (isUnit(end) || isUnit(last)) return true;
  if (/[A-Za-z]/.test(text.charAt(start - 1) + text.charAt(end))) return true;
  const [year, later] = [digits.slice(0, 4), digits.slice(4)];
  if (digits.length !== 8 || !isYear(year)) return false;
  const month = Number(later.slice(0, 2));
  const date = Number(later.slice(2));
  const isDay = month >= 1 && month <= 12 && date >= 1 && date <= 31;
  return isDay || (end - start > digits.length && isYear(later));
}

const isYear = (digits: string): boolean => digits.startsWith('19') || digits.startsWith('20');

function isPhone(digits: string, solid: boolean, announced: boolean): boolean {
  const first = digits.charAt(0);
  if (isMobile(digits)) return true;
  if (first === '0' && digits.charAt(1) >= '1' && digits.length >= 10 && digits.length <= 12) return true;
  if (digits.length === 10 && (digits.startsWith('400') || digits.startsWith('800'))) return announced || !solid;
  return announced && (digits.length === 7 || digits.length === 8) && first >= '2';
}
