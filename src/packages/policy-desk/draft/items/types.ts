import type { DraftItem } from '../../parts/types';

/** One condition of an item: in words, where it stands, and as data that a profile can answer. */
export type Requirement = DraftItem['requirements'][number];
export type Condition = NonNullable<Requirement['when']>;

/** Figures that a requirement can bound. */
export const FIGURES = ['staff', 'revenueFen', 'assetsFen', 'taxableIncomeFen', 'ageMonths'] as const;
export type Figure = (typeof FIGURES)[number];
export const SIZES = ['micro', 'small', 'medium', 'large'] as const;
type Size = (typeof SIZES)[number];

/** A condition while it is filled in: lists, figures as they are typed in the unit that people use. */
export type Form =
  | { kind: 'area' | 'industry' | 'marker' | 'founder'; values: readonly string[] }
  | { kind: 'size'; values: readonly Size[] }
  | { kind: Figure; atLeast: string; atMost: string }
  | { kind: 'farming'; value: boolean }
  /** The agency decides, whatever the enterprise answers. */
  | { kind: 'judged' }
  /** Words alone: each enterprise compares for itself. */
  | { kind: 'words' }
  /** Data that this editor has no form for: shown in words and kept as it is. */
  | { kind: 'kept'; when: Condition };
export type Kind = Form['kind'];

/** The forms that can be chosen, in the order of the screen. */
export const KINDS = [
  'size',
  'area',
  'industry',
  'marker',
  'founder',
  ...FIGURES,
  'farming',
  'judged',
  'words',
] as const satisfies readonly Kind[];
export type ChosenKind = (typeof KINDS)[number];

export const isFigure = (kind: string): kind is Figure => FIGURES.some((figure) => figure === kind);
