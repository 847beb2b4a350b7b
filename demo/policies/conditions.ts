import type { Condition, PolicyItem, Requirement } from './types';

/** What an item demands; the clause of each requirement begins with the number of an article of its document. */
export interface Terms {
  requirements: Requirement[];
  combinable?: string;
}

/**
 * One requirement of whoever applies; `when` is null where neither an answer of the enterprise nor a named agency decides: the
 * item then only may fit. What binds others, or decides only how much one gets, stands in the item's `conditions` alone.
 */
export function need(text: string, clause: string, when: Condition | null): Requirement {
  return { text, clause, when };
}

/** Six digits of GB/T 2260 stand for everything within. `clause` says where the document names its area. */
export function within(name: string, areaCode: string, clause: string): Requirement {
  return need(`在${name}`, clause, { area: [areaCode] });
}

export const SMALL_OR_MICRO: Condition = { size: ['micro', 'small'] };
export const SME: Condition = { size: ['micro', 'small', 'medium'] };

export const sme = (clause: string): Requirement => need('中小企业（中型、小型、微型）', clause, SME);
export const smallOrMicro = (clause: string): Requirement => need('小微企业（小型、微型）', clause, SMALL_OR_MICRO);

/** What an agency decides, whatever the enterprise answers. */
export const judged = (text: string, clause: string): Requirement => need(text, clause, { judged: text });

/** Puts the terms to their items. Throws when an item has none, or terms belong to no item: both are slips of the pen. */
export function withTerms(items: PolicyItem[], terms: Record<string, Terms>): PolicyItem[] {
  const lost = Object.keys(terms).filter((itemId) => !items.some((item) => item.itemId === itemId));
  if (lost.length > 0) throw new Error(`terms of no item: ${lost.join(', ')}`);
  return items.map((item) => {
    const given = terms[item.itemId];
    if (!given) throw new Error(`${item.itemId}: no terms`);
    return { ...item, ...given };
  });
}
