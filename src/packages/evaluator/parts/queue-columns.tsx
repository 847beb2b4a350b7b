import type { Column } from '@/components/desk/data-table';
import { dayOf, shownDay } from '@/components/format';
import { DueTag } from '@/components/staff/due-tag';
import { GradeTag } from '@/components/staff/grade-tag';
import { StageTag } from '@/components/staff/stage-tag';
import type { useT } from '@/locales/evaluator';
import type { QueueItem } from '@/services/work-types';
import { isDue } from './groups';

/** The queue as a desk's table. */
export const queueColumns = (t: ReturnType<typeof useT>): Column<QueueItem>[] => [
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
    cell: (item) => (item.grade ? <GradeTag grade={item.grade} /> : '–'),
  },
];
