import { type Exact, show, toExactText } from './exact';

/** Somebody's judgement in a figure: who, why, and both figures. */
export interface Judgement {
  by: string;
  reason: string;
  from: string;
  to: string;
}

/** Why a score, an amount or an eligibility is what it is; a tree that a person can read down to the clause. */
export interface Trace {
  /** rule id, e.g. 'R-SCORE 1' */
  rule: string;
  /** where in the source document, e.g. '附件2 三（一）' */
  clause: string;
  label: string;
  inputs: Record<string, string | number | boolean | null>;
  /** readable, e.g. '20/45 × S(96)=33 → 14.67' */
  arithmetic: string;
  /** 'n/d' */
  exact: string;
  /** rounded half-up to 0.01, or a text where the result is a verdict */
  shown: string;
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
  reading?: string | undefined;
  judgement?: Judgement | undefined;
  parts?: Trace[];
}

/** Builds a trace node from an exact value. */
export function traceOf(input: TraceInput): Trace {
  const node: Trace = {
    rule: input.rule,
    clause: input.clause,
    label: input.label,
    inputs: input.inputs ?? {},
    arithmetic: input.arithmetic,
    exact: toExactText(input.value),
    shown: input.shown ?? show(input.value),
  };
  if (input.reading !== undefined) node.reading = input.reading;
  if (input.judgement !== undefined) node.judgement = input.judgement;
  if (input.parts !== undefined && input.parts.length > 0) node.parts = input.parts;
  return node;
}

/** An exact result together with its reasons. */
export interface Traced {
  value: Exact;
  trace: Trace;
}
