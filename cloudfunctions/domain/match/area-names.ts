import { AREAS } from '../../contract/areas';

/** Areas by their six digits. */
export const AREA_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  AREAS.map(([code, name]) => [code, name]),
);

/** The area's name; of a county that is not listed its prefecture or province with the code, else the code alone. */
export function areaName(code: string): string {
  const known = AREA_NAMES[code];
  if (known !== undefined) return known;
  const within = AREA_NAMES[`${code.slice(0, 4)}00`] ?? AREA_NAMES[`${code.slice(0, 2)}0000`];
  return within === undefined ? `地区代码 ${code}` : `${within}（地区代码 ${code}）`;
}

/** Six digits of an area by its full name; null for a name that is none of these, or that several could have. */
export function areaCodeOf(name: string): string | null {
  return Object.keys(AREA_NAMES).find((code) => AREA_NAMES[code] === name) ?? null;
}
