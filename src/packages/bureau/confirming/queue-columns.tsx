import { View } from '@tarojs/components';
import type { Column } from '@/components/desk/data-table';
import { shownDay } from '@/components/format';
import { DueTag } from '@/components/staff/due-tag';
import { GradeTag } from '@/components/staff/grade-tag';
import { StageTag } from '@/components/staff/stage-tag';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/bureau';
import type { QueueItem } from '@/services/work-types';
import { sessionColumn } from '../parts/session-column';

/** The columns of the scores. */
export function useQueueColumns(): Column<QueueItem>[] {
  const t = useT();
  return [
    sessionColumn(t),
    {
      key: 'end',
      title: t('month.when'),
      sortBy: ({ endAt }) => endAt,
      cell: ({ endAt }) => <View className="bureau-nowrap">{shownDay(endAt)}</View>,
    },
    {
      key: 'stage',
      title: t('month.state'),
      sortBy: ({ stage }) => t(`stage.${stage}`),
      cell: ({ stage, dueDay, reviewed }) => (
        <View className="bureau-cell-tags">
          <StageTag stage={stage} />
          {reviewed ? <Tag>{t('confirming.reviewed')}</Tag> : null}
          {dueDay && stage === 'scored' ? <DueTag day={dueDay} label={t('confirming.due')} /> : null}
        </View>
      ),
    },
    {
      key: 'sample',
      title: t('score.followup'),
      figures: true,
      sortBy: ({ sample }) => sample.answered,
      cell: ({ sample }) => t('confirming.sample', { answered: sample.answered, size: sample.size }),
    },
    {
      key: 'points',
      title: t('confirming.points'),
      figures: true,
      sortBy: ({ totalShown }) => (totalShown === null ? null : Number(totalShown)),
      cell: ({ totalShown }) => <View className="bureau-strong">{totalShown ?? '—'}</View>,
    },
    {
      key: 'grade',
      title: t('confirming.grade'),
      sortBy: ({ grade }) => (grade ? ['excellent', 'good', 'pass', 'fail'].indexOf(grade) : null),
      cell: ({ grade }) => (grade ? <GradeTag grade={grade} /> : null),
    },
  ];
}
