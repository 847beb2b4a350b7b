import { useState } from 'react';
import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { FilterChips } from '@/components/staff/filter-chips';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { useGo, useShown } from '@/hooks/pane';
import { useT } from '@/locales/policy-agencies';
import type { Output } from '@/services/call';
import { ItemList } from '../agency/item-list';

type Data = Output<'policy.listByAgency'>;
type Agency = Data['agencies'][number];
type Tab = 'agencies' | 'ownerless' | 'pastReview';

/** All agencies with what they have; beside them what nobody leads, and what somebody has to look at again. */
export function Overview({ data }: { data: Data }) {
  const t = useT();
  const [tab, setTab] = useState<Tab>('agencies');
  return (
    <>
      <FilterChips
        label={t('agencies.show')}
        value={tab}
        onChange={setTab}
        choices={(['agencies', 'ownerless', 'pastReview'] as const).map((value) => ({
          value,
          text: t(`agencies.${value}`),
          note: String(data[value].length),
        }))}
      />
      {tab === 'agencies' ? (
        <AgencyList agencies={data.agencies} />
      ) : (
        <ItemList key={tab} items={data[tab]} none={t(`agencies.none.${tab}`)} />
      )}
    </>
  );
}

function AgencyList({ agencies }: { agencies: readonly Agency[] }) {
  const t = useT();
  const go = useGo();
  const shown = useShown();
  const open = ({ name }: Agency) => go('policy-desk/agency', { agency: name });
  if (agencies.length === 0) return <Empty icon="building" text={t('agencies.none.agencies')} />;
  return (
    <Listing
      label={t('agencies.agencies')}
      rows={agencies}
      keyOf={({ name }) => name}
      findBy={({ name }) => name}
      onOpen={open}
      openKey={shown?.params.agency ?? null}
      columns={[
        {
          key: 'name',
          title: t('agencies.name'),
          sortBy: ({ name }) => name,
          cell: ({ name }) => <View className="desk-strong">{name}</View>,
        },
        ...(['leads', 'supports', 'pastReview'] as const).map((key) => ({
          key,
          title: t(`agencies.${key}`),
          figures: true,
          sortBy: (row: Agency) => row[key],
          cell: (row: Agency) => String(row[key]),
        })),
      ]}
      card={(row) => (
        <LinkCard
          title={row.name}
          onPress={() => open(row)}
          aside={row.pastReview > 0 ? <Tag tone="warn">{t('agencies.due', { count: row.pastReview })}</Tag> : null}
        >
          <View className="plh-soft plh-figures">
            {t('agencies.counts', { leads: row.leads, supports: row.supports })}
          </View>
        </LinkCard>
      )}
    />
  );
}
