import type { Line } from './lines';
import { plain } from './plain';

const JOINTLY = ['联合制定', '联合印发', '联合下发', '联合发布', '联合出台', '联合研究制定'];
const LONGEST = 60;

/**
 * Agencies that the text says made it together with `first`: '自治区经信委、财政厅联合制定…' names 内蒙古自治区财政厅 beside
 * 内蒙古自治区经济和信息化委员会, whose short name stands there. `region`: '内蒙古自治区'. Worked out: somebody has to look.
 */
export function jointIssuers(lines: readonly Line[], first: string, region: string): string[] {
  for (const { text } of lines) {
    const units = plain(text);
    for (const word of JOINTLY) {
      const at = units.indexOf(word);
      if (at < 0) continue;
      const names = namesBefore(units, at);
      if (!names.some((name) => isShortFor(withoutPlace(name, region), first))) continue;
      const others = names.filter((name) => !isShortFor(withoutPlace(name, region), first));
      return others.map((name) => `${region}${withoutPlace(name, region)}`).filter((name) => name !== first);
    }
  }
  return [];
}

/** '…。自治区经信委、财政厅' before 联合: the names of the last clause; [] unless there are several that look like agencies. */
function namesBefore(units: string, end: number): string[] {
  let start = end;
  while (start > 0 && end - start < LONGEST && /[\p{Script=Han}、]/u.test(units.charAt(start - 1))) start -= 1;
  const names = units
    .slice(start, end)
    .split(/[、和与会同]+/u)
    .filter((name) => name !== '');
  const agencies = names.every((name) => name.length >= 3 && /[局厅委办部行会]$/u.test(name));
  return names.length >= 2 && agencies ? names : [];
}

/** '自治区财政厅', '市财政局', '内蒙古自治区财政厅' without the place. */
function withoutPlace(name: string, region: string): string {
  const kind = ['自治区', '自治州', '省', '市', '盟'].find((end) => region.endsWith(end)) ?? '';
  if (name.startsWith(region)) return name.slice(region.length);
  return kind !== '' && name.startsWith(kind) ? name.slice(kind.length) : name;
}

/** Every character of the short name stands in the long one, in order: 经信委 in 经济和信息化委员会. */
export function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    const found = long.indexOf(character, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return short.length >= 2;
}
