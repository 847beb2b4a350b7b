/** A number as people write it in a sentence, and where it stands: [start, end) of the text. */
export interface SaidNumber {
  value: number;
  start: number;
  end: number;
  /** 多, 余, 来, 约, 近, 左右: not to the unit. */
  about: boolean;
  /** A bound or a stretch (不到 20, 30 到 40, 三四十): no single figure. */
  range: boolean;
  /** Where what belongs to it begins: 不到, 约, or the first figure of a stretch. */
  from: number;
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 仨: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5,
  陆: 6, 柒: 7, 捌: 8, 玖: 9,
}; // prettier-ignore
const TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 萬: 10_000, w: 10_000, W: 10_000, 亿: 100_000_000 };

/** Digits with 十百千 and 万亿w behind them, '3万5' among them; or a run of Chinese numerals. */
const NUMBER =
  /\d[\d,]*(?:\.\d+)?(?:个?[十百千]?[多余来]?[万亿](?:\d(?![\d.人名个年月]))?|[百千]|[wW](?![a-zA-Z]))?|[〇零一二两俩三仨四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+(?:[多余来][万亿]+)?/g;
const MORE = /[多余来]/;
const ABOUT_BEFORE = /(?:大约|大概|差不多|接近|将近|约|近)$/;
const ABOUT_AFTER = /^(?:多|余|来|左右|上下|出头|以上)/;
const BOUND_BEFORE = /(?:不到|不足|不超过|少于|小于|低于|不满|最多|至多|好几|几|数|负|-)$/;
const BOUND_AFTER = /^[人名个位万亿元块]*(?:员工)?(?:以下|以内|之内)/;
const STRETCH_AFTER = /^[人名个位万亿元块]*[-~～—–至到](?=[\d一二两三四五六七八九十])/;
/** Two digits side by side in front of a ten or a unit: 三四十, 七八个. */
const NEIGHBOURS = /(?:一两|两三|二三|三四|三五|四五|五六|六七|七八|八九)(?=[十百千万亿个名人位]|$)/;
const YEAR_LENGTH = 4;

/** 三百六十万, 一千二 (1200), 一万零五十, 二〇一八 (2018); null for what is none. */
export function chineseNumber(text: string): number | null {
  if (text === '') return null;
  if (![...text].some((one) => one in TENS || one in SCALES)) {
    const digits = [...text].map((one) => DIGITS[one]);
    return digits.includes(undefined) ? null : Number(digits.join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let unit = 1;
  let zero = false;
  for (const one of text) {
    const ten = TENS[one];
    const scale = SCALES[one];
    if (ten !== undefined) {
      section += (digit ?? 1) * ten;
      unit = ten;
      digit = null;
      zero = false;
    } else if (scale !== undefined) {
      const below = section + (digit ?? 0);
      total = scale > 10_000 ? (total + below) * scale : total + (below === 0 ? 1 : below) * scale;
      section = 0;
      unit = scale;
      digit = null;
      zero = false;
    } else {
      digit = DIGITS[one] ?? null;
      if (digit === null) return null;
      if (digit === 0) zero = true;
    }
  }
  // 一千二 is 1200 and 三万五 35000, 一千零二 is 1002.
  const rest = digit === null ? 0 : zero || unit === 10 || unit === 1 ? digit : (digit * unit) / 10;
  return total + section + rest;
}

/** '1,200', '1.5亿', '3千万', '800w', '3万5'. */
function mixedNumber(text: string): number {
  const [, digits = '', ten = '', scale = '', rest = '0'] =
    /^(\d[\d,]*(?:\.\d+)?)个?([十百千]?)([万wW亿]?)(\d?)$/.exec(text) ?? [];
  const unit = (TENS[ten] ?? 1) * (SCALES[scale] ?? 1);
  return Math.round(Number(digits.replaceAll(',', '')) * unit * 100) / 100 + (Number(rest) * unit) / 10;
}

/** Every number of a text that is plain (half width, simplified); of a stretch the last, which has the unit. */
export function numbersIn(text: string): SaidNumber[] {
  let stretch: number | null = null;
  return [...text.matchAll(NUMBER)].flatMap((match): SaidNumber[] => {
    const [said] = match;
    const start = match.index;
    const end = start + said.length;
    const written = /\d/.test(said.charAt(0));
    const bare = said.replace(MORE, '');
    const value = written ? mixedNumber(bare) : chineseNumber(bare);
    if (value === null || !Number.isFinite(value)) return [];
    const before = text.slice(Math.max(0, start - 6), start);
    const after = text.slice(end, end + 8);
    if (STRETCH_AFTER.test(after)) {
      stretch ??= start;
      return [];
    }
    const bound = BOUND_BEFORE.exec(before)?.[0] ?? '';
    const near = ABOUT_BEFORE.exec(before)?.[0] ?? '';
    const from = stretch ?? start - Math.max(bound.length, near.length);
    const range =
      stretch !== null ||
      bound !== '' ||
      BOUND_AFTER.test(after) ||
      after.startsWith('几') ||
      (before.endsWith('上') && /^[十百千万]/.test(said)) ||
      (!written && (said.length < YEAR_LENGTH || /[十百千万亿]/.test(said)) && NEIGHBOURS.test(said));
    stretch = null;
    return [{ value, start, end, about: near !== '' || ABOUT_AFTER.test(after) || MORE.test(said), range, from }];
  });
}

/** The words behind a number that make it a bound: 人以下, 万以内. */
export const boundBehind = (after: string): number => BOUND_AFTER.exec(after)?.[0].length ?? 0;
