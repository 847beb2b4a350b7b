import type { PickChoice } from './choice';

/**
 * Areas by their six digits (GB/T 2260) as choices: a county lies within its prefecture, that within its province, as far as these are among them. `here`: the
 * province whose prefectures are the first level, since almost everybody is there; the others stand behind them.
 */
export function areaChoices(areas: readonly { value: string; text: string }[], here?: string): PickChoice<string>[] {
  const known = new Set(areas.map(({ value }) => value));
  const within = (code: string): string | undefined => {
    const wider = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((one) => one !== code && known.has(one));
    return wider === here ? undefined : wider;
  };
  return areas.map(({ value, text }) => ({ value, text, words: value, within: within(value) }));
}
