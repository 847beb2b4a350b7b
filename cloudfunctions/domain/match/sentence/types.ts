import type { Enterprise } from '../types';
import type { Wish } from '../wishes';

export type { Wish };
type Fact = Exclude<keyof Enterprise, 'answers' | 'farming' | 'wishes'>;

/** One thing that a sentence says of an enterprise. `about`: not to the unit, or worked out (开了 5 年, 月流水). */
export interface Read {
  fact: Fact;
  /** 分, people, a day, an id; of a list one entry. */
  value: number | string;
  about: boolean;
  text: string;
}

/**
 * What was not taken, with why: no reader knows it; a bound or a stretch is no figure; money of which nothing says what it is; a further value of a
 * fact that has one; said that it is not so; the size class, which is worked out; something that no condition asks.
 */
export interface Unread {
  text: string;
  why: 'unknown' | 'range' | 'which-money' | 'second' | 'negated' | 'size' | 'not-asked';
}

export interface Reading {
  read: Read[];
  wishes: { id: Wish; text: string }[];
  unread: Unread[];
}
