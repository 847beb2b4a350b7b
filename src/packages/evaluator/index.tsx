import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Listing, type Column, type Coming, type Target } from '@/components/desk/listing';
import { Split } from '@/components/desk/split';
import { LinkCard } from '@/components/staff/link-card';
import { WorkPage } from '@/components/staff/work-page';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/evaluator';
import { callsLeft, sumOf } from '@/services/figures';
import { serverNow } from '@/services/server-clock';
import type { QueueItem } from '@/services/work-types';
import { awaits } from '@/components/staff/awaits';
import SheetPage from './sheet';
import { shownDay } from '@/components/format';
import { DueTag } from '@/components/staff/due-tag';
import { GradeTag } from '@/components/staff/grade-tag';
import { StageTag } from '@/components/staff/stage-tag';

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

/** By deadline, what has no day yet last, the older session before the newer; what we have done last, the newest first. */
function inOrder(items: readonly QueueItem[]): QueueItem[] {
  const done = (item: QueueItem): boolean => shelfOf[item.stage] === 'after';
  return [...items].sort((a, b) => {
    if (done(a) !== done(b)) return done(a) ? 1 : -1;
    if (done(a)) return b.endAt - a.endAt;
    return (a.dueDay ?? '9999').localeCompare(b.dueDay ?? '9999') || a.endAt - b.endAt;
  });
}

/** Whether the day matters still: after the score it does not. */
const isDue = (item: QueueItem): boolean => item.dueDay !== null && shelfOf[item.stage] === 'todo';

/** The queue's columns; the shelf says whether it waits for us, is not here yet, or is done. */
const queueColumns = (t: ReturnType<typeof useT>): Column<QueueItem>[] => [
  { key: 'title', title: t('queue.session'), value: (item) => item.title },
  {
    key: 'shelf',
    title: t('queue.shelf'),
    hidden: true,
    value: (item) => t(`queue.shelf.${shelfOf[item.stage]}`),
    filterBy: (item) => shelfOf[item.stage],
    filterIds: shelves,
    filterText: (id) => t(`queue.shelf.${id as Shelf}`),
    chips: true,
  },
  {
    key: 'institution',
    title: t('queue.institution'),
    value: (item) => item.institutionName,
    filterBy: (item) => item.institutionName,
  },
  {
    key: 'end',
    title: t('queue.held'),
    kind: 'instant',
    value: (item) => item.endAt,
    cell: (item) => shownDay(item.endAt),
  },
  {
    key: 'stage',
    title: t('queue.stage'),
    value: (item) => t(`stage.${item.stage}`),
    filterBy: (item) => item.stage,
    filterText: (id) => t(`stage.${id as QueueItem['stage']}`),
    cell: (item) => <StageTag stage={item.stage} />,
  },
  {
    key: 'due',
    title: t('work.due'),
    kind: 'day',
    value: (item) => (isDue(item) ? item.dueDay : null),
    cell: (item) => (item.dueDay && isDue(item) ? <DueTag day={item.dueDay} /> : '–'),
  },
  {
    key: 'calls',
    title: t('queue.calls'),
    kind: 'number',
    value: ({ sample }) => (sample.size > 0 ? sample.answered : null),
    orderBy: ({ sample }) => (sample.size > 0 ? sample.answered / sample.size : null),
    cell: ({ sample }) => (sample.size > 0 ? `${sample.answered} / ${sample.size}` : '–'),
    sum: true,
  },
  {
    key: 'sample',
    title: t('queue.sample'),
    kind: 'number',
    hidden: true,
    sum: true,
    value: ({ sample }) => (sample.size > 0 ? sample.size : null),
  },
  {
    key: 'score',
    title: t('queue.score'),
    kind: 'points',
    value: (item) => (item.totalShown ? Number(item.totalShown) : null),
    cell: (item) => item.totalShown ?? '–',
  },
  {
    key: 'grade',
    title: t('queue.grade'),
    value: (item) => (item.grade ? t(`grade.${item.grade}`) : null),
    filterBy: (item) => item.grade ?? [],
    cell: (item) => (item.grade ? <GradeTag of="session" grade={item.grade} /> : '–'),
  },
];

/** A session of the queue on a phone, and beside an open sheet. */
function QueueCard({ item, to }: { item: QueueItem; to: Target }) {
  const t = useT();
  const { sample } = item;
  return (
    <LinkCard title={item.title} to={to}>
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
  const queue = useWhole('evaluation.listQueue', {}, 'items');
  // one's own calls, as the page shows them that the number opens
  const calls = useRemote('followup.listCalls', {});
  useRefresh(queue, calls);
  const draws = (queue.data?.items ?? []).filter(({ draw }) => awaits(draw, 'evaluator') || draw === 'ready').length;
  return (
    <WorkPage title={t('evaluator.title')} wide>
      <Split pages={{ 'evaluator/sheet': SheetPage }} onChanged={() => void queue.reload()}>
        <AsyncView remote={queue} rows={8}>
          {({ items }) => (
            <>
              <View className="work-pair">
                <LinkCard id="to-sampling" title={t('evaluator.sampling')} to={{ page: 'evaluator/sampling' }}>
                  <View className="plh-soft">{t('evaluator.samplingNote', { count: draws })}</View>
                </LinkCard>
                <LinkCard id="to-calls" title={t('evaluator.calls')} to={callsLeft}>
                  {calls.data ? (
                    <View className="plh-soft">
                      {t('evaluator.callsNote', { count: sumOf(callsLeft, calls.data.calls, serverNow()) })}
                    </View>
                  ) : null}
                </LinkCard>
                <LinkCard id="to-scores" title={t('side.scores')} to={{ page: 'work/scores' }} />
              </View>
              <Queue items={items} coming={queue.coming} />
            </>
          )}
        </AsyncView>
      </Split>
    </WorkPage>
  );
}

function Queue({ items, coming }: { items: readonly QueueItem[]; coming: Coming }) {
  const t = useT();
  const to = ({ sessionId }: QueueItem): Target => ({ page: 'evaluator/sheet', params: { sessionId } });
  if (items.length === 0) return <Empty icon="done" text={t('queue.todoNone')} />;
  return (
    <Listing
      label={t('evaluator.title')}
      rows={inOrder(items)}
      coming={coming}
      columns={queueColumns(t)}
      keyOf={(item) => item.sessionId}
      initial={{ filters: { shelf: ['todo'] } }}
      to={to}
      card={(item) => <QueueCard item={item} to={to(item)} />}
    />
  );
}
