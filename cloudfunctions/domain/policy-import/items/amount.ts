import { clausesOf, has, sentencesOf, slice, withoutEndMark, type Reading } from './pieces';

/** What one gets, in words and, where one figure is the most, in 分. `quote` stands in the text as it is. */
export interface FoundAmount {
  text: string;
  maxFen: number | null;
  quote: string;
}

interface Figure {
  /** 分; null for a share. */
  fen: number | null;
  start: number;
  end: number;
}

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };
const LONGEST_FIGURE = 12;
/** Funds, budgets and turnover: none of them is what one applicant gets. */
export const POOLS = [
  '安排', '规模', '注册', '筹措', '收入', '资产', '销售', '产值', '投资额', '投资总额', '资金池', '预算', '配套', '设立', '铺底', '发放贷款', '授信总', '融资总额', '担保额', '税金', '纳税', '总额', '达到', '累计投入',
]; // prettier-ignore
/** Anywhere in front of the figure in its sentence, unless its own clause says that it is given. */
const BUDGETS = ['安排', '预算', '筹措', '设立', '资金池', '配套', '规模'];
const GIVEN = ['补助', '奖励', '补贴', '贴息', '奖补', '资助', '给予', '最高', '不超过', '限额', '上限'];
/** Per person, square metre, day: what it comes to depends on how many. */
const RATES = [
  '每平方米', '每人', '人均', '每天', '每日', '每月', '每吨', '每亩', '每度', '每千瓦', '每台', '每件', '每个岗位', '每名', '每新增', '每吸纳', '元/人', '元/平', '元/天', '元/月',
]; // prettier-ignore
const LEAST = ['不低于', '不少于', '至少', '以上'];
const MOST_TEXT = 200;

/** The largest figure that one applicant can get, and the words around it; null when the text names none, or only funds and budgets. */
export function amountIn(reading: Reading, giving: (sentence: string) => boolean): FoundAmount | null {
  let best: { amount: FoundAmount; weight: number } | null = null;
  for (const sentence of sentencesOf(reading.units)) {
    const said = slice(reading, sentence);
    const gives = giving(said.units);
    for (const clause of clausesOf(said.units)) {
      const part = slice(said, clause);
      // '每年最高10万元' stands in a clause of its own behind the one that gives.
      if (!gives || has(part.units, POOLS)) continue;
      if (has(said.units.slice(0, clause.start), BUDGETS) && !has(part.units, GIVEN)) continue;
      for (const figure of figuresIn(part.units)) {
        const before = part.units.slice(0, figure.start);
        const after = part.units.slice(figure.end, figure.end + 6);
        const open =
          has(before.slice(-8), LEAST) ||
          after.startsWith('以上') ||
          has(before, RATES) ||
          has(after, RATES) ||
          after.startsWith('/');
        const maxFen = open ? null : figure.fen;
        const weight = maxFen ?? (figure.fen === null ? -2 : -1);
        if (best !== null && weight <= best.weight) continue;
        const text = said.printed.length <= 80 ? said.printed : part.printed;
        best = {
          weight,
          amount: { text: withoutEndMark(text).slice(0, MOST_TEXT), maxFen, quote: part.printed.slice(0, 300) },
        };
      }
    }
  }
  return best?.amount ?? null;
}

/** '50万元', '1,000元', '十万元', '0.5亿元', '50%', '百分之五十'. One pass, bounded looks around each mark. */
function figuresIn(units: string): Figure[] {
  const figures: Figure[] = [];
  for (let i = 0; i < units.length; i += 1) {
    const character = units.charAt(i);
    if (character === '%' || units.startsWith('百分之', i)) {
      const share = character === '%' ? numberBefore(units, i) : null;
      if (character === '%' && share === null) continue;
      figures.push({ fen: null, start: share?.start ?? i, end: character === '%' ? i + 1 : i + 3 });
    } else if (character === '元') {
      const scale = SCALES[units.charAt(i - 1)] ?? 1;
      const number = numberBefore(units, scale === 1 ? i : i - 1);
      if (number === null) continue;
      const fen = Math.round(number.value * scale * 100);
      // Nobody is given a hundred million: that is a fund.
      if (Number.isSafeInteger(fen) && fen > 0 && scale < 100_000_000)
        figures.push({ fen, start: number.start, end: i + 1 });
    }
  }
  return figures;
}

function numberBefore(units: string, end: number): { value: number; start: number } | null {
  let at = end;
  while (at > 0 && units.charAt(at - 1) === ' ') at -= 1;
  let start = at;
  while (at - start < LONGEST_FIGURE && start > 0 && '0123456789.,'.includes(units.charAt(start - 1))) start -= 1;
  const digits = units.slice(start, at).split(',').join('');
  if (digits !== '') {
    const value = Number(digits);
    return Number.isFinite(value) ? { value, start } : null;
  }
  while (at - start < LONGEST_FIGURE && start > 0 && isNumeral(units.charAt(start - 1))) start -= 1;
  const value = numeral(units.slice(start, at));
  return value === null ? null : { value, start };
}

const isNumeral = (character: string): boolean => character in DIGITS || character in TENS;

/** 十 → 10, 二十五 → 25, 三千 → 3000; null for what is none. */
function numeral(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const character of text) {
    const ten = TENS[character];
    if (ten === undefined) digit = DIGITS[character] ?? null;
    else {
      total += (digit ?? 1) * ten;
      digit = null;
    }
  }
  const value = total + (digit ?? 0);
  return value > 0 ? value : null;
}
