import { AsyncView, Empty } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/bureau';
import MaterialPage from '../material';
import { BureauPage } from '../parts/bureau-page';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Listing } from '@/components/desk/listing';
import { shownDay, shownInstant } from '@/components/format';
import { DueTag } from '@/components/staff/due-tag';
import { LinkCard } from '@/components/staff/link-card';
import { StageTag } from '@/components/staff/stage-tag';
import { Tag } from '@/components/tag';
import { useGo, useShown } from '@/hooks/pane';
import type { Output } from '@/services/call';
import { sessionColumn } from '../parts/session-column';
import { FilterChips } from '@/components/staff/filter-chips';

type Item = Output<'material.listQueue'>['items'][number];
type Filter = 'all' | 'overdue' | Item['stage'];
const stages: readonly Item['stage'][] = ['collecting', 'with-window', 'with-hub'];

const fits = (item: Item, filter: Filter): boolean =>
  filter === 'all' || (filter === 'overdue' ? item.overdue : item.stage === filter);

/** Where each session's materials are, and until when they have to be handed in (R-MATERIAL). */
function MaterialList({ items }: { items: readonly Item[] }) {
  const t = useT();
  const go = useGo();
  const shown = useShown();
  const [filter, setFilter] = useState<Filter>('all');
  const open = ({ sessionId }: Item) => go('bureau/material', { sessionId });
  const names: Record<Filter, string> = {
    all: t('common.all'),
    overdue: t('materials.overdue'),
    collecting: t('stage.collecting'),
    'with-window': t('stage.with-window'),
    'with-hub': t('stage.with-hub'),
    'with-evaluator': t('stage.with-evaluator'),
  };
  const missing = ({ missingCount }: Item) =>
    missingCount > 0 ? <Tag tone="warn">{t('materials.missing', { count: missingCount })}</Tag> : null;
  return (
    <Listing
      label={t('page.materials')}
      rows={items.filter((item) => fits(item, filter))}
      keyOf={({ sessionId }) => sessionId}
      findBy={({ title, institutionName }) => `${title} ${institutionName}`}
      onOpen={open}
      openKey={shown?.params.sessionId ?? null}
      filters={
        <FilterChips
          label={t('materials.filter')}
          value={filter}
          onChange={setFilter}
          choices={(['all', 'overdue', ...stages] as const).map((value) => ({
            value,
            text: names[value],
            note: String(items.filter((item) => fits(item, value)).length),
          }))}
        />
      }
      columns={[
        sessionColumn(t),
        { key: 'end', title: t('month.when'), sortBy: ({ endAt }) => endAt, cell: ({ endAt }) => shownDay(endAt) },
        {
          key: 'stage',
          title: t('month.state'),
          sortBy: ({ stage }) => stages.indexOf(stage),
          cell: (item) => (
            <>
              <StageTag stage={item.stage} />
              <View className="bureau-cell-sub plh-figures">
                {t('materials.since', { time: shownInstant(item.since).slice(0, 10) })}
              </View>
            </>
          ),
        },
        {
          key: 'missing',
          title: t('materials.missingHead'),
          sortBy: ({ missingCount }) => missingCount,
          cell: (item) => missing(item) ?? t('materials.complete'),
        },
        {
          key: 'due',
          title: t('work.due'),
          sortBy: ({ dueDay }) => dueDay,
          cell: ({ dueDay }) => <DueTag day={dueDay} />,
        },
      ]}
      card={(item) => (
        <LinkCard title={item.title} onPress={() => open(item)}>
          <View className="plh-soft">{item.institutionName}</View>
          <View className="plh-row work-tags">
            <StageTag stage={item.stage} />
            <DueTag day={item.dueDay} />
            {missing(item)}
          </View>
        </LinkCard>
      )}
    />
  );
}

const pages = { 'bureau/material': MaterialPage };

/** Materials that have not reached the evaluator yet, the most urgent first. */
export default function MaterialsPage() {
  const t = useT();
  const queue = useRemote('material.listQueue', {});
  useRefresh(queue);
  return (
    <BureauPage title={t('page.materials')} wide>
      <Split pages={pages} onChanged={() => void queue.reload()}>
        <AsyncView
          remote={queue}
          isEmpty={(data) => data.items.length === 0}
          empty={<Empty icon="done" text={t('materials.none')} />}
          rows={8}
        >
          {({ items }) => <MaterialList items={items} />}
        </AsyncView>
      </Split>
    </BureauPage>
  );
}
