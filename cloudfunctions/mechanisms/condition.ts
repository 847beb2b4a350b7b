/** What must hold, as data, and whether it does: met, unmet or open, with what was found, what is missing and by how much. */
import { exact } from '../domain/exact';
import {
  type Bounds,
  factOf,
  type FactRef,
  HOLDS,
  type Known,
  lacking,
  measure,
  type MissingFact,
  OPPOSITE,
  RELATIONS,
  type Shortfall,
  shortfall,
  wordsOf,
} from './facts';
import { type FactWords, valueText } from './figures';

/** `is`: the text, one of several, or (of a list) that it has one of them; `within`: an area (GB/T 2260) or one below it; `judged`: what `by` decides. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | ({ readonly fact: FactRef } & Bounds)
  | { readonly fact: string; readonly is: string | boolean | readonly string[] }
  | { readonly fact: string; readonly within: readonly string[] }
  | { readonly judged: string; readonly by: string };

export type Outcome = 'met' | 'unmet' | 'open';
export interface Finding {
  verdict: Outcome;
  /** What the facts say, in words; only of what decided. */
  found: string[];
  missing: MissingFact[];
  /** Only where it is unmet. */
  short: Shortfall[];
  /** Somebody's decision is among what is open. */
  judged: boolean;
}

const finding = (verdict: Outcome, rest: Partial<Finding> = {}): Finding => ({
  verdict,
  found: [],
  missing: [],
  short: [],
  judged: false,
  ...rest,
});

/** Kleene's all (any with the verdicts turned round): one child that settles it settles it; else what is open is open. */
function join(children: readonly Finding[], settles: 'met' | 'unmet'): Finding {
  const [only, ...more] = children;
  if (only && more.length === 0) return only;
  const settling = children.filter(({ verdict }) => verdict === settles);
  const open = children.filter(({ verdict }) => verdict === 'open');
  const telling = settling.length > 0 ? settling : open.length > 0 ? open : children;
  const otherwise = settles === 'met' ? 'unmet' : 'met';
  return {
    verdict: settling.length > 0 ? settles : open.length > 0 ? 'open' : otherwise,
    found: [...new Set(telling.flatMap((child) => child.found))],
    missing: [...new Map(telling.flatMap((child) => child.missing).map((one) => [one.fact, one])).values()],
    short: telling.flatMap((child) => child.short),
    judged: telling.some((child) => child.judged),
  };
}

function bounded(condition: { fact: FactRef } & Bounds, known: Known, negated: boolean): Finding {
  const measured = measure(condition.fact, known);
  if (Array.isArray(measured)) return finding('open', { missing: measured });
  const demands = RELATIONS.flatMap((relation) => {
    const bound = condition[relation];
    return bound === undefined ? [] : [{ relation: negated ? OPPOSITE[relation] : relation, bound: exact(bound) }];
  });
  if (demands.length === 0) return finding(negated ? 'unmet' : 'met', { found: [measured.found(undefined)] });
  const each = demands.map(({ relation, bound }) => {
    const holds = HOLDS[relation](measured.value, measured.targetOf(bound));
    if (known.silent) return finding(holds ? 'met' : 'unmet');
    const found = [measured.found(bound)];
    return holds
      ? finding('met', { found })
      : finding('unmet', { found, short: [shortfall(measured, relation, bound)] });
  });
  return join(each, negated ? 'met' : 'unmet');
}

const decided = (holds: boolean, found: string, fact: string, demand: string): Finding =>
  holds
    ? finding('met', { found: [found] })
    : finding('unmet', { found: [found], short: [{ fact, by: null, text: demand }] });

/** A province's or prefecture's code without its zeros stands for all within it (GB/T 2260). */
const prefixOf = (code: string): string => code.replace(/(?:0000|00)$/, '');

function within(condition: { fact: string; within: readonly string[] }, known: Known, negated: boolean): Finding {
  const { fact } = condition;
  const code = factOf(known, fact);
  if (typeof code !== 'string') return finding('open', { missing: lacking(known, [fact]) });
  const words = wordsOf(known, fact);
  const found = valueText(words, code);
  const inside = condition.within.some((one) => code.startsWith(prefixOf(one)));
  // only the province is said, and a part of it is wanted
  if (!inside && condition.within.some((one) => one.startsWith(prefixOf(code)))) {
    return finding('open', { found: [found], missing: lacking(known, [fact]) });
  }
  return decided(inside !== negated, found, fact, demandText(words, condition.within, negated));
}

const demandText = (words: FactWords, wanted: readonly (string | boolean)[], negated: boolean): string =>
  `${negated ? '不得为' : '须为'}${wanted.map((one) => valueText(words, one, false)).join('、')}`;

function is(
  condition: { fact: string; is: string | boolean | readonly string[] },
  known: Known,
  negated: boolean,
): Finding {
  const { fact } = condition;
  const wanted: readonly (string | boolean)[] = typeof condition.is === 'object' ? condition.is : [condition.is];
  const words = wordsOf(known, fact);
  const value = factOf(known, fact);
  const demand = demandText(words, wanted, negated);
  if (value === null || value === undefined) return finding('open', { missing: lacking(known, [fact]) });
  if (typeof value === 'function') {
    const { possible, missing } = value(wanted.map(String));
    const inside = possible.filter((one) => wanted.includes(one)).length;
    if (inside > 0 && inside < possible.length) return finding('open', { missing: lacking(known, missing) });
    return decided(inside > 0 !== negated, valueText(words, possible), fact, demand);
  }
  if (Array.isArray(value)) {
    const list = value as readonly string[];
    const shared = wanted.filter((one) => list.includes(String(one)));
    const names = (shared.length > 0 ? shared : wanted).map((one) => valueText(words, one, false)).join('、');
    return decided(shared.length > 0 !== negated, `${shared.length > 0 ? '已填' : '未选'}：${names}`, fact, demand);
  }
  const text =
    typeof value === 'boolean' ? value : typeof value === 'string' ? value : exact(value as number).toFraction();
  return decided(wanted.includes(text) !== negated, valueText(words, text), fact, demand);
}

/**
 * Whether `condition` holds of what is known: in three values (Kleene), so that a further fact never changes what was decided.
 * Exact arithmetic; a share of nothing is 0. Throws RangeError for a fact of another kind than the condition asks for.
 */
export function evaluate(condition: Condition, known: Known, negated = false): Finding {
  if ('not' in condition) return evaluate(condition.not, known, !negated);
  if ('all' in condition || 'any' in condition) {
    const [children, settles] =
      'all' in condition ? ([condition.all, negated] as const) : ([condition.any, !negated] as const);
    return join(
      children.map((one) => evaluate(one, known, negated)),
      settles ? 'met' : 'unmet',
    );
  }
  if ('judged' in condition) {
    const value = factOf(known, condition.judged);
    const words = wordsOf(known, condition.judged);
    if (typeof value !== 'boolean') return finding('open', { judged: true });
    return decided(value !== negated, valueText(words, value), condition.judged, demandText(words, [true], negated));
  }
  if ('is' in condition) return is(condition, known, negated);
  return 'within' in condition ? within(condition, known, negated) : bounded(condition, known, negated);
}
