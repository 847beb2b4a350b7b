/** Conditions of a programme in its own words, each with its clause, and the verdict on each. */
import { type Condition, evaluate, type Finding, type Outcome } from './condition';
import type { Known, MissingFact } from './facts';

export interface Criterion {
  readonly id: string;
  /** The source's words, shortened to what a list can show. */
  readonly text: string;
  readonly clause: string;
  readonly when: Condition;
  /** Of whom it is asked at all; anybody else meets it. */
  readonly asked?: Condition;
  /** For whom less is enough: a relaxation, never more than `when`. */
  readonly eased?: { readonly if: Condition; readonly when: Condition; readonly clause: string };
  readonly reading?: string;
}

export interface Verdict extends Finding {
  id: string;
  text: string;
  /** The clause by which it was decided. */
  clause: string;
  reading?: string;
}

/** Every missing fact once. */
const together = (...lists: readonly MissingFact[][]): MissingFact[] => [
  ...new Map(lists.flat().map((one) => [one.fact, one])).values(),
];

/** Of whom it is not asked it is met; of whom that is open it is open, unless it is met anyhow. */
function decide(criterion: Criterion, known: Known): Finding & { clause: string } {
  const { asked, clause } = criterion;
  const whether = asked && evaluate(asked, known);
  if (whether?.verdict === 'unmet') return { ...whether, verdict: 'met', short: [], clause };
  const asIs = withEasing(criterion, known);
  if (whether?.verdict !== 'open' || asIs.verdict === 'met') return asIs;
  return { ...asIs, verdict: 'open', missing: together(whether.missing, asIs.missing) };
}

/** `when` decides, but where it is not met and the easing applies (or may apply), the easing does. */
function withEasing({ when, clause, eased }: Criterion, known: Known): Finding & { clause: string } {
  const plain = { ...evaluate(when, known), clause };
  if (!eased || plain.verdict === 'met') return plain;
  const applies = evaluate(eased.if, known);
  if (applies.verdict === 'unmet') return plain;
  const lower = { ...evaluate(eased.when, known), clause: eased.clause };
  if (applies.verdict === 'met') return lower;
  // who may be eased is open: even so it may be settled that less is not reached either
  if (lower.verdict === 'unmet') return lower;
  return {
    ...plain,
    verdict: 'open',
    missing: together(plain.missing, applies.missing, lower.missing),
    judged: plain.judged || applies.judged,
  };
}

export const judge = (criterion: Criterion, known: Known): Verdict => ({
  ...decide(criterion, known),
  id: criterion.id,
  text: criterion.text,
  ...(criterion.reading === undefined ? {} : { reading: criterion.reading }),
});

/** All of them together: unmet if one is, else open if one is. */
export function outcomeOf(verdicts: readonly { verdict: Outcome }[]): Outcome {
  const has = (verdict: Outcome): boolean => verdicts.some((one) => one.verdict === verdict);
  return has('unmet') ? 'unmet' : has('open') ? 'open' : 'met';
}
