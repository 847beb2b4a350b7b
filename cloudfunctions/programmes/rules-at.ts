import { withFigures } from './figures';
import type { Dated, DatedValue, Programme, Rules } from './types';

/** The entry of one history that holds on `day`: the newest one not later than it. */
function inForce<T>(history: readonly DatedValue<T>[], day: string, name: string): DatedValue<T> {
  let found: DatedValue<T> | undefined;
  for (const entry of history) {
    if (entry.since <= day && (!found || entry.since >= found.since)) found = entry;
  }
  if (!found) throw new RangeError(`No value of ${name} is in force on ${day}`);
  return found;
}

type Kept = Map<string, Rules<unknown>>;
/** What was resolved, by the day of the newest entry in force: between two such days nothing differs. */
const kept = new WeakMap<object, { days: readonly string[]; rules: Kept }>();

function keptOf({ parameters }: Programme<object>): { days: readonly string[]; rules: Kept } {
  const found = kept.get(parameters);
  if (found) return found;
  const histories: readonly Dated<unknown>[] = Object.values(parameters);
  const days = [...new Set(histories.flat().map(({ since }) => since))].sort();
  const made = { days, rules: new Map() };
  kept.set(parameters, made);
  return made;
}

/**
 * Resolves every dated parameter of a programme for one day ('YYYY-MM-DD'); the figures in its readings are those of that day.
 * The version names the newest parameter in force, so that two days with the same rules share a version
 * and `rulesOfVersion` finds them again. Throws RangeError for a day before the programme.
 */
export function rulesAt<P>(programme: Programme<P>, day: string): Rules<P> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`Not a day: ${day}`);
  const { days, rules } = keptOf(programme);
  const newest = days.findLast((since) => since <= day) ?? '';
  const found = rules.get(newest);
  if (found) return found as Rules<P>;
  const resolved: Record<string, DatedValue<unknown>> = {};
  for (const name of Object.keys(programme.parameters) as (keyof P & string)[])
    resolved[name] = inForce(programme.parameters[name], day, name);
  const parameters = Object.fromEntries(
    Object.entries(resolved).map(([name, { reading, ...entry }]) => [
      name,
      reading === undefined ? entry : { ...entry, reading: withFigures(reading, resolved) },
    ]),
  );
  const made: Rules<unknown> = { version: `${programme.id}@${newest}`, parameters };
  rules.set(newest, made);
  return made as Rules<P>;
}

/** The rules that a stored version names, so that a decision can be made again under them. */
export function rulesOfVersion<P>(programme: Programme<P>, version: string): Rules<P> {
  const [id, day] = version.split('@');
  if (id !== programme.id || !day) throw new RangeError(`${version} is not a version of ${programme.id}`);
  return rulesAt(programme, day);
}
