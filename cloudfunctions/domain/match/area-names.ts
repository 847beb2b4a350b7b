import { AREAS } from '../../contract/areas';
import { areaOf, areasNamed } from '../areas';
import type { Condition } from './types';

/** Areas by their six digits. */
export const AREA_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  AREAS.map(([code, name]) => [code, name]),
);

/** The area's name; of a county that is not listed its prefecture or province with the code, else the code alone. */
export function areaName(code: string): string {
  const known = AREA_NAMES[code] ?? areaOf(code)?.name;
  if (known !== undefined) return known;
  const within = AREA_NAMES[`${code.slice(0, 4)}00`] ?? AREA_NAMES[`${code.slice(0, 2)}0000`];
  return within === undefined ? `地区代码 ${code}` : `${within}（地区代码 ${code}）`;
}

/**
 * Six digits of an area by its full name, with or without what it lies in ('太原市', '山西省太原市'); null for a name that is none of these, or that several
 * have.
 */
export function areaCodeOf(name: string): string | null {
  const listed = Object.keys(AREA_NAMES).find((code) => AREA_NAMES[code] === name);
  if (listed !== undefined) return listed;
  for (let start = 0; start < name.length - 1; start += 1) {
    const found = areasNamed(name.slice(start)).filter(
      ({ within }) => start === 0 || liesIn(within, name.slice(0, start)),
    );
    const [only, ...others] = found;
    if (only !== undefined) return others.length === 0 ? only.code : null;
  }
  return null;
}

/** Whether one of the areas around is called as `words` end. */
function liesIn(code: string, words: string): boolean {
  const area = areaOf(code);
  return area !== null && (words.endsWith(area.name) || liesIn(area.within, words));
}

const NOWHERE = ['', '全国', '国家'];

/**
 * Where a policy holds, as a condition (R-POLICY 4): its area, or of a place that no list knows a question of its own, so that a firm elsewhere is never
 * passed over without a word. Null: it holds everywhere, or nobody has said.
 */
export function statedArea(regionName: string): Condition | null {
  const name = regionName.trim();
  if (NOWHERE.includes(name)) return null;
  const code = areaCodeOf(name);
  if (code !== null) return { area: [code] };
  const digits = [...name.slice(0, 12)].map((one) => (one.codePointAt(0) ?? 0).toString(16)).join('-');
  return { question: `in-${digits}`, ask: `是否在${name.slice(0, 60)}？` };
}
