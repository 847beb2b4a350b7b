import type { Bare, Counted } from '@/services/figures';

/** Some series over the same categories: figures to draw, or to read. */
export interface Figures<V extends number | Counted | Bare = number> {
  title: string;
  /** What the categories are, e.g. 月份. */
  categoryTitle: string;
  categories: readonly string[];
  series: readonly { name: string; values: readonly V[] }[];
}
