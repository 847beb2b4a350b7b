import type { Programme, Rules } from '../types';

/** Bounds of one class: people, 万元, 万元. A figure that the source does not use for the industry is left out. */
export interface SizeBounds {
  readonly staff?: number;
  readonly revenueWan?: number;
  readonly assetsWan?: number;
}

export interface IndustrySizes {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** Below any one of these (以下 excludes the number) it is a medium, small or micro enterprise. */
  readonly sme: SizeBounds;
  /** A class needs all of its floors (以上 includes the number); otherwise it is one class lower. */
  readonly medium: SizeBounds;
  readonly small: SizeBounds;
}

interface SizeParameters {
  industries: readonly IndustrySizes[];
  /** Where the figures were taken from, to be shown beside them. */
  sourceNote: string;
}

export type SizeProgramme = Programme<SizeParameters>;
export type SizeRules = Rules<SizeParameters>;
