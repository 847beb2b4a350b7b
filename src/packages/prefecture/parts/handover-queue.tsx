import { useState } from 'react';
import { AsyncView, Empty } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { Listing } from '@/components/desk/listing';
import { useGo } from '@/hooks/pane';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales/prefecture';
import type { Output } from '@/services/call';
import { View } from '@tarojs/components';
import { shownInstant } from '@/components/format';
import { DueTag } from '@/components/staff/due-tag';
import { LinkCard } from '@/components/staff/link-card';
import { StageTag } from '@/components/staff/stage-tag';
import { Tag } from '@/components/tag';
import type { Column } from '@/components/desk/data-table';

/** A session's materials on their way, as the queue lists them. */
type Handover = Output<'material.listQueue'>['items'][number];

/** Materials on their way as a desk's table. */
const handoverColumns = (t: ReturnType<typeof useT>): Column<Handover>[] => [
  { key: 'title', title: t('prefecture.session'), cell: (item) => item.title, sortBy: (item) => item.title },
  {
    key: 'institution',
    title: t('prefecture.institution'),
    cell: (item) => item.institutionName,
    sortBy: (item) => item.institutionName,
  },
  {
    key: 'stage',
    title: t('prefecture.stage'),
    cell: (item) => <StageTag stage={item.stage} />,
    sortBy: (item) => item.stage,
  },
  {
    key: 'since',
    title: t('prefecture.there'),
    cell: (item) => shownInstant(item.since).slice(0, 16),
    sortBy: (item) => item.since,
    figures: true,
  },
  { key: 'due', title: t('work.due'), cell: (item) => <DueTag day={item.dueDay} />, sortBy: (item) => item.dueDay },
  {
    key: 'missing',
    title: t('prefecture.lacking'),
    cell: (item) => (item.missingCount > 0 ? t('prefecture.missing', { count: item.missingCount }) : '–'),
    sortBy: (item) => item.missingCount,
    figures: true,
  },
  {
    key: 'late',
    title: t('prefecture.lateness'),
    cell: (item) => (item.late ? <Tag tone="warn">{t('prefecture.late')}</Tag> : '–'),
    sortBy: (item) => Number(item.late),
  },
];

/** A session's materials on a phone, and beside an open one. */
function HandoverCard({ item, onOpen }: { item: Handover; onOpen: () => void }) {
  const t = useT();
  return (
    <LinkCard title={item.title} onPress={onOpen}>
      <View className="plh-soft">{item.institutionName}</View>
      <View className="plh-row work-tags">
        <StageTag stage={item.stage} />
        <DueTag day={item.dueDay} />
        {item.late ? <Tag tone="warn">{t('prefecture.late')}</Tag> : null}
        {item.missingCount > 0 ? <Tag tone="warn">{t('prefecture.missing', { count: item.missingCount })}</Tag> : null}
      </View>
      <View className="plh-faint plh-figures">
        {t(item.mine ? 'prefecture.since' : 'prefecture.sinceThere', { time: shownInstant(item.since).slice(0, 16) })}
      </View>
    </LinkCard>
  );
}

type Queue = Output<'material.listQueue'>;

type Shelf = 'mine' | 'overdue' | 'all';

const on: Record<Shelf, (item: Handover) => boolean> = {
  mine: (item) => item.mine,
  overdue: (item) => item.overdue,
  all: () => true,
};

/** Materials on their way, the most urgent first (R-MATERIAL): what waits for one's own hand (if one passes materials on), what is overdue wherever it is, all. */
export function HandoverQueue({ queue, carries }: { queue: Remote<Queue>; carries: boolean }) {
  const t = useT();
  return (
    <AsyncView
      remote={queue}
      isEmpty={({ items }) => items.length === 0}
      empty={<Empty icon="done" text={t('prefecture.queueEmpty')} />}
    >
      {({ items }) => <Shelves items={items} shelves={carries ? ['mine', 'overdue', 'all'] : ['all', 'overdue']} />}
    </AsyncView>
  );
}

function Shelves({ items, shelves }: { items: readonly Handover[]; shelves: readonly [Shelf, ...Shelf[]] }) {
  const t = useT();
  const go = useGo();
  const [shelf, setShelf] = useState<Shelf>(shelves[0]);
  const rows = items.filter(on[shelf]);
  const open = ({ sessionId }: Handover) => go('prefecture/material', { sessionId });
  return (
    <>
      <Choices
        label={t('prefecture.shelf')}
        value={shelf}
        onChange={setShelf}
        choices={shelves.map((value) => ({
          value,
          text: t(`prefecture.shelf.${value}`, { count: items.filter(on[value]).length }),
        }))}
      />
      {rows.length === 0 ? <Empty icon="done" text={t(`prefecture.none.${shelf}`)} /> : null}
      <Listing
        label={t('prefecture.queue')}
        rows={rows}
        columns={handoverColumns(t)}
        keyOf={(item) => item.sessionId}
        onOpen={open}
        card={(item) => <HandoverCard item={item} onOpen={() => open(item)} />}
      />
    </>
  );
}
