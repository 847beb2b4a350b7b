import { useState } from 'react';
import { AsyncView, Empty } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { Listing } from '@/components/desk/listing';
import { useGo } from '@/hooks/pane';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales/prefecture';
import type { Output } from '@/services/call';
import type { Handover } from './handover';
import { HandoverCard } from './handover-card';
import { handoverColumns } from './handover-columns';

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
