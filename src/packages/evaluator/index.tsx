import { useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Choices } from '@/components/choices';
import { Listing } from '@/components/desk/listing';
import { Split } from '@/components/desk/split';
import { LinkCard } from '@/components/staff/link-card';
import { WorkPage } from '@/components/staff/work-page';
import { useGo } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/evaluator';
import { go } from '@/services/navigate';
import type { QueueItem } from '@/services/work-types';
import { onShelf, shelves, type Shelf } from './parts/groups';
import { awaits } from '@/components/staff/awaits';
import { QueueCard } from './parts/queue-card';
import { queueColumns } from './parts/queue-columns';
import SheetPage from './sheet';

/** The evaluator's queue by deadline, with the ways to sampling and calls; on a desk the sheet stands beside it. */
export default function EvaluatorHome() {
  const t = useT();
  const queue = useRemote('evaluation.listQueue', {});
  useRefresh(queue);
  const draws = (queue.data?.items ?? []).filter(({ draw }) => awaits(draw, 'evaluator') || draw === 'ready').length;
  return (
    <WorkPage title={t('evaluator.title')} wide>
      <Split pages={{ 'evaluator/sheet': SheetPage }} onChanged={() => void queue.reload()}>
        <AsyncView
          remote={queue}
          isEmpty={(data) => data.items.length === 0}
          empty={<Empty icon="reviewed" text={t('evaluator.none')} />}
          rows={8}
        >
          {({ items }) => (
            <>
              <View className="work-pair">
                <LinkCard id="to-sampling" title={t('evaluator.sampling')} onPress={() => go('evaluator/sampling')}>
                  <View className="plh-soft">{t('evaluator.samplingNote', { count: draws })}</View>
                </LinkCard>
                <LinkCard id="to-calls" title={t('evaluator.calls')} onPress={() => go('evaluator/calls')}>
                  <View className="plh-soft">{t('evaluator.callsNote', { count: openCalls(items) })}</View>
                </LinkCard>
              </View>
              <Queue items={items} />
            </>
          )}
        </AsyncView>
      </Split>
    </WorkPage>
  );
}

const openCalls = (items: readonly QueueItem[]): number => items.reduce((sum, { calls }) => sum + calls.open, 0);

function Queue({ items }: { items: readonly QueueItem[] }) {
  const t = useT();
  const go = useGo();
  const [shelf, setShelf] = useState<Shelf>('todo');
  const rows = onShelf(items, shelf);
  const open = ({ sessionId }: QueueItem) => go('evaluator/sheet', { sessionId });
  return (
    <>
      <Choices
        label={t('queue.shelf')}
        value={shelf}
        onChange={setShelf}
        choices={shelves.map((value) => ({
          value,
          text: t(`queue.${value}`, { count: onShelf(items, value).length }),
        }))}
      />
      {rows.length === 0 ? <Empty icon="done" text={t(`queue.${shelf}None`)} /> : null}
      <Listing
        label={t('evaluator.title')}
        rows={rows}
        columns={queueColumns(t)}
        keyOf={(item) => item.sessionId}
        onOpen={open}
        findBy={(item) => `${item.title} ${item.institutionName}`}
        card={(item) => <QueueCard item={item} onOpen={() => open(item)} />}
      />
    </>
  );
}
