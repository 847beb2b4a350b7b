import { useState, useCallback } from 'react';
import { Split } from '@/components/desk/split';
import { usePageParams, useGo, useShown } from '@/hooks/pane';
import { useSettled } from '@/hooks/settled';
import { useT } from '@/locales/policy-desk';
import { DeskPage } from '../parts/desk-page';
import type { DeskState, DeskPolicies, DeskPolicy } from '../parts/types';
import PolicyPage from '../policy';
import type { Paged } from '@/hooks/paged';
import { call, type Input } from '@/services/call';
import { useDeskList } from '../parts/use-desk-list';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { dayOf } from '@/components/format';
import { PolicyStatusTag } from '@/components/policy-status';
import { FilterChips } from '@/components/staff/filter-chips';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { TextInput } from '@/components/text-input';
import { go as goAlone } from '@/services/navigate';
import { PagedView } from '../parts/paged-view';

interface Props {
  published: Paged<DeskPolicy, DeskPolicies>;
  states: readonly DeskState[];
  state: DeskState | null;
  find: string;
  onState: (state: DeskState | null) => void;
  onFind: (find: string) => void;
}

const countOf: Record<DeskState, keyof DeskPolicies['counts']> = {
  'in-force': 'inForce',
  'past-review': 'pastReview',
  'draft-for-comment': 'draftForComment',
  expired: 'expired',
  repealed: 'repealed',
};

/** The list with its filters; a row opens the policy with its versions. */
function PolicyList({ published, states, state, find, onState, onFind }: Props) {
  const t = useT();
  const go = useGo();
  const shown = useShown();
  const { rows, last, loading } = published;
  const open = ({ policyId }: DeskPolicy) => go('policy-desk/policy', { policyId });
  const counts = last?.counts;
  return (
    <>
      <View className="desk-find">
        <TextInput
          id="find-policy"
          label={t('published.find')}
          placeholder={t('published.find')}
          value={find}
          maxLength={80}
          onChange={onFind}
        />
      </View>
      {counts ? (
        <FilterChips
          label={t('desk.state')}
          value={state ?? 'all'}
          onChange={(value) => onState(value === 'all' ? null : value)}
          choices={[
            { value: 'all' as const, text: t('common.all'), note: String(counts.all) },
            ...states.map((value) => ({ value, text: t(`deskState.${value}`), note: String(counts[countOf[value]]) })),
          ]}
        />
      ) : null}
      <PagedView paged={published} empty={loading ? null : <Nothing looked={find !== '' || state !== null} />}>
        <Listing
          label={t('side.policies')}
          rows={rows}
          keyOf={({ policyId }) => policyId}
          onOpen={open}
          openKey={shown?.params.policyId ?? null}
          columns={[
            {
              key: 'title',
              title: t('draft.title'),
              sortBy: ({ title }) => title,
              cell: (row) => (
                <>
                  <View className="desk-strong">{row.title}</View>
                  <View className="plh-faint">{[row.docNo, row.issuers.join('、')].filter(Boolean).join(' · ')}</View>
                </>
              ),
            },
            {
              key: 'status',
              title: t('draft.status'),
              sortBy: ({ status }) => status,
              cell: (row) => <State row={row} />,
            },
            {
              key: 'version',
              title: t('published.version'),
              figures: true,
              sortBy: ({ version }) => version,
              cell: ({ version }) => String(version),
            },
            {
              key: 'items',
              title: t('published.items'),
              figures: true,
              sortBy: ({ items }) => items,
              cell: ({ items }) => String(items),
            },
            {
              key: 'review',
              title: t('draft.reviewDay'),
              sortBy: ({ reviewDay }) => reviewDay,
              cell: ({ reviewDay, pastReview }) => <Review day={reviewDay} past={pastReview} />,
            },
            {
              key: 'published',
              title: t('published.at'),
              sortBy: ({ publishedAt }) => publishedAt,
              cell: ({ publishedAt }) => <View className="plh-figures desk-nowrap">{dayOf(publishedAt)}</View>,
            },
          ]}
          card={(row) => (
            <LinkCard title={row.title} onPress={() => open(row)}>
              <View className="plh-soft">{[row.docNo, row.issuers.join('、')].filter(Boolean).join(' · ')}</View>
              <View className="plh-row work-tags">
                <State row={row} />
                {row.pastReview ? <Tag tone="warn">{t('deskState.past-review')}</Tag> : null}
                <View className="plh-faint plh-figures">{t('published.versionOf', { version: row.version })}</View>
              </View>
            </LinkCard>
          )}
        />
      </PagedView>
    </>
  );
}

/** None at all, or none of those that were looked for. */
function Nothing({ looked }: { looked: boolean }) {
  const t = useT();
  return looked ? (
    <Empty icon="search" text={t('published.none')} />
  ) : (
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

/** What is published: found by words, of one state or of all. */
function usePublished(find: string, state: DeskState | null): Paged<DeskPolicy, DeskPolicies> {
  const ask = useCallback(
    (part: Input<'policy.listForDesk'>) => call('policy.listForDesk', { ...part, find, ...(state ? { state } : {}) }),
    [find, state],
  );
  return useDeskList(ask, ({ policies }) => policies);
}

const pages = { 'policy-desk/policy': PolicyPage };
const states = ['in-force', 'past-review', 'draft-for-comment', 'expired', 'repealed'] as const satisfies DeskState[];

/** What is published, to be found by words and by state; the chosen one stands beside the list (R-POLICY 6). */
export default function PublishedPage() {
  const t = useT();
  const asked = usePageParams().state;
  const [state, setState] = useState<DeskState | null>(() => states.find((one) => one === asked) ?? null);
  const [find, setFind] = useState('');
  const published = usePublished(useSettled(find.trim(), 300), state);
  return (
    <DeskPage title={t('side.policies')} wide>
      <Split pages={pages} onChanged={() => void published.reload()}>
        <PolicyList {...{ published, states, state, find }} onState={setState} onFind={setFind} />
      </Split>
    </DeskPage>
  );
}
