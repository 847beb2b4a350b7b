/** Where a case stands and what may be done with it: folded from the steps taken, never said by anybody. */
import { dayOf, endOfDay, type Holidays } from '../domain/time';
import { evaluate, type Condition } from './condition';
import { dueOf, isOver, type Due, type Moment, type Timeline } from './deadline';
import type { Facts } from './facts';
import type { Need, Procedure, State, Step, TakenStep, Values } from './procedure';

/** A case of a procedure as it lies on record, and the programme's figures that hold for it. */
export interface Running {
  procedure: Procedure;
  /** Epoch milliseconds; before it only early steps are taken. */
  start: number;
  steps: readonly TakenStep[];
  figure: (name: string) => number;
  /** As `Timeline.holidays`. */
  holidays?: Holidays | undefined;
  /** Who of those that have it opened it first. */
  opened?: Opened | undefined;
}

/** Something handed over was opened: after so many steps, by whom as which party, when. */
export interface Opened {
  after: number;
  at: number;
  by: string;
  party: string;
}

export interface Position {
  state: string;
  rule: State;
  /** When it came here. */
  since: number;
  due: Due | null;
  /** With those that time has taken and nobody has stored yet. */
  steps: readonly TakenStep[];
  /** Of them those that count: without what was taken back. */
  standing: readonly TakenStep[];
}

/** Who wants to act: as what he or she stands towards the case, and whether he or she belongs to the body that it is about. */
export interface Taker {
  id: string;
  parties: readonly string[];
  interested: boolean;
  /** Other accounts of the same person: four eyes are of two people. */
  alike?: readonly string[];
}

/** Who takes the steps that happen by a rule: nobody. */
export const BY_RULE: Taker = { id: 'rule', parties: ['rule'], interested: false };

export interface Intent {
  step: string;
  values: Values;
  reason: string;
  /** Names the request; '' where the caller has none. */
  key: string;
}

/** Why a step cannot be taken (now, by this person); `text` is Chinese for those whose words are the programme's. */
export type Hindrance =
  | { code: 'wrong-state'; state: string }
  | { code: 'not-yours' }
  | { code: 'interested' }
  | { code: 'apart'; step: string }
  | { code: 'not-started'; start: number }
  | { code: 'need'; need: string; text: string }
  /** What would be taken back was opened. */
  | { code: 'opened'; opened: Opened }
  | { code: 'reason' };

export interface Offer {
  step: Step;
  /** Empty: it may be taken now. */
  missing: Hindrance[];
}

export type Taking =
  | { done: TakenStep; repeated: boolean; position: Position }
  /** Of the refused, the first says most. */
  | { refused: [Hindrance, ...Hindrance[]]; position: Position };

/** What takes back each step that hands something over. It leads to where that step began, as if it had not been taken: since when, due when. */
export const recalls = (steps: Procedure['steps']): Step[] =>
  steps.flatMap(({ id, from: [before], to, instead, by, recall, recordedAs, clause, early }): Step[] =>
    recall && before !== undefined
      ? [
          {
            id: `recall-${id}`,
            undoes: id,
            name: recall.name,
            from: [to, ...(instead ? [instead.to] : [])],
            to: before,
            by,
            tells: [{ to: 'former', says: recall.says }],
            clause,
            ...(early && { early }),
            ...(recordedAs && { recordedAs: `${recordedAs}.recall` }),
            ...(recall.reading && { reading: recall.reading }),
          },
        ]
      : [],
  );

/** The steps that count: without those that were taken back, and without the taking back. */
export function standingOf<S extends Pick<TakenStep, 'step'>>(procedure: Procedure, steps: readonly S[]): S[] {
  const kept: S[] = [];
  for (const one of steps) {
    if (stepOf(procedure, one.step).undoes === undefined) kept.push(one);
    else kept.pop();
  }
  return kept;
}

/** Throws RangeError: a step that the procedure does not have is a mistake of the caller. */
export function stepOf({ id, steps }: Procedure, step: string): Step {
  const rule = steps.find((one) => one.id === step) ?? recalls(steps).find((one) => one.id === step);
  if (!rule) throw new RangeError(`${id} has no step ${step}`);
  return rule;
}

/** Throws RangeError as `stepOf`. */
export function stateOf({ id, states }: Procedure, state: string): State {
  const rule = Object.hasOwn(states, state) ? states[state] : undefined;
  if (!rule) throw new RangeError(`${id} has no state ${state}`);
  return rule;
}

function timeline({ start, figure, holidays }: Running, steps: readonly TakenStep[], since: number): Timeline {
  const lastAt = (matches: (step: TakenStep) => boolean): number | null => steps.findLast(matches)?.at ?? null;
  return {
    figure,
    holidays,
    given: (by, name) => {
      const value = steps.findLast(({ step }) => step === by)?.values[name];
      return typeof value === 'string' ? value : null;
    },
    moment: (of: Moment) => {
      if (of === 'start') return start;
      if (of === 'entered') return since;
      return 'step' in of ? lastAt(({ step }) => step === of.step) : lastAt(({ to }) => to === of.entered);
    },
  };
}

function positionAfter(running: Running, steps: readonly TakenStep[]): Position {
  const standing = standingOf(running.procedure, steps);
  const last = standing.at(-1);
  const state = last?.to ?? running.procedure.initial;
  const rule = stateOf(running.procedure, state);
  const since = last?.at ?? running.start;
  const due = rule.due ? dueOf(rule.due, timeline(running, standing, since)) : null;
  return { state, rule, since, due, steps, standing };
}

/** What time does in this state at `now`; null: nothing (yet). */
function byTime(procedure: Procedure, { state, due }: Position, now: number): TakenStep | null {
  const rule = procedure.steps.find(({ by, from }) => by === 'time' && from.includes(state));
  if (!rule || !due || !isOver(due, now)) return null;
  const at = endOfDay(due.day) + 1;
  return { step: rule.id, to: rule.to, at, by: null, as: null, values: {}, reason: '', key: '', late: false };
}

/**
 * Where the case stands at `now`: its steps in their order, then what time has done since the last of them. The same steps in another order
 * are no case: RangeError, as for a step that does not start where the one before it ended.
 */
export function fold(running: Running, now: number): Position {
  const { procedure } = running;
  const kept: TakenStep[] = [];
  for (const one of running.steps) {
    const { step, to } = one;
    const rule = stepOf(procedure, step);
    const state = kept.at(-1)?.to ?? procedure.initial;
    const undone = rule.undoes !== undefined && kept.at(-1)?.step === rule.undoes ? kept.pop() : undefined;
    const leads =
      rule.undoes === undefined
        ? to === rule.to || to === rule.instead?.to
        : undone && to === standsAt(procedure, kept);
    if (!rule.from.includes(state) || !leads) {
      throw new RangeError(`${procedure.id}: ${step} does not lead from ${state} to ${to}`);
    }
    if (!undone) kept.push(one);
  }
  let position = positionAfter(running, running.steps);
  const passed = new Set<string>();
  for (;;) {
    const next = passed.has(position.state) ? null : byTime(procedure, position, now);
    if (!next) return position;
    passed.add(position.state);
    position = positionAfter(running, [...position.steps, next]);
  }
}

const standsAt = ({ initial }: Procedure, kept: readonly TakenStep[]): string => kept.at(-1)?.to ?? initial;

/** The state at `now` by what is stored of a case, without folding it: lists ask it of thousands. */
export function stateNow(
  procedure: Procedure,
  { state, dueDay, provisional }: { state: string; dueDay: string | null; provisional: boolean },
  now: number,
): string {
  const rule = procedure.steps.find(({ by, from }) => by === 'time' && from.includes(state));
  return rule && dueDay !== null && isOver({ day: dueDay, provisional }, now) ? rule.to : state;
}

const holds = (condition: Condition, facts: Facts, now: number): boolean =>
  evaluate(condition, { facts, words: {}, today: dayOf(now) }).verdict === 'met';

const filled = (text: string, facts: Facts): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = facts[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });

/** What is still needed, in the order of the procedure. */
export const lacking = (needs: readonly Need[], { due }: Position, facts: Facts, now: number): Hindrance[] =>
  needs.flatMap((need): Hindrance[] => {
    const met = 'waited' in need ? isOver(due, now) : holds(need.when, facts, now);
    return met ? [] : [{ code: 'need', need: need.id, text: filled(need.missing, facts) }];
  });

/** The parties that take a step where the case stands. */
const takersOf = ({ by, from, undoes }: Step, { state, rule, standing }: Position): readonly string[] => {
  const last = standing.at(-1);
  // taken back by whoever handed it over, as long as nothing else has happened since
  if (undoes !== undefined) return last?.step === undoes && last.as !== null ? [last.as] : [];
  if (by === 'time') return [];
  if (by === 'rule') return [BY_RULE.id];
  return by !== 'holder' ? by : from.includes(state) && rule.holder !== null ? [rule.holder] : [];
};

/** Whether this party's steps do not say who took them. */
const hides = ({ opener }: Procedure, party: string | null): boolean => party === 'opener' && opener?.hidden === true;

/** As which party the person takes the step; null: as none. */
const actingAs = (step: Step, position: Position, { parties }: Taker): string | null =>
  parties.find((party) => takersOf(step, position).includes(party)) ?? null;

/** Whether the person did it, under whatever account. */
const isOf = ({ id, alike = [] }: Taker, by: string | null): boolean =>
  by !== null && (by === id || alike.includes(by));

function hindrances(running: Running, position: Position, rule: Step, taker: Taker, facts: Facts, now: number) {
  const found: Hindrance[] = [];
  const { interested } = taker;
  if (rule.disinterested && interested) found.push({ code: 'interested' });
  if (!rule.from.includes(position.state) || (rule.only && !holds(rule.only, facts, now))) {
    found.push({ code: 'wrong-state', state: position.state });
  } else if (actingAs(rule, position, taker) === null) found.push({ code: 'not-yours' });
  if (!rule.early && now <= running.start) found.push({ code: 'not-started', start: running.start });
  const own = position.steps.find(({ step, by }) => isOf(taker, by) && rule.apart?.includes(step));
  if (own) found.push({ code: 'apart', step: own.step });
  if (found.length === 0 && rule.undoes !== undefined) found.push(...keptFromRecall(running, position, rule, now));
  return [...found, ...lacking(rule.needs ?? [], position, facts, now)];
}

const openedNow = ({ opened }: Running, { steps, standing }: Position): Opened | null => {
  const last = standing.at(-1);
  return opened && last && opened.after > steps.indexOf(last) ? opened : null;
};

/** What was handed over and can still be taken back, as far as nobody has opened it; null: nothing, or opened. */
export function unopened(running: Running, now: number): TakenStep | null {
  const position = fold(running, now);
  const last = position.standing.at(-1);
  if (!last || last.as === null || !stepOf(running.procedure, last.step).recall) return null;
  return openedNow(running, position) ? null : last;
}

function keptFromRecall(running: Running, position: Position, rule: Step, now: number): Hindrance[] {
  const opened = openedNow(running, position);
  if (opened) return [{ code: 'opened', opened }];
  const back = { step: rule.id, to: whereTo(rule, position, {}, now, running), at: now, by: null, as: null };
  const taken: TakenStep = { ...back, values: {}, reason: '', key: '', late: false };
  const { steps } = fold({ ...running, steps: [...position.steps, taken] }, now);
  // where it began, time is over: taken back, it could not be handed over any more
  return steps.length > position.steps.length + 1 ? [{ code: 'need', need: 'time', text: RECALL_TOO_LATE }] : [];
}

const RECALL_TOO_LATE = '期限已过，撤回后不能再报送';

/** Where a step leads. */
const whereTo = (rule: Step, { standing }: Position, known: Facts, now: number, { procedure }: Running): string => {
  if (rule.undoes !== undefined) return standsAt(procedure, standing.slice(0, -1));
  return rule.instead && holds(rule.instead.only, known, now) ? rule.instead.to : rule.to;
};

/** The steps that this person may take now, or sees but cannot take yet, each with what is missing: buttons, inbox and permission in one. */
export function may(running: Running, taker: Taker, facts: Facts, now: number): Offer[] {
  const position = fold(running, now);
  const { steps } = running.procedure;
  return [...steps, ...recalls(steps)]
    .filter((rule) => rule.from.includes(position.state) && actingAs(rule, position, taker) !== null)
    .filter((rule) => !rule.only || holds(rule.only, facts, now))
    .map((step) => ({ step, missing: hindrances(running, position, step, taker, facts, now) }));
}

/**
 * What the same request did before: the one of its key; without a key, the last time that this party took the step, as long as nothing has led
 * back to where the step starts and what makes it the same (a reason, or the values that it names) is the same.
 */
function earlier(position: Position, rule: Step, taker: Taker, intent: Intent): TakenStep | null {
  const { steps, state } = position;
  if (intent.key !== '') {
    const own = ({ by, as }: TakenStep): boolean =>
      by === taker.id || (by === null && as !== null && taker.parties.includes(as));
    return steps.find((one) => one.step === rule.id && one.key === intent.key && own(one)) ?? null;
  }
  if (rule.from.includes(state)) return null;
  const at = steps.findLastIndex(({ step, as }) => step === rule.id && as !== null && taker.parties.includes(as));
  const found = steps[at];
  if (!found || steps.slice(at).some(({ to }) => rule.from.includes(to))) return null;
  const same = (rule.same ?? (rule.reason ? ['reason'] : [])).every((name) =>
    name === 'reason' ? found.reason === intent.reason : found.values[name] === intent.values[name],
  );
  return same ? found : null;
}

/** Takes the step at `now`, finds that the same request has taken it, or says why not. Changes nothing that it was given. */
export function take(running: Running, taker: Taker, intent: Intent, facts: Facts, now: number): Taking {
  const { procedure } = running;
  const rule = stepOf(procedure, intent.step);
  const position = fold(running, now);
  const before = earlier(position, rule, taker, intent);
  if (before) return { done: before, repeated: true, position };
  const known: Facts = { ...facts, ...intent.values };
  const [first, ...rest] = [
    ...hindrances(running, position, rule, taker, known, now),
    ...(rule.reason && intent.reason.trim() === '' ? [{ code: 'reason' } as const] : []),
  ];
  if (first) return { refused: [first, ...rest], position };
  const { due } = position;
  const as = actingAs(rule, position, taker);
  const done: TakenStep = {
    step: rule.id,
    to: whereTo(rule, position, known, now, running),
    at: now,
    by: hides(procedure, as) || as === BY_RULE.id ? null : taker.id,
    as: as === BY_RULE.id ? null : as,
    values: intent.values,
    reason: intent.reason,
    key: intent.key,
    late:
      rule.undoes === undefined &&
      due !== null &&
      !due.provisional &&
      (due.lateAfter === null || now > endOfDay(due.lateAfter)),
  };
  return { done, repeated: false, position: fold({ ...running, steps: [...position.steps, done] }, now) };
}
