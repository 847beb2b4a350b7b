/** A case's way as one line: the states that it came through, where it is, and where it will probably go. */
import { dayOf } from '../domain/time';
import { evaluate } from './condition';
import { stateOf, type Position } from './course';
import type { Facts } from './facts';
import type { Procedure, Step } from './procedure';

export interface WayPoint {
  state: string;
  /** When it came there, epoch milliseconds; null: not yet. */
  at: number | null;
  here: boolean;
}

const leadsTo = ({ to, instead }: Step, facts: Facts, now: number): string =>
  instead && evaluate(instead.only, { facts, words: {}, today: dayOf(now) }).verdict === 'met' ? instead.to : to;

/** The steps by which whoever has a case in the state leads it on, what is usual (needs no reason) first; where nobody has it, what time does. */
export function stepsOnwards(procedure: Procedure, state: string): Step[] {
  const { holder, ends } = stateOf(procedure, state);
  if (ends) return [];
  const ways = procedure.steps.filter(({ from, by }) => {
    if (!from.includes(state)) return false;
    return holder === null ? by === 'time' : by === 'holder' || (by !== 'time' && by.includes(holder));
  });
  return ways.sort((one, other) => Number(one.reason ?? false) - Number(other.reason ?? false));
}

/** Of a case that came back the part in between is left out: the line leads from the beginning to the present once. */
export function wayOf(procedure: Procedure, position: Position, start: number, facts: Facts, now: number): WayPoint[] {
  const passed: WayPoint[] = [{ state: procedure.initial, at: start, here: false }];
  for (const { to, at } of position.steps) {
    const before = passed.findIndex(({ state }) => state === to);
    if (before >= 0) passed.splice(before);
    passed.push({ state: to, at, here: false });
  }
  const line = passed.map((point, at) => ({ ...point, here: at === passed.length - 1 }));
  for (;;) {
    const next = stepsOnwards(procedure, line.at(-1)?.state ?? procedure.initial)
      .map((step) => leadsTo(step, facts, now))
      .find((to) => line.every(({ state }) => state !== to));
    if (next === undefined) return line;
    line.push({ state: next, at: null, here: false });
  }
}
