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
    return holder === null ? by === 'time' : by === 'holder' || (typeof by !== 'string' && by.includes(holder));
  });
  return ways.sort((one, other) => Number(one.reason ?? false) - Number(other.reason ?? false));
}

/**
 * Of a case that came back the part in between is left out, also where it leads through the same states once more: the line leads from the
 * beginning over the present to the end once.
 */
export function wayOf(procedure: Procedure, position: Position, start: number, facts: Facts, now: number): WayPoint[] {
  const onwards = (state: string): string[] => stepsOnwards(procedure, state).map((step) => leadsTo(step, facts, now));
  const passed: WayPoint[] = [{ state: procedure.initial, at: start, here: false }];
  const cutAt = (state: string): void => {
    const before = passed.findIndex((point) => point.state === state);
    if (before >= 0) passed.splice(before);
  };
  for (const { to, at } of position.standing) {
    cutAt(to);
    passed.push({ state: to, at, here: false });
  }
  const last = passed.pop();
  if (!last) return [];
  const [usual] = onwards(last.state);
  if (usual !== undefined) cutAt(usual);
  const line = [...passed, { ...last, here: true }];
  for (;;) {
    const next = onwards(line.at(-1)?.state ?? '').find((to) => line.every(({ state }) => state !== to));
    if (next === undefined) return line;
    line.push({ state: next, at: null, here: false });
  }
}
