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
import { awaits } from '@/components/staff/awaits';
import SheetPage from './sheet';
import { shownDay, dayOf } from '@/components/format';
import { DueTag } from '@/components/staff/due-tag';
import { GradeTag } from '@/components/staff/grade-tag';
import { StageTag } from '@/components/staff/stage-tag';
import type { Column } from '@/components/desk/data-table';

type Shelf = 'todo' | 'before' | 'after';
const shelves: readonly Shelf[] = ['todo', 'before', 'after'];

const shelfOf: Record<QueueItem['stage'], Shelf> = {
  objected: 'todo',
  'with-evaluator': 'todo',
  collecting: 'before',
  'with-window': 'before',
  'with-hub': 'before',
  scored: 'after',
  confirmed: 'after',
  final: 'after',
};

/** What is due first; what has no day yet comes last, the older session before the newer. */
const byDue = (a: QueueItem, b: QueueItem): number =>
  (a.dueDay ?? '9999').localeCompare(b.dueDay ?? '9999') || a.endAt - b.endAt;

/** The part of the queue that waits for us, that is not here yet, or that we have done: the last newest first, the others by deadline. */
function onShelf(items: readonly QueueItem[], shelf: Shelf): QueueItem[] {
  const members = items.filter((item) => shelfOf[item.stage] === shelf);
  return members.sort(shelf === 'after' ? (a, b) => b.endAt - a.endAt : byDue);
}

/** Whether the day matters still: after the score it does not. */
const isDue = (item: QueueItem): boolean => item.dueDay !== null && shelfOf[item.stage] === 'todo';

/** The queue as a desk's table. */
const queueColumns = (t: ReturnType<typeof useT>): Column<QueueItem>[] => [
  { key: 'title', title: t('queue.session'), cell: (item) => item.title, sortBy: (item) => item.title },
  {
    key: 'institution',
    title: t('queue.institution'),
    cell: (item) => item.institutionName,
    sortBy: (item) => item.institutionName,
  },
  { key: 'end', title: t('queue.held'), cell: (item) => shownDay(item.endAt), sortBy: (item) => dayOf(item.endAt) },
  {
    key: 'stage',
    title: t('queue.stage'),
    cell: (item) => <StageTag stage={item.stage} />,
    sortBy: (item) => item.stage,
  },
  {
    key: 'due',
    title: t('work.due'),
    cell: (item) => (item.dueDay && isDue(item) ? <DueTag day={item.dueDay} /> : '–'),
    sortBy: (item) => (isDue(item) ? item.dueDay : null),
  },
  {
    key: 'calls',
    title: t('queue.calls'),
    cell: ({ sample }) => (sample.size > 0 ? `${sample.answered} / ${sample.size}` : '–'),
    sortBy: ({ sample }) => (sample.size > 0 ? sample.answered / sample.size : null),
    figures: true,
  },
  {
    key: 'score',
    title: t('queue.score'),
    cell: (item) => item.totalShown ?? '–',
    sortBy: (item) => (item.totalShown ? Number(item.totalShown) : null),
    figures: true,
  },
  {
    key: 'grade',
    title: t('queue.grade'),
    cell: (item) => (item.grade ? <GradeTag of="session" grade={item.grade} /> : '–'),
  },
];

/** A session of the queue on a phone, and beside an open sheet. */
function QueueCard({ item, onOpen }: { item: QueueItem; onOpen: () => void }) {
  const t = useT();
  const { sample } = item;
  return (
    <LinkCard title={item.title} onPress={onOpen}>
      <View className="plh-soft">
        {item.institutionName} · {shownDay(item.endAt)}
      </View>
      <View className="plh-row work-tags">
        <StageTag stage={item.stage} />
        {item.dueDay && isDue(item) ? <DueTag day={item.dueDay} /> : null}
      </View>
      <View className="plh-row work-tags plh-figures">
        {item.totalShown ? <View>{t('score.points', { points: item.totalShown })}</View> : null}
        {item.grade ? <GradeTag of="session" grade={item.grade} /> : null}
        {sample.size > 0 ? (
          <View className="plh-soft">{t('evaluator.answered', { answered: sample.answered, size: sample.size })}</View>
        ) : null}
      </View>
    </LinkCard>
  );
}

/** The evaluator's queue by deadline, with the ways to sampling and calls; on a desk the sheet stands beside it. */
export default function EvaluatorHome() {
  const t = useT();
  const queue = useRemote('evaluation.listQueue', {});
  useRefresh(queue);
  const draws = (queue.data?.items ?? []).filter(({ draw }) => awaits(draw, 'evaluator') || draw === 'ready').length;
  return (
    <WorkPage title={t('evaluator.title')} wide>
      <Split pages={{ 'evaluator/sheet': SheetPage }} onChanged={() => void queue.reload()}>
        <AsyncView remote={queue} rows={8}>
          {({ items }) => (
            <>
              <View className="work-pair">
                <LinkCard id="to-sampling" title={t('evaluator.sampling')} onPress={() => go('evaluator/sampling')}>
                  <View className="plh-soft">{t('evaluator.samplingNote', { count: draws })}</View>
                </LinkCard>
                <LinkCard id="to-calls" title={t('evaluator.calls')} onPress={() => go('evaluator/calls')}>
                  <View className="plh-soft">{t('evaluator.callsNote', { count: openCalls(items) })}</View>
                </LinkCard>
                <LinkCard id="to-scores" title={t('side.scores')} onPress={() => go('work/scores')} />
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
