import type { DatedValue, Programme, Rules } from './types';

/** The entry of one history that holds on `day`: the newest one not later than it. */
function inForce<T>(history: readonly DatedValue<T>[], day: string, name: string): DatedValue<T> {
  let found: DatedValue<T> | undefined;
  for (const entry of history) {
    if (entry.since <= day && (!found || entry.since >= found.since)) found = entry;
  }
  if (!found) throw new RangeError(`No value of ${name} is in force on ${day}`);
  return found;
}

/**
 * Resolves every dated parameter of a programme for one day ('YYYY-MM-DD').
 * The version names the newest parameter in force, so that two days with the same rules share a version
 * and `rulesOfVersion` finds them again. Throws RangeError for a day before the programme.
 */
export function rulesAt<P>(programme: Programme<P>, day: string): Rules<P> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`Not a day: ${day}`);
  const resolved: Partial<Record<keyof P, DatedValue<P[keyof P]>>> = {};
  let newest = '';
  for (const name of Object.keys(programme.parameters) as (keyof P & string)[]) {
    const entry = inForce(programme.parameters[name], day, name);
    resolved[name] = entry;
    if (entry.since > newest) newest = entry.since;
  }
  return { version: `${programme.id}@${newest}`, parameters: resolved as Rules<P>['parameters'] };
}

/** The rules that a stored version names, so that a decision can be made again under them. */
export function rulesOfVersion<P>(programme: Programme<P>, version: string): Rules<P> {
  const [id, day] = version.split('@');
  if (id !== programme.id || !day) throw new RangeError(`${version} is not a version of ${programme.id}`);
  return rulesAt(programme, day);
}
