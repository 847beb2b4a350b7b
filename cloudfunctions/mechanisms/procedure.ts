/**
 * The way of something through offices as data: states, who has it in each, until when, and the steps that lead on. A programme's files are
 * written in these types; `course.ts` interprets them. `P` names its parties, `S` the states, `T` the steps.
 */
import type { Condition } from './condition';
import type { DayRule } from './deadline';

export interface State<P extends string = string> {
  /** Chinese, for who works with it. */
  readonly name: string;
  /** The state as which answers and lists call it, where it is one of several that look the same from outside. */
  readonly shownAs?: string;
  /** Who has the next move; null: nobody, it waits for a day or has ended. */
  readonly holder: P | null;
  readonly due?: DayRule;
  /** Who may change what is collected while it is here. */
  readonly edits?: readonly P[];
  /** Who finds it in the lists beside its holder. */
  readonly sees?: readonly P[];
  /** Nothing is waited for any more; a step may still lead out (a correction). */
  readonly ends?: 'granted' | 'refused' | 'closed';
}

/** `when` holds of named facts and of the values given with the step, or `missing` says what is lacking. `{fact}` in it is filled in. */
export type Need =
  | { readonly id: string; readonly when: Condition; readonly missing: string }
  /** The due day of the present state is over. */
  | { readonly id: string; readonly waited: 'due'; readonly missing: string };

/** Who opened the case, where that stands in for a party. */
export type Opener = 'opener';

/** Whom a step tells and what; `holder`: who has it after the step; `former`: who had it before. Values of the step are filled in as `{name}`. The reason and the holder's due day are said beside it. */
export interface Tell<P extends string = string> {
  readonly to: P | Opener | 'holder' | 'former';
  readonly says: string;
  /** Where the step's name does not say it from this side. */
  readonly title?: string;
  /** Kind of message, where it has one of its own. */
  readonly kind?: string;
}

export interface Step<P extends string = string, S extends string = string, T extends string = string> {
  readonly id: T;
  readonly name: string;
  readonly from: readonly S[];
  readonly to: S;
  /** Where this holds of the facts, it leads there instead. */
  readonly instead?: { readonly only: Condition; readonly to: S };
  /** 'holder': who has it where the step starts; 'time': happens by itself when the due day of the state is over; 'rule': when what it needs has come about. */
  readonly by: readonly (P | Opener)[] | 'holder' | 'time' | 'rule';
  /** Exists only where this holds of the facts. */
  readonly only?: Condition;
  readonly needs?: readonly Need[];
  /** Only with a reason. */
  readonly reason?: true;
  readonly signs?: true;
  /** At least one: every transition tells whom it concerns. */
  readonly tells: readonly [Tell<P>, ...Tell<P>[]];
  /** What makes a second try without a key the same request: names of values, or 'reason'; left out: the reason where one is asked. */
  readonly same?: readonly string[];
  /** Four eyes: nobody who took one of these in the same case. */
  readonly apart?: readonly T[];
  /** Nobody who belongs to the body that the case is about. */
  readonly disinterested?: true;
  /** Something is handed over: whoever handed it can take it back until one of those who then have it has opened it. How that is called, and what they read. */
  readonly recall?: { readonly name: string; readonly says: string; readonly reading?: string };
  /** Of a step that `recallOf` made: the step that it takes back. No programme writes this. */
  readonly undoes?: string;
  /** May be taken before the case starts. */
  readonly early?: true;
  /** The action's name in the audit trail; left out: `<procedure>.<step>`. */
  readonly recordedAs?: string;
  readonly clause: string;
  /** What was decided where the source is silent. */
  readonly reading?: string;
}

export interface Procedure<P extends string = string, S extends string = string, T extends string = string> {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** What a case is about; its record has the same id in the collection of that kind. */
  readonly about: 'session' | 'body' | 'area' | 'person' | 'policy-draft' | 'question' | 'invitation';
  /** Which body and area a case belongs to come from what it is about. */
  readonly opens: readonly (P | Opener)[];
  /** Who opens it in no office. `hidden`: neither case, trail nor message says who it is, the record alone knows; anybody who takes part sees the name of this. */
  readonly opener?: { readonly name: string; readonly hidden?: true };
  /** A case is opened anew for each. */
  readonly every?: 'call' | 'year' | 'quarter' | 'month';
  readonly initial: S;
  readonly states: Readonly<Record<S, State<P>>>;
  readonly steps: readonly Step<P, S, T>[];
}

export type Value = string | number | boolean | null;
export type Values = Readonly<Record<string, Value>>;

/** One step as it was taken. */
export interface TakenStep {
  step: string;
  /** The state that it led to. */
  to: string;
  /** Epoch milliseconds; of a step that time took, the first moment after the due day. */
  at: number;
  /** The person's id; null: time, a rule, or an opener who stays hidden. */
  by: string | null;
  /** As which party, or as the opener; null: time, or a rule. */
  as: string | null;
  values: Values;
  reason: string;
  /** Of the request that took it, so that the same request again finds it. */
  key: string;
  /** Taken after the day by which it was due. */
  late: boolean;
}
