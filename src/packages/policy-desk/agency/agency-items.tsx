import { useState } from 'react';
import { FilterChips } from '@/components/staff/filter-chips';
import { useT } from '@/locales/policy-agencies';
import type { Output } from '@/services/call';
import { ItemList } from './item-list';

type Data = Output<'policy.listByAgency'>;
const tabs = ['leads', 'supports', 'pastReview', 'ownerless'] as const;
type Tab = (typeof tabs)[number];

/** What one agency has to do with, by how. */
export function AgencyItems({ data }: { data: Data }) {
  const t = useT();
  const [chosen, setChosen] = useState<Tab | null>(null);
  const tab = chosen ?? tabs.find((name) => data[name].length > 0) ?? 'leads';
  return (
    <>
      <FilterChips
        label={t('agencies.show')}
        value={tab}
        onChange={setChosen}
        choices={tabs.map((value) => ({ value, text: t(`agencies.${value}`), note: String(data.totals[value]) }))}
      />
      <ItemList key={tab} list={tab} items={data[tab]} none={t(`agencies.none.${tab}`)} />
    </>
  );
}
