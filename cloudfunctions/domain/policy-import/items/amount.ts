import { clausesOf, sentencesOf, slice, withoutEndMark, type Reading } from './pieces';

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
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const SCALES: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };
const LONGEST_FIGURE = 12;
/** Funds, budgets and turnover: none of them is what one applicant gets. */
export const POOLS = [
  '安排', '规模', '注册', '筹措', '收入', '资产', '销售', '产值', '投资额', '投资总额', '资金池', '预算', '配套', '设立', '铺底', '发放贷款', '授信总', '融资总额', '担保额', '税金', '纳税', '总额', '达到', '累计投入',
]; // prettier-ignore

const GIFT = '奖励|补贴|补助|奖补|资助|贴息|奖金|扶持|支持|经费|创新券|服务券';
/** What gives: a figure is a benefit where the last word before it that says what it is says that it is given. */
const GIVES = new RegExp(
  `给予|给与|予以|(?:${GIFT})(?:金额|总额|额度|资金|标准)?|一次性|最高|不超过|不高于|至多|上限|限额|封顶|发放|兑现|拨付|可获得?|可申请|享受|分别|减免|额度|[一二三]等奖`,
  'g',
);
/** What asks or merely holds: thresholds of the applicant, funds and budgets of many. */
const ASKS =
  /投资|收入|销售|产值|营收|注册|实缴|资本|资产|纳税|税收|税金|税额|合同|金额|交易|成交|突破|达到?|(?<!不)超过|首次|增长|投保|单价|价值|购置|不低于|不少于|至少|所得额|贷款|授信|融资|担保额|规模|预算|安排|总额|筹措|设立|资金池|铺底|投入|利润|成本|费用|进出口|(?<!不)高于|低于|不足|超出|起征点|募集|市值|估值/g;
const CAPS = ['最高', '不超过', '不高于', '至多', '上限', '限额', '封顶', '以内'];
/** '年销售收入不超过500万元': a cap behind what is asked is a bound of the applicant. */
const ASKED_CAP =
  /(?:投资额?|收入|销售额?|产值|营收|资本|资产(?:总额)?|税额|所得额|单价|价值|合同金?额|交易额|贷款(?:金额|余额|规模)|职工|人数)(?:在|为|总额)?(?:最高|不超过|不高于|至多)[^\d一-十两百千]{0,2}$/;
/** Behind the figure: '1亿元、5亿元的企业', '500万元以上的'; of what is given stands the gift: '5万元的补贴', '300万元的创业担保贷款'. */
const BOUND_BEHIND =
  /^(?:及|[（(][^）)]{0,6}[）)])?(?:以上|以下|以内|之间)?(?:[（(][^）)]{0,6}[）)])?的([^，,。；;：:]{0,14})/;
const GIFT_BEHIND = new RegExp(`^(?:的|以内的|以下的)?(?:一次性)?[^，,。；;的\\d]{0,8}(?:${GIFT}|担保|贷款)`);
const PER =
  /每(?:增加|新增|吸纳|招用|招聘|培训|安置|引进|录用|聘用|推荐|输送|接收)?(?:\d+|[一二两])?个?(?:平方米|平米|人|名|位|天|日|月|吨|亩|度|千瓦|台|件|岗位|课时|学时|班|标准箱|标箱|公里|辆|头|只|株|立方米)|人均/;
const PER_BEHIND = /^\s*(?:\/|每(?:人|名|月|天|日|平|吨|亩))/;
/** A cap over several awards: what one award comes to only where nothing but rates is given. */
const OVER_ALL = /累计|合计|总计|总额|总共|多项|叠加/;
const MOST_TEXT = 200;

type Role = 'given' | 'over-all' | 'rate' | 'asked';

const lastEnd = (text: string, words: RegExp): { end: number; start: number } =>
  [...text.matchAll(words)].reduce(
    (best, { index, 0: word }) => (index + word.length >= best.end ? { end: index + word.length, start: index } : best),
    { end: -1, start: -1 },
  );

/** What a figure of a giving sentence is, by the words before and behind it; `listed`: of the one that it follows in a list ('20万元、50万元'). */
function roleOf(units: string, { fen, start, end }: Figure, clauseStart: number, listed: Role | null): Role {
  const before = units.slice(0, start);
  const behind = units.slice(end);
  if (fen === null) return 'rate';
  const bound = BOUND_BEHIND.exec(behind);
  if (/^(?:及|[（(]含[^）)]{0,6}[）)])?以上/.test(behind)) return 'asked';
  if (bound && !GIFT_BEHIND.test(behind)) return 'asked';
  if (listed !== null && /[、和及至-]$/.test(before)) return listed;
  if (ASKED_CAP.test(before)) return 'asked';
  if (PER_BEHIND.test(behind) || PER.test(before.slice(clauseStart))) {
    const cap =
      CAPS.some((word) => before.slice(clauseStart).includes(word)) &&
      !PER.test(before.slice(Math.max(clauseStart, start - 12)));
    return cap ? 'given' : 'rate';
  }
  const [gives, asks] = [lastEnd(before, GIVES), lastEnd(before, ASKS)];
  const given = gives.end > asks.end || (gives.end === asks.end && gives.start <= asks.start && gives.end >= 0);
  if (!given && !(asks.end < clauseStart && GIFT_BEHIND.test(behind))) return 'asked';
  return OVER_ALL.test(before.slice(clauseStart)) ? 'over-all' : 'given';
}

/**
 * What one applicant gets by one award (R-POLICY 1): the largest figure that a verb gives, else the cap over all of several awards; a rate or a price for each
 * has no figure. Null when the text gives none, or only names thresholds, funds and budgets.
 */
export function amountIn(reading: Reading, giving: (sentence: string) => boolean): FoundAmount | null {
  const WEIGHT = { given: 2, 'over-all': 1, rate: 0 };
  let best: { amount: FoundAmount; weight: number; fen: number } | null = null;
  for (const sentence of sentencesOf(reading.units)) {
    const said = slice(reading, sentence);
    if (!giving(said.units)) continue;
    const clauses = clausesOf(said.units);
    const rated: number[] = [];
    let listed: Role | null = null;
    for (const figure of figuresIn(said.units)) {
      const at = clauses.findIndex(({ start, end }) => figure.start >= start && figure.start < end);
      const clause = clauses[at];
      if (!clause) continue;
      const role = roleOf(said.units, figure, clause.start, listed);
      listed = role;
      if (role === 'asked') continue;
      if (role === 'rate' && !rated.includes(at)) rated.push(at);
      const maxFen = role === 'rate' ? null : figure.fen;
      const weight = WEIGHT[role];
      const fen = maxFen ?? (figure.fen === null ? 0 : 1);
      if (best !== null && (weight < best.weight || (weight === best.weight && fen <= best.fen))) continue;
      // a cap is read with the rate that it caps
      const from = Math.min(at, ...rated);
      const part = slice(said, { start: clauses[from]?.start ?? clause.start, end: clause.end });
      const text = said.printed.length <= 80 || part.printed.length > MOST_TEXT ? said.printed : part.printed;
      const quote = slice(said, clause).printed.slice(0, 300);
      best = { weight, fen, amount: { text: withoutEndMark(text).slice(0, MOST_TEXT), maxFen, quote } };
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
