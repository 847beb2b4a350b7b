import type { Column } from '@/components/desk/data-table';
import { shownInstant } from '@/components/format';
import { DueTag } from '@/components/staff/due-tag';
import { StageTag } from '@/components/staff/stage-tag';
import { Tag } from '@/components/tag';
import type { useT } from '@/locales/prefecture';
import type { Handover } from './handover';

/** Materials on their way as a desk's table. */
export const handoverColumns = (t: ReturnType<typeof useT>): Column<Handover>[] => [
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
