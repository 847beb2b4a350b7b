import { normalise } from '../policy/normalise';
import { TRADITIONAL_PAIRS } from '../policy/tables/simplified';

/** Pairs of a traditional character and its simplified one, of those whose simplified one the terms have: a few kilobytes instead of the whole table. */
export function variantsOf(terms: readonly string[]): string {
  const used = new Set(terms.map(normalise).join(''));
  let pairs = '';
  for (let i = 0; i + 1 < TRADITIONAL_PAIRS.length; i += 2) {
    const pair = TRADITIONAL_PAIRS.slice(i, i + 2);
    if (used.has(pair.charAt(1))) pairs += pair;
  }
  return pairs;
}
