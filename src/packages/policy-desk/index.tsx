import { useState } from 'react';
import { Action } from '@/components/action';
import { AsyncView, Empty, ErrorCard, Skeleton } from '@/components/async-view';
import { Section } from '@/components/section';
import { FilterChips } from '@/components/staff/filter-chips';
import { useDesk } from '@/hooks/desk';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-desk';
import { go } from '@/services/navigate';
import { Holdings } from './home/holdings';
import { DraftList } from './home/draft-list';
import { DeskPage } from './parts/desk-page';
import { EveryPage } from './parts/every-page';
import type { DraftState } from './parts/types';

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
