import { exact } from '../exact';
import { traceOf, type Trace } from '../trace';
import type { SizeBounds, SizeRules } from '../../programmes';
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
  });
  return { value, missing: [...missing], trace, source: sourceNote.value };
}

const figuresOf = ({ industry, staff, revenueFen, assetsFen }: Figures): Figures => ({
  industry,
  staff,
  revenueFen,
  assetsFen,
});
