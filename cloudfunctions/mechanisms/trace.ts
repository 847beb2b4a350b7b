/** Why a figure or a verdict is what it is: a tree that a person can read down to the clause. */
import { type Exact, exact, show, showShort, showUnits, toExactText, unitsOf } from '../domain/exact';
import type { Outcome } from './condition';
import { outcomeOf, type Verdict } from './criteria';

/** Somebody's judgement in a figure: who, why, and both figures. */
export interface Judgement {
  by: string;
  reason: string;
  from: string;
  to: string;
}

export interface Trace {
  /** rule id, e.g. 'R-SCORE 1' */
  rule: string;
  /** where in the source document, e.g. '附件2 三（一）' */
  clause: string;
  label: string;
  inputs: Record<string, string | number | boolean | null>;
  /** readable, e.g. '20/45 × S(96)=33 → 14.67' */
  arithmetic: string;
  /** 'n/d'; of a verdict 1 where it is met, else 0 */
  exact: string;
  /** rounded half-up to 0.01 (or as many places as its sum takes), or a text where the result is a verdict */
  shown: string;
  /** Of a verdict, not of a figure. */
  verdict?: Outcome | undefined;
  reading?: string | undefined;
  judgement?: Judgement | undefined;
  parts?: Trace[] | undefined;
}

/** What `traceOf` fills in by itself is left out here. Undefined members are dropped, so that traces compare and store cleanly. */
export interface TraceInput {
  rule: string;
  clause: string;
  label: string;
  inputs?: Trace['inputs'];
  arithmetic: string;
  value: Exact;
  shown?: string;
  verdict?: Outcome;
  reading?: string | undefined;
  judgement?: Judgement | undefined;
  parts?: Trace[];
}

/** Builds a trace node from an exact value; member by member, since a score has dozens of them and is worked out for whole lists. */
export function traceOf(input: TraceInput): Trace {
  const { rule, clause, label, inputs, arithmetic, value, shown, verdict, reading, judgement, parts } = input;
  const exactly = toExactText(value);
  const trace: Trace = {
    rule,
    clause,
    label,
    inputs: inputs ?? {},
    arithmetic,
    exact: exactly,
    shown: shown ?? show(value),
  };
  if (verdict !== undefined) trace.verdict = verdict;
  if (reading !== undefined) trace.reading = reading;
  if (judgement !== undefined) trace.judgement = judgement;
  if (parts !== undefined && parts.length > 0) trace.parts = parts;
  return trace;
}

/** An exact result together with its reasons. */
export interface Traced {
  value: Exact;
  trace: Trace;
}

/** Verdicts under one heading: what was found, what is missing and by how much, each with its clause. */
export function verdictTrace(
  heading: { rule: string; clause: string; label: string; inputs?: Trace['inputs']; reading?: string | undefined },
  verdicts: readonly Verdict[],
  words: Readonly<Record<Outcome, string>>,
): Trace {
  const whole = outcomeOf(verdicts);
  const node = (verdict: Outcome): Pick<TraceInput, 'value' | 'verdict' | 'shown'> => ({
    value: exact(verdict === 'met' ? 1 : 0),
    verdict,
    shown: words[verdict],
  });
  const said = verdicts.map((one) => ({ one, text: verdictText(one) }));
  return traceOf({
    ...heading,
    ...node(whole),
    arithmetic: said.map(({ text }) => text).join('；'),
    parts: said.map(({ one, text }) =>
      traceOf({
        rule: heading.rule,
        clause: one.clause,
        label: one.text,
        arithmetic: text,
        reading: one.reading,
        ...node(one.verdict),
      }),
    ),
  });
}

/** '服务企业 79 家，须达到 80 家，还差 1 家'. */
export function verdictText({ found, short, missing }: Verdict): string {
  const lacking = missing.map(({ label }) => `缺${label}`);
  return [...found, ...short.map(({ text }) => text), ...lacking].join('，');
}

/** A figure and what it is the sum of. */
export interface Summed {
  value: Exact;
  of?: readonly Summed[];
}
/** The same as text; every printed part of a sum adds up to the printed sum. `short` has no decimals where the figure is whole. */
export interface Printed {
  text: string;
  short: string;
  of: Printed[];
}

const PLACES = [2, 3, 4] as const;
const MOST_PLACES = 4;

const addUp = (units: readonly bigint[]): bigint => units.reduce((sum, one) => sum + one, 0n);

const holds = ({ value, of = [] }: Summed, places: number): boolean =>
  of.length === 0 ||
  (addUp(of.map((part) => unitsOf(part.value, places))) === unitsOf(value, places) &&
    of.every((part) => holds(part, places)));

/** Each part rounded by itself where that adds up; else down, and the largest remainders up. */
function share(parts: readonly Summed[], sum: bigint, places: number): bigint[] {
  const rounded = parts.map(({ value }) => unitsOf(value, places));
  if (addUp(rounded) === sum) return rounded;
  const exactly = parts.map(({ value }) => value.mul(10n ** BigInt(places), 1n));
  const down = exactly.map((value) => BigInt(value.floor().toFraction()));
  const up = new Set(
    exactly
      .map((value, index) => ({ index, rest: value.sub(value.floor()) }))
      .sort((a, b) => b.rest.compare(a.rest) || a.index - b.index)
      .slice(0, Number(sum - addUp(down)))
      .map(({ index }) => index),
  );
  return down.map((value, index) => (up.has(index) ? value + 1n : value));
}

function print({ value, of = [] }: Summed, units: bigint, places: number): Printed {
  const parts = share(of, units, places);
  const text = showUnits(units, places);
  const short = value.d === 1n ? showShort(value) : text;
  return { text, short, of: of.map((part, index) => print(part, parts[index] ?? 0n, places)) };
}

/**
 * Two decimals, or up to four where it takes them for every printed part to add up to its printed sum; where no rounding does that (three
 * thirds), the last places are given out by largest remainder. One figure is printed in one way wherever it stands.
 */
export function printSum(sum: Summed): Printed {
  const places = PLACES.find((some) => holds(sum, some)) ?? MOST_PLACES;
  return print(sum, unitsOf(sum.value, places), places);
}

/** What a person reads has no ids: sessions and venues are called as people call them. `names` by id. */
export function called(trace: Trace, names: ReadonlyMap<string, string>): Trace {
  const words = trace.label.split(' ');
  const within = words.some((word) => names.has(word)) ? words.map((word) => names.get(word) ?? word).join(' ') : null;
  const own = (): string | undefined => {
    const id = Object.values(trace.inputs).find((input) => names.has(String(input)));
    return names.get(String(id));
  };
  const label = within !== null && within !== trace.label ? within : (own() ?? trace.label);
  const { parts } = trace;
  return { ...trace, label, ...(parts ? { parts: parts.map((part) => called(part, names)) } : {}) };
}
