import type { Wish } from './wishes';

/** An enterprise and what policy items demand of it (R-POLICY 4). Null is "not said". Money in 分. */
export type Size = 'micro' | 'small' | 'medium' | 'large';
export type Verdict = 'met' | 'unknown' | 'unmet';
export type Fit = 'fits' | 'may-fit' | 'does-not-fit';

export interface Figures {
  industry: string | null;
  staff: number | null;
  revenueFen: number | null;
  assetsFen: number | null;
}

export interface Enterprise extends Figures {
  areaCode: string | null;
  taxableIncomeFen: number | null;
  foundedDay: string | null;
  farming: boolean | null;
  markers: readonly string[] | null;
  founders: readonly string[] | null;
  /** What it comes for: orders what fits, decides nothing. */
  wishes?: readonly Wish[] | null;
  answers: Readonly<Record<string, boolean>>;
}

type Amount = 'staff' | 'revenueFen' | 'assetsFen' | 'taxableIncomeFen' | 'ageMonths';
export interface AmountCondition {
  amount: Amount;
  atLeast?: number | undefined;
  above?: number | undefined;
  atMost?: number | undefined;
  below?: number | undefined;
}

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { area: string[] }
  | { industry: string[] }
  | { size: Size[] }
  | AmountCondition
  | { marker: string }
  | { founder: string }
  | { farming: boolean }
  | { question: string; ask: string }
  | { judged: string };

/** A fact that the profile lacks: its field, or `answers.<id>`. */
export interface Missing {
  field: string;
  label: string;
}

export interface Evaluation {
  verdict: Verdict;
  /** What the profile says about it, in words. */
  found: string[];
  missing: Missing[];
  /** Of an unmet condition by how much, in words: '须达到 10 人，还差 2 人'. */
  short: string[];
  /** An agency's decision is among what is open. */
  judged: boolean;
}
