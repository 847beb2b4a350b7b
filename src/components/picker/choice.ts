import type { Choice } from '../choices';

/** What a choice stands for; null where “none” is one of them. */
export type Pickable = string | number | boolean | null;

/** A choice of a list that may be long: found by typing, and by steps where one lies within another. */
export interface PickChoice<T> extends Choice<T> {
  /** The choice that it lies within: a county its prefecture. */
  within?: T | undefined;
  /** Found by these as well: a code, a name in other letters. */
  words?: string;
}

export interface PickRow<T> extends Choice<T> {
  /** Has rows within it: a touch goes there. */
  opens: boolean;
}

/** Where a picker has its rows from. */
export interface PickSource<T> {
  /** Of the level within `at`; null: the uppermost. */
  rows: (at: T | null) => PickRow<T>[];
  /** Over all levels, the nearest first. */
  find: (typed: string) => PickRow<T>[];
  /** What it lies within; null at the top. */
  above: (value: T) => T | null;
  textOf: (value: T | null) => string | undefined;
  /** Whether a row that opens can be chosen itself (a whole prefecture). */
  whole: boolean;
  /** Whether there is a line to type in: a few choices are seen at once. */
  typed: boolean;
}

/** So many choices are seen at once on a small phone; more are looked for. */
const SEEN_AT_ONCE = 8;

const once = <V>(make: () => V): (() => V) => {
  let made: { value: V } | undefined;
  return () => (made ??= { value: make() }).value;
};

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');

/** A list of choices as what is picked from, in its order; nothing is looked through before it is opened. */
export function sourceOf<T>(choices: readonly PickChoice<T>[]): PickSource<T> {
  const index = once(() => new Map<T | null, PickChoice<T>>(choices.map((choice) => [choice.value, choice])));
  const above = (value: T): T | null => {
    const within = index().get(value)?.within;
    return within !== undefined && index().has(within) ? within : null;
  };
  const opening = once((): ReadonlySet<unknown> => new Set(choices.flatMap(({ value }) => above(value) ?? [])));
  const row = ({ value, text, note }: PickChoice<T>): PickRow<T> => ({
    value,
    text,
    ...(note !== undefined && { note }),
    opens: opening().has(value),
  });
  const found = (choice: PickChoice<T>): PickRow<T> => {
    const parent = above(choice.value);
    const where = parent === null ? choice.note : index().get(parent)?.text;
    return { ...row(choice), opens: false, ...(where !== undefined && { note: where }) };
  };
  return {
    rows: (at) => choices.filter(({ value }) => above(value) === at).map(row),
    find: (typed) => {
      const wanted = plain(typed);
      const rank = ({ text, words = '' }: PickChoice<T>): number => {
        const at = plain(text).indexOf(wanted);
        return at === 0 ? 0 : at > 0 ? 1 : plain(words).includes(wanted) ? 2 : 3;
      };
      const ranked = choices.map((choice) => ({ choice, at: rank(choice) })).filter(({ at }) => at < 3);
      return ranked.sort((a, b) => a.at - b.at).map(({ choice }) => found(choice));
    },
    above,
    textOf: (value) => choices.find((choice) => choice.value === value)?.text,
    whole: true,
    typed: choices.length > SEEN_AT_ONCE,
  };
}
