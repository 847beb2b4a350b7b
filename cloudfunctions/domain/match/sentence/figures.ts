import { addMonths, isDay } from '../../time';
import { boundBehind, chineseNumber, numbersIn, type SaidNumber } from './numbers';
import { take, wordsOf, type Sheet, type Span } from './phrases';
import type { Read, Unread } from './types';

const AFTER = '(?:多|余|来|几|左右|上下|以上|出头)?';
const PEOPLE = new RegExp(
  `^${AFTER}[个名位口号]?(?:左右)?(?:人(?!民)|在职|正式|全职)?(?:员工|职工|工人|雇员|师傅|伙计|从业人员|人(?!民))?`,
);
const PEOPLE_BEFORE =
  /(?:员工|职工|工人|人数|从业人员|团队|雇工|老师|教师|司机)(?:总人数|人数|总数|数)?(?:总共|一共|共|有|是|为|约|大概|大约|近|[:：\s])*$/;
/** People who are looked for, taught or served are not the staff. */
const OTHERS_BEFORE = /(?:招聘|招|聘|缺|培训|安置|吸纳|服务|带动|新增|解决|解聘|裁)[了过到]?(?:约|近)?$|其中|其余|包括/;

const MONEY_KINDS: readonly (readonly [kind: 'revenueFen' | 'assetsFen' | 'taxableIncomeFen' | null, pattern: RegExp])[] = [
  ['taxableIncomeFen', /应纳税所得额?/g],
  [null, /利润|注册资本|注册资金|固定资产|净资产|投资|投入|贷款|欠|税金|税款|纳税|交税|工资|房租|租金|成本|负债|债务|亏/g],
  ['assetsFen', /资产总额|总资产|资产/g],
  ['revenueFen', /营业收入|营收|销售额|销售收入|营业额|流水|产值|年收入|收入|销售|年入|卖|做到|每年|一年|年(?=[约近大\s:：]*$)/g],
]; // prettier-ignore
const FEN_PER_YUAN = 100;
const MONTHS = 12;
/** As the profile takes it. */
const MOST_PEOPLE = 10_000_000;

const START = '(?:成立|注册|创办|创立|创建|开业|开办|建厂|办厂|建成|投产|起家|开始|开的|办的|建的|开店)';
const LASTS = /(?:成立|注册|创办|创立|开业|开办|办厂|建厂|经营|开|办|做|干|运营)了?(?:有|快|约|近|已经|已)*$/;

interface Around {
  before: string;
  after: string;
}

const around = ({ text, phrases }: Sheet, number: SaidNumber): Around => {
  const phrase = phrases.find(({ start, end }) => start <= number.start && end >= number.end);
  return {
    before: text.slice(phrase?.start ?? 0, number.start),
    after: text.slice(number.end, phrase?.end ?? text.length),
  };
};

/** The kind of money that the nearest word says; undefined: no word does. */
function moneyKind({
  before,
  after,
}: Around): { kind: (typeof MONEY_KINDS)[number][0]; words: number; behind: number } | null {
  let best: { kind: (typeof MONEY_KINDS)[number][0]; at: number; end: number } | undefined;
  for (const [kind, pattern] of MONEY_KINDS)
    for (const match of before.matchAll(pattern)) {
      const end = match.index + match[0].length;
      // of two words at one place the one that says more
      if (!best || end > best.end || (end === best.end && match.index < best.at)) best = { kind, at: match.index, end };
    }
  if (best) return { kind: best.kind, words: before.length - best.at, behind: 0 };
  for (const [kind, pattern] of MONEY_KINDS) {
    const match = after.slice(0, 8).matchAll(pattern).next().value;
    if (match) return { kind, words: 0, behind: match.index + match[0].length };
  }
  return null;
}

const whole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

type Figure = 'staff' | 'revenueFen' | 'assetsFen' | 'taxableIncomeFen' | 'foundedDay';
/** `words`: so many characters in front of the number say what it is. */
type Result =
  | { fact: Figure; value: number | string; about?: boolean; end: number; words?: number }
  | { why: Unread['why']; end: number; words?: number }
  | null;

function money(text: string, number: SaidNumber, near: Around): Result {
  const unit = /^(?:多|余|左右|上下)?(?:元|块钱|块|人民币)?(?:钱|左右|上下|以上)?/.exec(near.after)?.[0] ?? '';
  const said = text.slice(number.start, number.end);
  if (!/[万亿W]$|[万亿]\d$/.test(said) && !/元|块/.test(unit)) return null;
  const kind = moneyKind({ before: near.before, after: near.after.slice(unit.length) });
  const end = number.end + Math.max(unit.length, boundBehind(near.after)) + (kind?.behind ?? 0);
  const words = kind?.words ?? 0;
  if (number.range) return { why: 'range', end, words };
  if (kind === null || /[日天]$|[每一][日天]|日(?:均|营业|销售)/.test(near.before)) return { why: 'which-money', end };
  if (kind.kind === null) return { why: 'not-asked', end, words };
  const monthly = kind.kind === 'revenueFen' && /月/.test(near.before);
  const value = Math.round(number.value * FEN_PER_YUAN) * (monthly ? MONTHS : 1);
  const month = monthly ? near.before.length - near.before.lastIndexOf('月') : 0;
  if (!whole(value)) return { why: 'unknown', end };
  return { fact: kind.kind, value, about: number.about || monthly, end, words: Math.max(words, month) };
}

function people(number: SaidNumber, { before, after }: Around): Result {
  const unit = PEOPLE.exec(after)?.[0] ?? '';
  const said = /人|工|师傅|伙计|在职|名/.test(unit);
  if (!said && !(PEOPLE_BEFORE.test(before) && !/^[万亿元块年月日%天]/.test(after))) return null;
  if (OTHERS_BEFORE.test(before)) return null;
  const end = number.end + Math.max(unit.length, boundBehind(after));
  const words = PEOPLE_BEFORE.exec(before)?.[0].length ?? 0;
  if (number.range) return { why: 'range', end, words };
  return whole(number.value) && number.value <= MOST_PEOPLE
    ? { fact: 'staff', value: number.value, about: number.about, end, words }
    : { why: 'unknown', end };
}

const NAMED = `${START}(?:的?(?:时间|日期|年份))?(?:于|在|是|为|:|：|\\s)*`;
const YEAR = '((?:19|20)\\d{2}|[一二][九〇零][〇零一二三四五六七八九]{2}|\\d{2}|[〇零一二][〇零一二三四五六七八九])';
const DATE = `${YEAR}(?:年|[-./](?=\\d))(?:(\\d{1,2})(?:月|[-./](?=\\d)|(?=\\D|$))(?:(\\d{1,2})[日号]?)?)?`;
/** '2018年3月5日成立', '18年注册': the day in front; '成立于18年', '注册时间：2021-05-06': behind. */
const FOUNDED = [new RegExp(`${DATE}(?:刚|才|底|初)?${START}`, 'g'), new RegExp(`${START}(?:于|在|(?:的?(?:时间|日期|年份)(?:于|在|是|为|:|：|\\s)*))${DATE}`, 'g'), new RegExp(`${NAMED}((?:19|20)\\d{2})年?(?:(\\d{1,2})月(?:(\\d{1,2})[日号]?)?)?`, 'g')]; // prettier-ignore
const YEARS_AGO: Readonly<Record<string, number>> = { 今: 0, 去: 1, 前: 2 };
const RELATIVE = new RegExp(`(?:([今去前])年|刚刚|刚|新)(?:(\\d{1,2})月)?(?:才|刚|年初|年底|初|底)*${START}`);

/** The day of founding where a date, or 今年 and the like, names it; what is not said of a date is its beginning. */
function readFounded(sheet: Sheet, today: string): { read: Read[]; unread: Unread[] } {
  const thisYear = Number(today.slice(0, 4));
  const relative = RELATIVE.exec(sheet.text);
  const match = FOUNDED.flatMap((pattern) => [...sheet.text.matchAll(pattern)])[0] ?? relative;
  if (!match) return { read: [], unread: [] };
  const span = { start: match.index, end: match.index + match[0].length };
  const text = wordsOf(sheet, span);
  const [, said = '', month, day] = match;
  const digits = /^\d/.test(said) ? Number(said) : (chineseNumber(said) ?? 0);
  const year = match === relative ? thisYear - (YEARS_AGO[said] ?? 0) : digits < 100 ? 2000 + digits : digits;
  const at = `${year}-${two(Number(month ?? 1))}-${two(Number(day ?? 1))}`;
  take(sheet, span);
  if (!isDay(at) || at > today) return { read: [], unread: [{ text, why: 'unknown' }] };
  return { read: [{ fact: 'foundedDay', value: at, about: day === undefined, text }], unread: [] };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** '开了5年', '成立三年多', '十年老店'. */
function lasting(number: SaidNumber, { before, after }: Around, today: string): Result {
  const unit = /^(?:多|来|几)?年(?:了|多|的?老店|的?老厂)*/.exec(after)?.[0];
  const since = LASTS.exec(before)?.[0];
  if (unit === undefined || (since === undefined && !/了|老/.test(unit)) || number.value >= 200) return null;
  const rest = { end: number.end + unit.length, words: since?.length ?? 0 };
  if (number.range || !whole(number.value)) return { why: 'range', ...rest };
  return { fact: 'foundedDay', value: addMonths(today, -MONTHS * number.value), about: true, ...rest };
}

/** Staff, money and the day of founding; what is a number of something else stays for who wrote it to say. */
export function readFigures(
  sheet: Sheet,
  outside: (span: Span) => boolean,
  today: string,
): { read: Read[]; unread: Unread[] } {
  const { read, unread } = readFounded(sheet, today);
  for (const number of numbersIn(sheet.text)) {
    if (sheet.taken[number.start] || !outside(number)) continue;
    const near = around(sheet, number);
    const result = lasting(number, near, today) ?? money(sheet.text, number, near) ?? people(number, near);
    if (result === null) continue;
    const span = { start: Math.min(number.from, number.start - (result.words ?? 0)), end: result.end };
    take(sheet, span);
    if ('why' in result) unread.push({ text: wordsOf(sheet, span), why: result.why });
    else if (read.some(({ fact }) => fact === result.fact)) unread.push({ text: wordsOf(sheet, span), why: 'second' });
    else
      read.push({ fact: result.fact, value: result.value, about: result.about ?? false, text: wordsOf(sheet, span) });
  }
  return { read, unread };
}
