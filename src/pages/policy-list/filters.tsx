import { ScrollView, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { PickerChip } from '@/components/picker-chip';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { policyKinds, policyLevels, policyStatuses } from '@/services/lists';
import type { PolicyFilters } from '@/services/types';

type Facet = { value: string; count: number }[] | undefined;

interface Props {
  filters: PolicyFilters;
  facets: Output<'policy.search'>['facets'] | undefined;
  onChange: (filters: PolicyFilters) => void;
}

/** A choice with how many articles it would leave, once that is known. */
const counted = (facet: Facet, value: string, text: string): string =>
  facet ? `${text} ${facet.find((entry) => entry.value === value)?.count ?? 0}` : text;

/** What there is to choose, and what is chosen even when nothing is left of it. */
function free(facet: Facet, chosen: string | undefined): { value: string; text: string }[] {
  const entries = (facet ?? []).map(({ value, count }) => ({ value, text: `${value} ${count}` }));
  return chosen && !entries.some((entry) => entry.value === chosen)
    ? [{ value: chosen, text: chosen }, ...entries]
    : entries;
}

/** The filters in one row; what is set can be taken away one by one or all at once. */
export function Filters({ filters, facets, onChange }: Props) {
  const t = useT();
  const set = <K extends keyof PolicyFilters>(key: K, value: PolicyFilters[K] | null) => {
    const next = { ...filters };
    if (value === null) delete next[key];
    else next[key] = value;
    onChange(next);
  };
  const { kind = null, level = null, status = null, agency = null } = filters;
  const year = filters.year === undefined ? undefined : String(filters.year);
  return (
    <ScrollView scrollX enableFlex className="plh-chips" {...a11y(t('filter.row'), 'group')}>
      <View className="plh-chips-row">
        {Object.keys(filters).length > 0 ? (
          <Pressable id="clear-filters" className="plh-chip policy-clear" onPress={() => onChange({})}>
            {t('policy.resetFilters')}
          </Pressable>
        ) : null}
        <PickerChip
          label={t('policy.kind')}
          value={kind}
          choices={policyKinds.map((value) => ({
            value,
            text: counted(facets?.kind, value, t(`policyKind.${value}`)),
          }))}
          onChange={(value) => set('kind', value)}
        />
        <PickerChip
          label={t('policy.status')}
          value={status}
          choices={policyStatuses.map((value) => ({
            value,
            text: counted(facets?.status, value, t(`policyStatus.${value}`)),
          }))}
          onChange={(value) => set('status', value)}
        />
        <PickerChip
          label={t('policy.level')}
          value={level}
          choices={policyLevels.map((value) => ({ value, text: counted(facets?.level, value, t(`level.${value}`)) }))}
          onChange={(value) => set('level', value)}
        />
        <PickerChip
          label={t('policy.year')}
          value={year ?? null}
          choices={free(facets?.year, year)}
          onChange={(value) => set('year', value === null ? null : Number(value))}
        />
        <PickerChip
          label={t('policy.agency')}
          value={agency}
          choices={free(facets?.agency, filters.agency)}
          onChange={(value) => set('agency', value)}
        />
      </View>
    </ScrollView>
  );
}
