/** What the words of an amount come to for one enterprise: a budget of a city is no benefit, and a rate is worth what its base makes of it (R-POLICY 1, 4). */
import { exact } from '../exact';
import { numbersIn } from '../match/sentence/numbers';
import { POOLS } from '../policy-import/items/amount';
import { plain } from '../policy-import/plain';

/** As an item has it: the words, the most that one gets in 分, and the source's sentence. */
export interface SaidAmount {
  text: string;
  maxFen: number | null;
  quote: string;
}

export interface OwnAmount {
  /** What one enterprise gets; null: the source names nothing, or funds and budgets alone. */
  amount: SaidAmount | null;
  /** Funds and budgets in the words of the item; '' where there are none. */
  fund: string;
}

const MONEY = /[万亿]?元/;
const FUNDS = [
  ...POOLS, '财政', '风险补偿', '引导资金', '引导专项', '引导基金', '基金', '专项资金', '盘子', '总计', '合计', '共计', '总投入', '投入', '放大贷款', '给机构', '给中心', '资本金', '总资金', '资金总', '切块',
]; // prettier-ignore
/** Said of one applicant, whatever else the clause says. */
const OWN =
  /单户|每户|每家|单个|每个(?:企业|项目)|每人|人均|每名|每吸纳|每新增|\/人|\/户|\/家|最高|不超过|上限|限额|给予|奖励|补助[\d一二三四五六七八九十]|每平方米|每天|每期|每次|起征点|税率|一次性/;
const IN_A_YEAR = /(?:19|20)\d{2}年(?:度|起)?[^,，;；]{0,12}\d/;
const FEN_PER_YUAN = 100;
/** No single enterprise is given ten million of a city without the text saying so of it. */
const HUGE_YUAN = 10_000_000;

const yuanIn = (clause: string): number[] =>
  numbersIn(clause).flatMap(({ value, start, end }) => {
    const unit = /^\s*([万亿]?)元/.exec(clause.slice(end));
    if (!unit) return [];
    const said = /[万亿]$/.test(clause.slice(start, end)) ? '' : (unit[1] ?? '');
    return [value * (said === '万' ? 10_000 : said === '亿' ? 100_000_000 : 1)];
  });

const hasFigure = (clause: string): boolean => /[\d%]|百分之|[一二三四五六七八九十百千]+[万亿]?元/.test(clause);

/** '2015年市财政1.4亿元', '基金规模2.6亿元': a figure that many share. */
function isFund(printed: string, quote: string): boolean {
  const clause = plain(printed);
  if (!MONEY.test(clause) || yuanIn(clause).length === 0) return false;
  if (OWN.test(clause)) return false;
  if (FUNDS.some((word) => clause.includes(word)) || IN_A_YEAR.test(clause)) return true;
  if (yuanIn(clause).some((yuan) => yuan >= HUGE_YUAN)) return true;
  // the item left out what the source says beside the figure
  const source = plain(quote);
  return yuanIn(clause).some((yuan) =>
    source
      .split(/[,，;；。]/)
      .some((part) => yuanIn(part).includes(yuan) && !OWN.test(part) && FUNDS.some((word) => part.includes(word))),
  );
}

/** Clauses with the marks behind them; those within brackets are no clauses of their own, nor the commas of figures. */
const clausesOf = (text: string): string[] =>
  text.match(/(?:[（(][^）)]*[）)]|,(?=\d{3})|[^,，;；。])+[,，;；。]?/g) ?? [];
const trimmed = (text: string): string => text.replace(/^[,，;；。、\s]+|[,，;；。、\s]+$/g, '');

/** An item's amount parted into what one enterprise gets and what a fund or a budget holds. Without a fund it stays as it is. */
export function ownAmount(amount: SaidAmount | null): OwnAmount {
  if (!amount) return { amount: null, fund: '' };
  const clauses = clausesOf(amount.text);
  const funds = clauses.filter((clause) => isFund(clause, amount.quote));
  if (funds.length === 0) return { amount, fund: '' };
  const rest = clauses.filter((clause) => !funds.includes(clause));
  const own = rest
    .filter(hasFigure)
    .some((clause) => OWN.test(plain(clause)) || /%|百分之/.test(clause) || yuanIn(plain(clause)).length > 0);
  const shared = new Set(
    funds.flatMap((clause) => yuanIn(plain(clause)).map((yuan) => Math.round(yuan * FEN_PER_YUAN))),
  );
  const fund = trimmed(own ? funds.join('') : amount.text);
  if (!own) return { amount: null, fund };
  const { maxFen, quote } = amount;
  return {
    amount: {
      text: trimmed(rest.join('')),
      maxFen: maxFen === null || shared.has(maxFen) ? null : maxFen,
      quote: funds.some((clause) => quote.includes(trimmed(clause))) ? '' : quote,
    },
    fund,
  };
}

/** An item with its own amount, and its fund where there is one: whatever is shown of an item goes through here. */
export function withOwnAmount<T extends { amount?: SaidAmount | null }>(
  item: T,
): Omit<T, 'amount'> & { amount: SaidAmount | null; fund?: string } {
  // items stored before amounts were kept lack them
  const { amount, fund } = ownAmount(item.amount ?? null);
  return { ...item, amount, ...(fund === '' ? {} : { fund }) };
}

/** What an item comes to for one enterprise. `most`: as the source caps it; the others: its rate times what the profile says, up to the cap. */
export interface Worth {
  fen: number;
  by: 'most' | 'staff' | 'revenueFen' | 'assetsFen' | 'taxableIncomeFen';
}

interface Base {
  staff: number | null;
  revenueFen: number | null;
  assetsFen: number | null;
  taxableIncomeFen: number | null;
}

const PER_HEAD = /(?:每人|人均|每名|每个岗位|每吸纳|每招用|每新增)[^,，;；。]*$/;
const HEAD_BEHIND = /^\s*[万亿]?元\s*\/\s*人|^\s*[万亿]?元每人/;
const SHARES: readonly (readonly [base: Exclude<keyof Base, 'staff'>, words: RegExp])[] = [
  ['taxableIncomeFen', /应纳税所得额[^,，;；。%\d]*$/],
  ['revenueFen', /(?:营业收入|销售收入|销售额|营业额|营收)[^,，;；。%\d]*$/],
  ['assetsFen', /(?:资产总额|总资产)[^,，;；。%\d]*$/],
];
/** 减按 20% is the rate of a tax, what is saved by it is not. */
const TAX_RATE = /税率|减按/;
const MONTHS = 12;
/** '贷款最高30万元', '担保单户最高2000万元': what is lent or vouched for is given to nobody. */
const LENT = /^[^，,。；;贴补奖]*(?:贷款|担保|授信)[^，,。；;贴补奖]{0,10}(?:最高|不超过|上限|不高于)/;

const least = (a: number, b: number | null): number => (b === null ? a : Math.min(a, b));

/** The largest sum of a text for each: 分 a head, and shares of what a profile knows. */
function ratesIn(text: string): {
  headFen: number | null;
  share: { base: Exclude<keyof Base, 'staff'>; percent: string } | null;
} {
  const said = plain(text);
  let headFen: number | null = null;
  let share: { base: Exclude<keyof Base, 'staff'>; percent: string } | null = null;
  for (const { value, start, end } of numbersIn(said)) {
    const before = said.slice(0, start);
    const after = said.slice(end);
    const unit = /^\s*([万亿]?)元/.exec(after);
    if (unit && (PER_HEAD.test(before) || HEAD_BEHIND.test(after))) {
      const clause = before.slice(Math.max(...[...'，,;；。'].map((mark) => before.lastIndexOf(mark))) + 1);
      const monthly = /每月/.test(clause) || /^\s*[万亿]?元\s*(?:\/\s*人\s*)?\/\s*月/.test(after) ? MONTHS : 1;
      const fen = Math.round(value * (unit[1] === '万' ? 10_000 : 1) * FEN_PER_YUAN) * monthly;
      headFen = Math.max(headFen ?? 0, fen);
    } else if (after.startsWith('%') && !TAX_RATE.test(before)) {
      const base = SHARES.find(([, words]) => words.test(before))?.[0];
      if (base && share === null) share = { base, percent: said.slice(start, end) };
    }
  }
  return { headFen, share };
}

/** Worth of an amount (its own, without funds) for an enterprise; null where neither rate nor cap says any. Units: 分. */
export function worthOf(amount: SaidAmount | null, base: Base): Worth | null {
  if (!amount) return null;
  const { maxFen, text } = amount;
  const { headFen, share } = ratesIn(text);
  if (headFen !== null && base.staff !== null) {
    // a most of one head alone caps nothing
    const cap = maxFen !== null && maxFen > headFen ? maxFen : null;
    return { fen: least(headFen * base.staff, cap), by: 'staff' };
  }
  const known = share === null ? null : base[share.base];
  if (share !== null && known !== null)
    return { fen: least(Math.floor(Number(exact(share.percent).mul(known).div(100))), maxFen), by: share.base };
  return maxFen === null || LENT.test(text) ? null : { fen: maxFen, by: 'most' };
}
