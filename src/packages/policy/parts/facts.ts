import { idsOf } from '@/services/programme-words';
import { fieldsOf, type Fields, type Values } from '@mechanisms/form';
import type { Lists } from '@mechanisms/form-changes';
import { read, typedOf } from '@mechanisms/form-typed';
import { enterprise as form } from '@programmes/system/forms/enterprise';
import { areaChoices } from '@/components/picker/areas';
import { useWords } from '@/components/form/words';
import { useT } from '@/locales/match';
import { figuresFor, founders, industries, markers, wishes } from './lists';
import type { Enterprise } from './types';

export const facts: Fields = fieldsOf(form);

type Entries = Readonly<Record<string, unknown>>;
type Said = Values<typeof form>;

/** What is kept as it is typed; of nothing an empty form. */
export const entriesOf = (enterprise: Enterprise | null): Record<string, unknown> => ({
  ...typedOf(facts, enterprise ?? {}),
  answers: enterprise?.answers ?? {},
});

/** The profile of what is typed; a line that is wrong counts as not said, so that what is right can be tried already. `today`: 'YYYY-MM-DD'. */
export const enterpriseOf = (entries: Entries, today: string): Enterprise => ({
  // Every field may be left empty, so that each has its value.
  ...(read(facts, entries, today).values as Said),
  answers: entries.answers as Enterprise['answers'],
});

/** The words of what a profile names. */
export function useFactLists(): Lists {
  const t = useT();
  return {
    area: areaChoices(
      idsOf('area').map((value) => ({ value, text: t(`area.${value}`) })),
      // the programme's own region stands first
      idsOf('area')[0],
    ),
    industry: industries.map((value) => ({ value, text: t(`industry.${value}`) })),
    marker: markers.map((value) => ({ value, text: t(`marker.${value}`) })),
    founder: founders.map((value) => ({ value, text: t(`founder.${value}`) })),
    wish: wishes.map((value) => ({ value, text: t(`wish.${value}`) })),
  };
}

/** The hints of figures that this industry's size class needs are left out. */
export function hintsFor(industry: Said['industry'] | undefined): Readonly<Record<string, ''>> {
  const needed = Object.entries(figuresFor(industry ?? null)).filter(([, needs]) => needs);
  return Object.fromEntries(needed.map(([figure]) => [figure, '' as const]));
}

/** What a fact is called. */
export function useFactName(): (fact: string) => string {
  const words = useWords();
  return (fact) => (facts[fact] ? words(facts[fact].label) : fact);
}
