import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { AsyncView, Empty } from '@/components/async-view';
import { Listing, type Coming, type Target } from '@/components/desk/listing';
import { Split } from '@/components/desk/split';
import { dayOf } from '@/components/format';
import { PolicyStatusTag } from '@/components/policy-status';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/policy-desk';
import { go as goAlone } from '@/services/navigate';
import { DeskPage } from '../parts/desk-page';
import type { DeskState, DeskPolicy } from '../parts/types';
import PolicyPage from '../policy';

/** In the order of the chips. */
const states = [
  'in-force',
  'not-yet-in-force',
  'past-review',
  'draft-for-comment',
  'expired',
  'repealed',
] as const satisfies DeskState[];

/** In which of the desk's states a policy is: it may be past its review beside being in force. */
const statesOf = ({ status, pastReview }: DeskPolicy): readonly string[] => [
  status,
  ...(pastReview ? ['past-review'] : []),
];

/** The list with its filters; a row opens the policy with its versions. */
function PolicyList({
  policies,
  coming,
  state,
}: {
  policies: readonly DeskPolicy[];
  coming: Coming;
  state: string | undefined;
}) {
  const t = useT();
  const to = ({ policyId }: DeskPolicy): Target => ({ page: 'policy-desk/policy', params: { policyId } });
  return (
    <Listing
      label={t('side.policies')}
      rows={policies}
      coming={coming}
      keyOf={({ policyId }) => policyId}
      {...(state && { initial: { filters: { status: [state] } } })}
      to={to}
      columns={[
        {
          key: 'title',
          title: t('draft.title'),
          value: ({ title }) => title,
          findBy: ({ docNo, issuers }) => [docNo, ...issuers].join(' '),
          cell: (row) => (
            <>
              <View className="desk-strong">{row.title}</View>
              <View className="plh-faint">{[row.docNo, row.issuers.join('、')].filter(Boolean).join(' · ')}</View>
            </>
          ),
        },
        { key: 'docNo', title: t('draft.docNo'), hidden: true, value: ({ docNo }) => docNo || null },
        { key: 'issuers', title: t('draft.issuers'), hidden: true, value: ({ issuers }) => issuers.join('、') },
        {
          key: 'status',
          title: t('draft.status'),
          value: ({ status }) => t(`policyStatus.${status}`),
          filterBy: statesOf,
          filterIds: states,
          filterText: (id) => t(`deskState.${id as DeskState}`),
          chips: true,
          cell: (row) => <State row={row} />,
        },
        {
          key: 'version',
          title: t('published.version'),
          kind: 'number',
          value: ({ version }) => version,
        },
        {
          key: 'items',
          title: t('published.items'),
          kind: 'number',
          sum: true,
          value: ({ items }) => items,
        },
        {
          key: 'review',
          title: t('draft.reviewDay'),
          kind: 'day',
          value: ({ reviewDay }) => reviewDay,
          cell: ({ reviewDay, pastReview }) => <Review day={reviewDay} past={pastReview} />,
        },
        {
          key: 'published',
          title: t('published.at'),
          kind: 'instant',
          value: ({ publishedAt }) => publishedAt,
          cell: ({ publishedAt }) => <View className="plh-figures desk-nowrap">{dayOf(publishedAt)}</View>,
        },
      ]}
      card={(row) => (
        <LinkCard title={row.title} to={to(row)}>
          <View className="plh-soft">{[row.docNo, row.issuers.join('、')].filter(Boolean).join(' · ')}</View>
          <View className="plh-row work-tags">
            <State row={row} />
            {row.pastReview ? <Tag tone="warn">{t('deskState.past-review')}</Tag> : null}
            <View className="plh-faint plh-figures">{t('published.versionOf', { version: row.version })}</View>
          </View>
        </LinkCard>
      )}
    />
  );
}

function Nothing() {
  const t = useT();
  return (
    <Empty icon="policy" text={t('desk.nothingPublished')}>
      <Action block={false} onPress={() => goAlone('policy-desk/import')}>
        {t('desk.import')}
      </Action>
    </Empty>
  );
}

/** The status, and a repeal that is still to come. */
function State({ row: { status, repealedDay } }: { row: DeskPolicy }) {
  const t = useT();
  return (
    <View className="plh-row">
      <PolicyStatusTag status={status} />
      {repealedDay !== null && status !== 'repealed' ? (
        <Tag tone="warn">{t('published.repealedFrom', { day: repealedDay })}</Tag>
      ) : null}
    </View>
  );
}

function Review({ day, past }: { day: string | null; past: boolean }) {
  const t = useT();
  if (day === null) return <View className="plh-faint">{t('published.noReview')}</View>;
  return (
    <View className="plh-row">
      <View className="plh-figures desk-nowrap">{day}</View>
      {past ? <Tag tone="warn">{t('published.past')}</Tag> : null}
    </View>
  );
}

const pages = { 'policy-desk/policy': PolicyPage };

/** What is published, to be found by words and by state; the chosen one stands beside the list (R-POLICY 6). */
export default function PublishedPage() {
  const t = useT();
  const asked = usePageParams().state;
  const published = useWhole('policy.listForDesk', {}, 'policies');
  useRefresh(published);
  return (
    <DeskPage title={t('side.policies')} wide>
      <Split pages={pages} onChanged={() => void published.reload()}>
        <AsyncView remote={published} isEmpty={({ total }) => total === 0} empty={<Nothing />} rows={6}>
          {({ policies }) => (
            <PolicyList policies={policies} coming={published.coming} state={states.find((one) => one === asked)} />
          )}
        </AsyncView>
      </Split>
    </DeskPage>
  );
}
