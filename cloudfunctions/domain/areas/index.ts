import { AREA_TABLE } from './table';

/** An area of GB/T 2260; development zones stand beside the counties of their prefecture. */
export interface Area {
  /** Six digits. */
  code: string;
  name: string;
  level: 'province' | 'prefecture' | 'county' | 'zone';
  /** The six digits of what it lies in, '' for a province. */
  within: string;
}

interface Tables {
  all: readonly Area[];
  byCode: ReadonlyMap<string, Area>;
  byName: ReadonlyMap<string, readonly Area[]>;
  longestName: number;
}

let made: Tables | null = null;

/** Made when they are first asked for: most calls of a function need no area. */
function tables(): Tables {
  if (made !== null) return made;
  const all = AREA_TABLE.split('\n').flatMap(areasOfLine);
  const byName = new Map<string, Area[]>();
  for (const area of all) byName.set(area.name, [...(byName.get(area.name) ?? []), area]);
  const longestName = Math.max(...all.map(({ name }) => name.length));
  made = { all, byCode: new Map(all.map((area) => [area.code, area])), byName, longestName };
  return made;
}

/** In the order of their digits; a zone's third pair of them is 71 to 79. */
export const areasOfChina = (): readonly Area[] => tables().all;

function areasOfLine(line: string): Area[] {
  const colon = line.indexOf(':');
  if (colon < 0) return [{ code: `${line.slice(0, 2)}0000`, name: line.slice(2), level: 'province', within: '' }];
  const [head, province] = [line.slice(0, 4), `${line.slice(0, 2)}0000`];
  const name = line.slice(4, colon);
  const within = name === '' ? province : `${head}00`;
  const counties = line
    .slice(colon + 1)
    .split(',')
    .filter((county) => county !== '')
    .map((county): Area => {
      const level = county.startsWith('7') ? 'zone' : 'county';
      return { code: head + county.slice(0, 2), name: county.slice(2), level, within };
    });
  return name === '' ? counties : [{ code: within, name, level: 'prefecture', within: province }, ...counties];
}

/** The area with these six digits, or null. */
export const areaOf = (code: string): Area | null => tables().byCode.get(code) ?? null;

/** What lies directly in the area with these six digits ('' for the provinces), in the order of their digits. */
export const areasWithin = (code: string): Area[] => areasOfChina().filter(({ within }) => within === code);

/** All areas of this full name: 鼓楼区 is four of them, most names are one. */
export const areasNamed = (name: string): readonly Area[] => tables().byName.get(name) ?? [];

/** What an area lies in, from the province down to itself; [] for unknown digits. */
export function pathOfArea(code: string): Area[] {
  const area = areaOf(code);
  return area === null ? [] : [...pathOfArea(area.within), area];
}

/** An area's full name with those in front of it that are printed: [start, end) in the text. */
export interface AreaPlace {
  /** All areas that it may be: one, unless a county's name is that of several and nothing in front of it says which. */
  areas: readonly Area[];
  /** Of the longest chain that fits: 浙江省杭州市萧山区 has three. */
  names: readonly string[];
  end: number;
}

/** The longest chain of full names that begins at `at`: each lies in the one before it. Null when none does. */
export function areaAt(text: string, at: number): AreaPlace | null {
  let areas: readonly Area[] = [];
  const names: string[] = [];
  let end = at;
  for (;;) {
    const found = nextName(text, end, areas);
    if (found === null) return names.length === 0 ? null : { areas, names, end };
    ({ areas } = found);
    names.push(found.name);
    end += found.name.length;
  }
}

/** Longest first; behind a name only what lies somewhere in it. */
function nextName(text: string, at: number, above: readonly Area[]): { name: string; areas: readonly Area[] } | null {
  for (let length = Math.min(tables().longestName, text.length - at); length >= 2; length -= 1) {
    const name = text.slice(at, at + length);
    const areas = areasNamed(name).filter(
      ({ code }) => above.length === 0 || above.some((outer) => outer.code !== code && isWithin(code, outer.code)),
    );
    if (areas.length > 0) return { name, areas };
  }
  return null;
}

/** Whether one area lies somewhere in the other; each lies in itself. */
export const isWithin = (code: string, outer: string): boolean =>
  code === outer || pathOfArea(code).some((area) => area.code === outer);
