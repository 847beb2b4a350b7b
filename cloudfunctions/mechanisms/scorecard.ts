/** Scores as compositions of a closed set of named mechanisms: points of parts, their sum, flags, and why. */
import { exact, type Exact, roundHalfUp, show, sumOf } from '../domain/exact';
import type { Condition } from './condition';
import { type Printed, printSum, type Summed, type Trace, type TraceInput, traceOf } from './trace';
import { type Done, type Figures, isMet, type Move, type Setting, type Way, work } from './ways';
import type { Band, Knot } from './table';

/** A part of a score. Figures, tables and bands are named; `by` names the figure of the rules whose clause and reading hold. */
export interface Part<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly rule: string;
  readonly by: string;
  /** The most that it can be. */
  readonly full?: Way;
  readonly is: Way;
  /** Where there is nothing to work out: nought, and why. */
  readonly nothing?: { readonly when: Condition; readonly text: string };
  /** What is shown as having gone in: key of the trace → name. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** A verdict that is shown before what it consists of. */
  readonly verdict?: string;
}

export interface Flag<Id extends string = string> {
  readonly id: Id;
  readonly when: Condition;
  readonly label: string;
  readonly detail: string;
  readonly clause: string;
}

export interface Scorecard<PartId extends string = string, FlagId extends string = string> {
  readonly parts: readonly Part<PartId>[];
  readonly flags: readonly Flag<FlagId>[];
  /** Units of figures, by their names. */
  readonly units: Readonly<Record<string, string>>;
}

/** What a score is worked out from. */
export interface Given {
  readonly figures: Figures;
  readonly tables: Readonly<Record<string, readonly Knot[]>>;
  readonly bands: Readonly<Record<string, readonly Band[]>>;
  readonly grounds: Readonly<Record<string, { readonly clause: string; readonly reading?: string | undefined }>>;
  readonly verdicts: Readonly<Record<string, Trace>>;
  /** Who judged what and why, by the name of the figure. */
  readonly judgements: Readonly<Record<string, { by: string; reason: string }>>;
  readonly moves: readonly Move[];
}

/** A part worked out; its trace is told when it is known with how many decimals its sum is printed. */
export interface Worked<Id extends string = string> {
  id: Id;
  value: Exact;
  of: readonly Summed[];
  tell: (printed: Printed) => Trace;
}

interface Term {
  value: Exact;
  of: readonly Summed[];
  /** What stands before it in the sum. */
  called: string;
  done: Done | null;
  tell: Worked['tell'] | null;
}

/** The terms of a sum: parts with traces of their own, and what is worked out on the line. */
function termsOf(ways: readonly Way[], given: Given, setting: Setting): Term[] {
  return ways.map((way) => {
    if (typeof way === 'object' && 'part' in way) {
      return { ...workPart(way.part, given, setting.units, true), called: '', done: null };
    }
    const done = work(typeof way === 'object' && 'called' in way ? way.is : way, setting);
    const called = typeof way === 'object' && 'called' in way ? `${way.called} ` : '';
    return { value: done.value, of: [], called, done, tell: null };
  });
}

/** A part worked out: of a sum each term is printed so that they add up, of anything else how it is worked out. */
export function workPart<Id extends string>(
  part: Part<Id>,
  given: Given,
  units: Scorecard['units'],
  nested = false,
): Worked<Id> {
  const ground = given.grounds[part.by];
  if (!ground) throw new RangeError(`No ground ${part.by}`);
  const { id, label, rule } = part;
  const { clause } = ground;
  const told = (rest: Pick<TraceInput, 'arithmetic' | 'value' | 'parts' | 'shown' | 'judgement'>): Trace => {
    const inputs: Trace['inputs'] = {};
    for (const [key, name] of Object.entries(part.inputs ?? {})) inputs[key] = shownInput(given.figures[name]);
    return traceOf({ rule, clause, label, inputs, reading: nested ? undefined : ground.reading, ...rest });
  };
  const verdict = part.verdict === undefined ? undefined : given.verdicts[part.verdict];
  const before = verdict ? [verdict] : [];
  const setting: Setting = {
    given,
    units,
    label,
    heading: { rule, clause },
    nested: (inner) => workPart(inner, given, units, true),
  };
  if (part.nothing && isMet(part.nothing.when, given.figures)) {
    // a move or a judgement of what is not there is refused all the same
    work(part.is, setting);
    const value = exact(0);
    const arithmetic = `${part.nothing.text} → 0`;
    return { id, value, of: [], tell: () => told({ arithmetic, value, parts: before }) };
  }
  if (typeof part.is === 'object' && 'sum' in part.is) {
    const terms = termsOf(part.is.sum, given, setting);
    const value = sumOf(terms.map((term) => term.value));
    const tell = (printed: Printed): Trace => {
      const texts = terms.map(({ called }, index) => `${called}${printed.of[index]?.short ?? ''}`);
      return told({
        arithmetic: `${texts.join(' + ')} = ${printed.short}`,
        value,
        shown: printed.text,
        judgement: terms.find(({ done }) => done?.judgement)?.done?.judgement,
        parts: [
          ...before,
          ...terms.flatMap(({ tell: own, done }, index) => own?.(printed.of[index] ?? printed) ?? done?.parts ?? []),
        ],
      });
    };
    return { id, value, of: terms, tell };
  }
  const done = work(part.is, setting);
  const tell = (printed: Printed): Trace => {
    const result = `${done.text.includes('=') ? ' → ' : ' = '}${printed.short}`;
    return told({
      arithmetic: done.said ? done.text : `${done.text}${result}`,
      value: done.value,
      shown: printed.text,
      judgement: done.judgement,
      parts: [...before, ...done.parts],
    });
  };
  return { id, value: done.value, of: [], tell };
}

const shownInput = (input: Figures[string] | undefined): Trace['inputs'][string] =>
  input === undefined || input === null
    ? null
    : Array.isArray(input)
      ? input.length
      : typeof input === 'number' || typeof input === 'boolean'
        ? input
        : show(exact(input as string | Exact));

/** The traces of a sum's parts, each with the decimals that make them add up. */
export const tellAll = (parts: readonly Worked[], printed: Printed): Trace[] =>
  parts.map((part, index) => part.tell(printed.of[index] ?? printSum(part)));

export interface Total<Id extends string = string> {
  value: Exact;
  parts: Worked<Id>[];
  printed: Printed;
}

/** All parts of a card but those left out, and their sum. Throws JUDGEMENT_OUT_OF_BAND for a judgement or a move that is not allowed. */
export function workCard<P extends string>(card: Scorecard<P>, given: Given, leaveOut: readonly P[] = []): Total<P> {
  const parts = card.parts.filter(({ id }) => !leaveOut.includes(id)).map((part) => workPart(part, given, card.units));
  const value = sumOf(parts.map((part) => part.value));
  return { value, parts, printed: printSum({ value, of: parts }) };
}

/** '34.44 + 18.33 + 9 = 61.77'. */
export const sumText = ({ of, text }: Printed): string => `${of.map(({ short }) => short).join(' + ')} = ${text}`;

export const flagsOf = <F extends string>(card: Scorecard<string, F>, figures: Figures): Flag<F>[] =>
  card.flags.filter(({ when }) => isMet(when, figures));

/** The most that a part can be. */
export function fullOf(part: Part, given: Given): Exact {
  if (part.full === undefined) throw new RangeError(`No full points of ${part.id}`);
  return figuresOnly(part.full, given);
}

/** A figure that is worked out of figures alone. */
const figuresOnly = (way: Way, given: Given): Exact =>
  work(way, {
    given,
    units: {},
    label: '',
    heading: { rule: '', clause: '' },
    nested: () => {
      throw new RangeError('A part where a figure is asked for');
    },
  }).value;

/** The highest band that the value, rounded half-up to 0.01, reaches: 84.995 is 85.00. Throws RangeError where it reaches none. */
export function gradeFrom<G extends { readonly from: number }>(grades: readonly G[], value: Exact): G {
  const compared = roundHalfUp(value);
  let found: G | undefined;
  for (const grade of grades) if ((!found || grade.from > found.from) && compared.gte(grade.from)) found = grade;
  if (!found) throw new RangeError(`No grade for ${show(value)}`);
  return found;
}
