import { ScrollView, View } from '@tarojs/components';
import { PickerChip } from '@/components/picker-chip';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { policyKinds, policyLevels, policyStatuses } from '@/services/lists';
import type { PolicyFilters } from '@/services/types';

interface Props {
  filters: PolicyFilters;
  facets: Output<'policy.search'>['facets'] | undefined;
  onChange: (filters: PolicyFilters) => void;
}

/** The filters in one row; each choice says how many it would leave. */
export function Filters({ filters, facets, onChange }: Props) {
  const t = useT();
  const set = <K extends keyof PolicyFilters>(key: K, value: PolicyFilters[K] | null) => {
    const next = { ...filters };
    if (value === null) delete next[key];
    else next[key] = value;
    onChange(next);
  };
  const counted = (facet: { value: string; count: number }[] | undefined, value: string, text: string) => {
    const found = facet?.find((entry) => entry.value === value);
    return facet ? `${text}（${found?.count ?? 0}）` : text;
  };
  const free = (facet: { value: string; count: number }[] | undefined, chosen: string | undefined) => {
    const entries = (facet ?? []).map(({ value, count }) => ({ value, text: `${value}（${count}）` }));
    return chosen && !entries.some((entry) => entry.value === chosen)
      ? [{ value: chosen, text: chosen }, ...entries]
      : entries;
  };
  const { kind = null, level = null, status = null, agency = null } = filters;
  return (
    <ScrollView scrollX enableFlex className="plh-chips">
      <View className="plh-chips-row">
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
          label={t('policy.level')}
          value={level}
          choices={policyLevels.map((value) => ({ value, text: counted(facets?.level, value, t(`level.${value}`)) }))}
          onChange={(value) => set('level', value)}
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
          label={t('policy.year')}
          value={filters.year === undefined ? null : String(filters.year)}
          choices={free(facets?.year, filters.year === undefined ? undefined : String(filters.year))}
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
