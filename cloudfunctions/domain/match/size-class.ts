import type { IndustrySizes, SizeBounds, SizeRules } from '../../programmes';
import type { Figures, Size } from './types';

const METRICS = ['staff', 'revenueFen', 'assetsFen'] as const;
type Metric = (typeof METRICS)[number];
type Known = Record<Metric, number>;
const FEN_PER_WAN = 1_000_000;

/** Classes from the smallest; a class's place is its rank. */
export const SIZE_ORDER: readonly Size[] = ['micro', 'small', 'medium', 'large'];

const boundOf = (bounds: SizeBounds, metric: Metric): number | undefined => {
  if (metric === 'staff') return bounds.staff;
  const wan = metric === 'revenueFen' ? bounds.revenueWan : bounds.assetsWan;
  return wan === undefined ? undefined : wan * FEN_PER_WAN;
};

const used = (bounds: SizeBounds): Metric[] => METRICS.filter((metric) => boundOf(bounds, metric) !== undefined);
const reaches = (bounds: SizeBounds, figures: Known): boolean =>
  used(bounds).every((metric) => figures[metric] >= (boundOf(bounds, metric) ?? 0));

/** With all figures: large where every ceiling is reached, else the highest class all of whose floors are (四). */
function classOf(industry: IndustrySizes, figures: Known): Size {
  if (reaches(industry.sme, figures)) return 'large';
  if (reaches(industry.medium, figures)) return 'medium';
  return reaches(industry.small, figures) ? 'small' : 'micro';
}

/** Figures to try for one that is not known: the class changes at bounds only. */
function candidates(industry: IndustrySizes, metric: Metric, known: number | null): number[] {
  if (known !== null) return [known];
  const bounds = [industry.small, industry.medium, industry.sme].flatMap((row) => boundOf(row, metric) ?? []);
  return [0, ...bounds];
}

type Test = (size: Size) => string | boolean;

/** Which of the missing facts can change what `test` says of the class, and the classes that are possible. */
function within(industry: IndustrySizes, figures: Figures, test: Test): { sizes: Set<Size>; missing: Set<Metric> } {
  const sizes = new Set<Size>();
  const missing = new Set<Metric>();
  const tries = METRICS.map((metric) => candidates(industry, metric, figures[metric]));
  const [staffs = [], revenues = [], assets = []] = tries;
  for (const staff of staffs) {
    for (const revenueFen of revenues) {
      for (const assetsFen of assets) {
        const at: Known = { staff, revenueFen, assetsFen };
        const size = classOf(industry, at);
        sizes.add(size);
        for (const [index, metric] of METRICS.entries()) {
          const changes = (tries[index] ?? []).some(
            (value) => test(classOf(industry, { ...at, [metric]: value })) !== test(size),
          );
          if (changes) missing.add(metric);
        }
      }
    }
  }
  return { sizes, missing };
}

export interface PossibleSizes {
  /** In the order of SIZE_ORDER; one: the class is decided. */
  sizes: Size[];
  missing: ('industry' | Metric)[];
}

/** Every class that an enterprise can be in, and the missing facts that can still change what `test` says of it (R-POLICY 4). */
export function possibleSizes(rules: SizeRules, figures: Figures, test: Test = (size) => size): PossibleSizes {
  const industries = rules.parameters.industries.value.filter(
    ({ id }) => figures.industry === null || id === figures.industry,
  );
  const each = industries.map((industry) => within(industry, figures, test));
  const sizes = SIZE_ORDER.filter((size) => each.some((one) => one.sizes.has(size)));
  const open = METRICS.filter((metric) => each.some((one) => one.missing.has(metric)));
  const differs = new Set(sizes.map(test)).size > 1;
  return { sizes, missing: figures.industry === null && differs ? ['industry', ...open] : open };
}
