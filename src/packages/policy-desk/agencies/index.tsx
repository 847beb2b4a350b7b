import { AsyncView, Empty } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { LinkCard } from '@/components/staff/link-card';
import { WorkPage } from '@/components/staff/work-page';
import { useDesk } from '@/hooks/desk';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/policy-agencies';
import AgencyPage from '../agency';
import { AgencyItems } from '../agency/agency-items';
import '../parts/desk.scss';
import { useAddressed } from '@/hooks/list-query';
import { View } from '@tarojs/components';
import { Listing, type Target } from '@/components/desk/listing';
import { FilterChips } from '@/components/staff/filter-chips';
import { Tag } from '@/components/tag';
import type { Output } from '@/services/call';
import { ItemList } from '../agency/item-list';

type Data = Output<'policy.listByAgency'>;
type Agency = Data['agencies'][number];
const tabs = ['agencies', 'ownerless', 'pastReview'] as const;

/** All agencies with what they have; beside them what nobody leads, and what somebody has to look at again. */
function Overview({ data }: { data: Data }) {
  const t = useT();
  const [asked, setTab] = useAddressed('tab', 'agencies');
  const tab = tabs.find((one) => one === asked) ?? 'agencies';
  return (
    <>
      <FilterChips
        label={t('agencies.show')}
        value={tab}
        onChange={setTab}
        choices={tabs.map((value) => ({
          value,
          text: t(`agencies.${value}`),
          note: String(data.totals[value]),
        }))}
      />
      {tab === 'agencies' ? (
        <AgencyList agencies={data.agencies} />
      ) : (
        <ItemList key={tab} list={tab} items={data[tab]} none={t(`agencies.none.${tab}`)} />
      )}
    </>
  );
}

function AgencyList({ agencies }: { agencies: readonly Agency[] }) {
  const t = useT();
  const to = ({ name }: Agency): Target => ({ page: 'policy-desk/agency', params: { agency: name } });
  if (agencies.length === 0) return <Empty icon="building" text={t('agencies.none.agencies')} />;
  return (
    <Listing
      label={t('agencies.agencies')}
      rows={agencies}
      keyOf={({ name }) => name}
      to={to}
      columns={[
        {
          key: 'name',
          title: t('agencies.name'),
          value: ({ name }) => name,
          cell: ({ name }) => <View className="desk-strong">{name}</View>,
        },
        ...(['leads', 'supports', 'pastReview'] as const).map((key) => ({
          key,
          title: t(`agencies.${key}`),
          kind: 'number' as const,
          sum: true,
          value: (row: Agency) => row[key],
        })),
      ]}
      card={(row) => (
        <LinkCard
          title={row.name}
          to={to(row)}
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

const beside = { 'policy-desk/agency': AgencyPage };

/** Items by agency (R-PY 1): for the desk all agencies, what has no owner and what is past its review; an agency sees its own here. */
export default function AgenciesPage() {
  const t = useT();
  const desk = useDesk();
  const remote = useWhole('policy.listByAgency', {}, 'agencies', 'leads', 'supports', 'ownerless', 'pastReview');
  useRefresh(remote);
  return (
    <WorkPage title={remote.data?.agency ?? t('agencies.title')} wide>
      <Split pages={beside} onChanged={() => void remote.reload()}>
        <AsyncView remote={remote} rows={6}>
          {(data) =>
            data.agency === null ? (
              <Overview data={data} />
            ) : (
              <>
                <AgencyItems data={data} />
                {desk ? null : <LinkCard title={t('side.policyQuestions')} to={{ page: 'policy-desk/questions' }} />}
              </>
            )
          }
        </AsyncView>
      </Split>
    </WorkPage>
  );
}
