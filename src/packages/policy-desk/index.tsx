import { useState } from 'react';
import { Action } from '@/components/action';
import { AsyncView, Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { Section } from '@/components/section';
import { FilterChips } from '@/components/staff/filter-chips';
import { useDesk } from '@/hooks/desk';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-desk';
import { policiesOf } from '@/services/figures';
import { go } from '@/services/navigate';
import { DraftList } from './home/draft-list';
import { DeskPage } from './parts/desk-page';
import type { DraftState, DeskPolicies, DeskState } from './parts/types';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { policyDeskPages } from '@/components/shell/policy-desk-pages';

interface Tile {
  state: DeskState;
  count: keyof DeskPolicies['counts'];
}
const tiles: readonly Tile[] = [
  { state: 'in-force', count: 'inForce' },
  { state: 'past-review', count: 'pastReview' },
  { state: 'not-yet-in-force', count: 'notYetInForce' },
  { state: 'draft-for-comment', count: 'draftForComment' },
  { state: 'expired', count: 'expired' },
  { state: 'repealed', count: 'repealed' },
];

/** What is published, a tile for each state; what is past its review waits for somebody and says so. */
function Holdings({ counts }: { counts: DeskPolicies['counts'] }) {
  const t = useT();
  return (
    <View className="desk-tiles">
      {tiles.map(({ state, count }) => {
        const number = counts[count];
        const waits = state === 'past-review' && number > 0;
        return (
          <Pressable
            key={state}
            id={`published-${state}`}
            role="link"
            className={`desk-tile ${number === 0 ? 'desk-tile-none' : ''} ${waits ? 'desk-tile-waits' : ''}`}
            onPress={() => go('policy-desk/published', policiesOf(state).params)}
          >
            <View className="desk-tile-figure plh-figures">{String(number)}</View>
            <View className="desk-strong">{t(`deskState.${state}`)}</View>
          </Pressable>
        );
      })}
    </View>
  );
}

/** All of the desk's pages, for the phone: a desk has them at the side. */
function EveryPage() {
  const t = useT();
  return (
    <Section title={t('desk.all')}>
      <View className="plh-card">
        {policyDeskPages
          .filter(({ page }) => page !== 'policy-desk/index')
          .map(({ page, text, icon }) => (
            <Pressable
              key={page}
              id={`to-${page.split('/')[1] ?? ''}`}
              role="link"
              className="plh-line"
              onPress={() => go(page)}
            >
              <View className="plh-row">
                <Icon name={icon} className="work-arrow" />
                {t(text)}
              </View>
              <Icon name="forward" className="work-arrow" />
            </Pressable>
          ))}
      </View>
    </Section>
  );
}

const states = ['proposed', 'reviewed', 'published', 'discarded'] as const satisfies readonly DraftState[];

/** The desk of policies: drafts that wait, by what they wait for, and what is published. */
export default function PolicyDeskHome() {
  const t = useT();
  const desk = useDesk();
  const [state, setState] = useState<DraftState>('proposed');
  const counts = {
    proposed: useRemote('policy.listDrafts', { state: 'proposed', limit: 1 }),
    reviewed: useRemote('policy.listDrafts', { state: 'reviewed', limit: 1 }),
    published: useRemote('policy.listDrafts', { state: 'published', limit: 1 }),
    discarded: useRemote('policy.listDrafts', { state: 'discarded', limit: 1 }),
  };
  const holdings = useRemote('policy.listForDesk', { limit: 1 });
  useRefresh(holdings, ...Object.values(counts));
  const known = states.every((one) => counts[one].data);
  const error = states.map((one) => counts[one].error).find(Boolean);
  return (
    <DeskPage title={t('side.policyDesk')} wide>
      <Section
        title={t('desk.drafts')}
        aside={
          <Action id="to-import" block={false} onPress={() => go('policy-desk/import')}>
            {t('desk.import')}
          </Action>
        }
      >
        {known ? (
          <FilterChips
            label={t('desk.state')}
            value={state}
            onChange={setState}
            choices={states.map((value) => ({
              value,
              text: t(`draftState.${value}`),
              note: String(counts[value].data?.total ?? 0),
            }))}
          />
        ) : error ? (
          <ErrorCard error={error} onRetry={() => Object.values(counts).forEach(({ reload }) => void reload())} />
        ) : (
          <Skeleton rows={1} />
        )}
        <DraftList key={state} state={state} total={counts[state].data?.total} />
      </Section>
      <Section title={t('side.policies')}>
        <AsyncView
          remote={holdings}
          isEmpty={(data) => data.counts.all === 0}
          empty={<Empty icon="policy" text={t('desk.nothingPublished')} />}
        >
          {(data) => <Holdings counts={data.counts} />}
        </AsyncView>
      </Section>
      {desk ? null : <EveryPage />}
    </DeskPage>
  );
}
