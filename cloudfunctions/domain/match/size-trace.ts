import { exact } from '../exact';
import { traceOf, type Trace } from '../../mechanisms/trace';
import type { IndustrySizes, SizeBounds, SizeRules } from '../../programmes';
import { SIZE_NAMES, figureText, lacking } from './labels';
import { SIZE_ORDER, possibleSizes } from './size-class';
import type { Figures, Size } from './types';

const boundsText = ({ staff, revenueWan, assetsWan }: SizeBounds, join: string): string =>
  [
    staff === undefined ? [] : `职工 ${staff} 人`,
    revenueWan === undefined ? [] : `营业收入 ${revenueWan} 万元`,
    assetsWan === undefined ? [] : `资产总额 ${assetsWan} 万元`,
  ]
    .flat()
    .join(join);

export interface SizeClass {
  value: Size | null;
  /** Fields that can still change the class. */
  missing: string[];
  trace: Trace;
  source: string;
}

/** The class with its arithmetic (工信部联企业〔2011〕300号 四); `trace.exact` is its rank, or the lowest possible one while it is open. */
export function sizeClass(rules: SizeRules, figures: Figures): SizeClass {
  const { sizes, missing } = possibleSizes(rules, figures);
  const [only, ...others] = sizes;
  const value = only !== undefined && others.length === 0 ? only : null;
  const { industries, sourceNote } = rules.parameters;
  const industry = industries.value.find(({ id }) => id === figures.industry);
  const facts = (['staff', 'revenueFen', 'assetsFen'] as const).map((field) => {
    const figure = figures[field];
    return figure === null ? `${lacking(field).label}未填` : figureText(field, figure);
  });
  const bounds = industry
    ? `${industry.name}：${boundsText(industry.sme, '或')}以下为中小微；中型须${boundsText(industry.medium, '且')}以上；小型须${boundsText(industry.small, '且')}以上`
    : '行业未填';
  const shown = value ? SIZE_NAMES[value] : '尚不能确定';
  const possible = sizes.map((size) => SIZE_NAMES[size]).join('、');
  const trace = traceOf({
    rule: 'R-POLICY 4',
    clause: industry?.clause ?? industries.clause,
    label: '企业规模',
    inputs: { ...figuresOf(figures) },
    arithmetic: `${facts.join('，')}；${bounds} → ${value ? shown : `可能是${possible}`}`,
    value: exact(SIZE_ORDER.indexOf(only ?? 'micro')),
    shown,
    reading: industries.reading,
    ...(industry ? { parts: stepsOf(industry, figures) } : {}),
  });
  return { value, missing: [...missing], trace, source: sourceNote.value };
}

const figuresOf = ({ industry, staff, revenueFen, assetsFen }: Figures): Figures => ({
  industry,
  staff,
  revenueFen,
  assetsFen,
});

const FEN_PER_WAN = 1_000_000;
const STEPS = [
  ['sme', 'large', '上限'],
  ['medium', 'medium', '下限'],
  ['small', 'small', '下限'],
] as const;

/** One class after the other from the largest: which of its bounds the figures reach; the first all of whose bounds are reached is the class. */
function stepsOf(industry: IndustrySizes, figures: Figures): Trace[] {
  return STEPS.map(([row, size, bound]) => {
    const compared = comparisons(industry[row], figures);
    const missed = compared.some(({ reached }) => reached === false);
    const all = compared.every(({ reached }) => reached === true);
    return traceOf({
      rule: 'R-POLICY 4',
      clause: industry.clause,
      label: `${SIZE_NAMES[size]}：${compared.length > 1 ? `各项${bound}都要` : bound}达到`,
      inputs: { reached: missed ? false : all ? true : null },
      arithmetic: compared.map(({ text }) => text).join('，'),
      value: exact(all ? 1 : 0),
      shown: missed ? '未达到' : all ? '达到' : '待定',
    });
  });
}

/** '职工 45 人 < 300 人', and whether the bound is reached; null while the figure is not said. */
function comparisons(
  { staff, revenueWan, assetsWan }: SizeBounds,
  figures: Figures,
): { text: string; reached: boolean | null }[] {
  const wan = (fen: number | null): number | null => (fen === null ? null : fen / FEN_PER_WAN);
  const rows: readonly [name: string, value: number | null, bound: number | undefined, unit: string][] = [
    ['职工', figures.staff, staff, '人'],
    ['营业收入', wan(figures.revenueFen), revenueWan, '万元'],
    ['资产总额', wan(figures.assetsFen), assetsWan, '万元'],
  ];
  return rows.flatMap(([name, value, bound, unit]): { text: string; reached: boolean | null }[] => {
    if (bound === undefined) return [];
    if (value === null) return [{ text: `${name}未填，须 ${bound} ${unit}`, reached: null }];
    const reached = value >= bound;
    return [{ text: `${name} ${value} ${reached ? '≥' : '<'} ${bound} ${unit}`, reached }];
  });
}
