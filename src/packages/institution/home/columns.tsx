import { View } from '@tarojs/components';
import type { Column } from '@/components/desk/data-table';
import { shownDay, timeOf } from '@/components/format';
import { StageTag } from '@/components/staff/stage-tag';
import { t } from '@/locales/institution';
import type { WorkSession } from '@/services/work-types';

/** The year's table of a desk. */
export const columns = (): Column<WorkSession>[] => [
  {
    key: 'at',
    title: t('column.when'),
    cell: ({ startAt }) => (
      <View className="plh-figures inst-nowrap">
        {shownDay(startAt)} {timeOf(startAt)}
      </View>
    ),
    sortBy: ({ startAt }) => startAt,
  },
  {
    key: 'title',
    title: t('column.title'),
    cell: ({ title, placeName }) => (
      <View>
        <View>{title}</View>
        <View className="plh-faint">{placeName}</View>
      </View>
    ),
    sortBy: ({ title }) => title,
  },
  {
    key: 'mode',
    title: t('column.mode'),
    cell: ({ mode }) => t(`mode.${mode}`),
    sortBy: ({ mode }) => t(`mode.${mode}`),
  },
  {
    key: 'stage',
    title: t('column.stage'),
    cell: ({ stage }) => <StageTag stage={stage} />,
    sortBy: ({ stage }) => t(`stage.${stage}`),
  },
  {
    key: 'registered',
    title: t('column.registered'),
    cell: ({ registered, capacity }) => `${registered} / ${capacity}`,
    sortBy: ({ registered }) => registered,
    figures: true,
  },
  {
    key: 'signed',
    title: t('column.signed'),
    cell: ({ signed }) => signed,
    sortBy: ({ signed }) => signed,
    figures: true,
  },
  {
    key: 'due',
    title: t('column.due'),
    cell: ({ stage, materialsDueDay }) => (stage === 'collecting' ? materialsDueDay : null) ?? '—',
    sortBy: ({ stage, materialsDueDay }) => (stage === 'collecting' ? materialsDueDay : null),
    figures: true,
  },
  {
    key: 'score',
    title: t('column.score'),
    cell: ({ scoreShown }) => scoreShown ?? '—',
    sortBy: ({ scoreShown }) => (scoreShown === null ? null : Number(scoreShown)),
    figures: true,
  },
];
