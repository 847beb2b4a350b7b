/** The programme as `programme.get` serves it, for tests that have no gateway. */
import { LIMITS } from '../../cloudfunctions/contract/lists';
import { areasOf, figuresOf, headOf, listsOf, readingsOf } from '../../cloudfunctions/functions/programme/served';
import { lectureHall2018, rulesAt } from '../../cloudfunctions/programmes';
import type { Programme } from '../../src/services/programme-words';

export function servedProgramme(day = '2026-11-21'): Programme {
  const rules = rulesAt(lectureHall2018, day);
  return {
    ...headOf(lectureHall2018),
    day,
    version: rules.version,
    areas: areasOf(lectureHall2018),
    lists: listsOf(lectureHall2018, rules),
    figures: figuresOf(rules),
    serviceDesk: lectureHall2018.serviceDesk,
    readings: readingsOf(rules),
  };
}

/** Words of the lists as a catalogue has them: 'region.150100', 'photo.room'. */
export const programmeTexts = (language: 'zh' | 'en'): Record<string, string> =>
  Object.fromEntries(
    Object.entries(servedProgramme().lists).flatMap(([list, entries]) =>
      entries.map(({ id, name }) => [`${list}.${id}`, name[language]]),
    ),
  );

let figures: Programme['figures'] | undefined;
/** The text with its `{#figure}` as a screen shows it. The figures are worked out once: thousands of texts ask for them. */
export function withFigures(text: string): string {
  figures ??= servedProgramme().figures;
  const served = figures;
  const limits: Record<string, number> = LIMITS;
  return text.replace(/\{#([\w.-]+)\}/g, (whole, name: string) => String(limits[name] ?? served[name]?.shown ?? whole));
}
