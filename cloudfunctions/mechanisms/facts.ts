/** What is known: facts by name, figures that follow from them, and what a bound asks of a figure. */
import { type Exact, exact } from '../domain/exact';
import { monthsBetween } from '../domain/time';
import { boundText, type FactWords, figureText, percentText, type Vocabulary } from './figures';

/** A bound as an integer or exact text ('0.15'), in the units in which the fact is kept. */
type Bound = number | string;
export interface Bounds {
  readonly atLeast?: Bound | undefined;
  readonly above?: Bound | undefined;
  readonly atMost?: Bound | undefined;
  readonly below?: Bound | undefined;
}

/** A fact by its name, or a figure that follows from facts: part ÷ whole, whole months since a day, (now − before) ÷ |before|. */
export type FactRef =
  | string
  | { readonly share: readonly [part: string, whole: string] }
  | { readonly months: string }
  | { readonly growth: readonly [before: string, now: string] };

/** A text that is not decided yet: what it can still be, and which facts could change whether it is one of `wanted`. */
export type Undecided = (wanted: readonly string[]) => { possible: readonly string[]; missing: readonly string[] };
/** Figures are integers, exact text or exact numbers; null and absent alike are "not said". */
export type Fact = number | Exact | string | boolean | readonly string[] | Undecided | null | undefined;
export type Facts = Readonly<Record<string, Fact>>;

export interface Known {
  readonly facts: Facts;
  /** How the facts are said; one without an entry is called by its name. */
  readonly words: Vocabulary;
  /** 'YYYY-MM-DD', to which months are counted. */
  readonly today: string;
  /** Only the verdict is asked for: what was found and what is short is not put into words. */
  readonly silent?: true;
}

export interface MissingFact {
  fact: string;
  label: string;
}
/** What would have to be different; `by` in the fact's own unit ('n/d'), null where no amount of it would do. */
export interface Shortfall {
  fact: string;
  by: string | null;
  text: string;
}
export const wordsOf = ({ words }: Known, name: string): FactWords =>
  (Object.hasOwn(words, name) ? words[name] : undefined) ?? { label: name };
export const lacking = (known: Known, names: readonly string[]): MissingFact[] =>
  names.map((fact) => ({ fact, label: wordsOf(known, fact).label }));
/** What stands under a name, or under those that it inherits from: figures of the rules lie beneath those of a session ({@link over}). */
export function valueOf<T>(values: Readonly<Record<string, T>>, name: string): T | undefined {
  for (
    let at: typeof values | null = values;
    at && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as typeof at
  )
    if (Object.hasOwn(at, name)) return at[name];
  return undefined;
}
/** `own` with `base` beneath it, which is not copied: rules have a hundred figures, and are the same for all sessions. */
export const over = <T extends object>(base: T, own: T): T => Object.assign(Object.create(base) as T, own);
export const factOf = ({ facts }: Known, name: string): Fact => valueOf(facts, name) ?? null;

export const RELATIONS = ['atLeast', 'above', 'atMost', 'below'] as const;
export type Relation = (typeof RELATIONS)[number];
export const OPPOSITE = { atLeast: 'below', above: 'atMost', atMost: 'above', below: 'atLeast' } as const;
export const HOLDS: Record<Relation, (value: Exact, target: Exact) => boolean> = {
  atLeast: (value, target) => value.gte(target),
  above: (value, target) => value.gt(target),
  atMost: (value, target) => value.lte(target),
  below: (value, target) => value.lt(target),
};
/** The nearest whole figure that keeps the relation, for what comes in whole pieces. */
const NEAREST: Record<Relation, (target: Exact) => Exact> = {
  atLeast: (target) => target.ceil(),
  above: (target) => target.floor().add(1),
  atMost: (target) => target.floor(),
  below: (target) => target.ceil().sub(1),
};

/** A figure that is compared, and what a bound asks of it: 15 % of 125 asks 18.75 of the part. */
export interface Measure {
  fact: string;
  words: FactWords;
  value: Exact;
  targetOf: (bound: Exact) => Exact;
  found: (bound: Exact | undefined) => string;
  /** A share or a growth: the bound is a percentage, and the figure itself is said beside it. */
  percent: boolean;
  /** No amount of the fact would do: the whole is nought. */
  hopeless: boolean;
}

/** Throws RangeError for a fact that is no figure. */
function figuresOf(known: Known, names: readonly string[]): Exact[] | MissingFact[] {
  const values = names.map((name) => factOf(known, name));
  const absent = names.filter((_, index) => (values[index] ?? null) === null);
  if (absent.length > 0) return lacking(known, absent);
  return values.map((value, index) => {
    if (typeof value === 'boolean' || typeof value === 'function' || Array.isArray(value)) {
      throw new RangeError(`Not a figure: ${names[index] ?? ''}`);
    }
    return exact(value as number | string | Exact);
  });
}

const isMissing = (list: Exact[] | MissingFact[]): list is MissingFact[] => list.some((one) => 'fact' in one);

export function measure(ref: FactRef, known: Known): Measure | MissingFact[] {
  if (typeof ref === 'object' && 'months' in ref) {
    const day = factOf(known, ref.months);
    if (typeof day !== 'string') return lacking(known, [ref.months]);
    const words: FactWords = { ...wordsOf(known, ref.months), unit: '个月', whole: true };
    const value = exact(monthsBetween(day, known.today));
    const found = (): string => figureText(words, value);
    return { fact: ref.months, words, value, targetOf: (bound) => bound, found, percent: false, hopeless: false };
  }
  const names = typeof ref === 'string' ? [ref] : 'share' in ref ? ref.share : ref.growth;
  const read = figuresOf(known, names);
  if (isMissing(read)) return read;
  const [first = exact(0), second = first] = read;
  const [firstWords, secondWords] = [wordsOf(known, names[0] ?? ''), wordsOf(known, names.at(-1) ?? '')];
  if (typeof ref === 'string') {
    const found = (): string => figureText(firstWords, first);
    return {
      fact: ref,
      words: firstWords,
      value: first,
      targetOf: (bound) => bound,
      found,
      percent: false,
      hopeless: false,
    };
  }
  if ('growth' in ref) {
    const found = (bound: Exact | undefined): string => {
      const growth = first.equals(0) ? '' : ` = ${percentText(second.sub(first).div(first.abs()), bound)}`;
      return `${figureText(firstWords, first)} → ${figureText(secondWords, second)}${growth}`;
    };
    const targetOf = (bound: Exact): Exact => first.add(first.abs().mul(bound));
    return { fact: ref.growth[1], words: secondWords, value: second, targetOf, found, percent: true, hopeless: false };
  }
  const hopeless = second.equals(0);
  // some of nothing is a slip of whoever filled it in, not a share
  if (hopeless && !first.equals(0)) return lacking(known, [ref.share[1]]);
  const found = (bound: Exact | undefined): string =>
    `${figureText(firstWords, first)} ÷ ${figureText(secondWords, second)} = ${percentText(hopeless ? exact(0) : first.div(second), bound)}`;
  // nothing of nothing is no share at all: nought, so that no bound from below is met by it
  const targetOf = (bound: Exact): Exact => (hopeless ? bound : second.mul(bound));
  return { fact: ref.share[0], words: firstWords, value: first, targetOf, found, percent: true, hopeless };
}

export function shortfall(measured: Measure, relation: Relation, bound: Exact): Shortfall {
  const { fact, words, value, percent, hopeless } = measured;
  const target = measured.targetOf(bound);
  const needed = words.whole && !hopeless ? NEAREST[relation](target) : target;
  const by = needed.sub(value).abs();
  const demand = boundText(relation, percent ? percentText(bound) : figureText({ ...words, label: '' }, bound));
  if (hopeless) return { fact, by: null, text: demand };
  const own = { ...words, label: '' };
  const aside = percent ? `（${figureText(own, needed)}）` : '';
  const lower = relation === 'atLeast' || relation === 'above';
  const apart = by.equals(0) ? '' : `，${lower ? '还差' : '超出'} ${figureText(own, by)}`;
  return { fact, by: by.toFraction(), text: `${demand}${aside}${apart}` };
}
