import { View } from '@tarojs/components';
import { Listing } from '@/components/desk/listing';
import type { Column } from '@/components/desk/data-table';
import { Tag } from '@/components/tag';
import { GradeTag } from '@/components/staff/grade-tag';
import { useT } from '@/locales/bureau';
import type { Sheet } from '@/services/work-types';
import { sessionColumn } from '../parts/session-column';
import { goesAlong, type Result } from './goes-along';

interface Props {
  sheets: readonly Sheet[];
  /** What became of those that were confirmed already, by session. */
  results: ReadonlyMap<string, Result>;
}

/** The chosen scores with their figures, and whether each goes along. */
export function SeveralList({ sheets, results }: Props) {
  const t = useT();
  const heads = ({ current }: Sheet) =>
    current ? t('confirming.heads', { actual: current.heads.actual, eligible: current.heads.eligible }) : '—';
  const verdict = (sheet: Sheet) => {
    const result = results.get(sheet.sessionId);
    if (result) return <Tag tone={result.ok ? 'ok' : 'bad'}>{result.text}</Tag>;
    return goesAlong(sheet) ? (
      <Tag tone="ok">{t('confirming.able')}</Tag>
    ) : (
      <>
        <Tag tone="warn">{t('confirming.alone')}</Tag>
        {sheet.flags.map(({ label }) => (
          <View key={label} className="plh-soft">
            {label}
          </View>
        ))}
      </>
    );
  };
  const columns: Column<Sheet>[] = [
    sessionColumn(t),
    { key: 'heads', title: t('score.heads'), cell: heads },
    {
      key: 'points',
      title: t('confirming.points'),
      figures: true,
      sortBy: ({ current }) => Number(current?.totalShown ?? 0),
      cell: ({ current }) => current?.totalShown ?? '—',
    },
    {
      key: 'grade',
      title: t('confirming.grade'),
      cell: ({ current }) => (current ? <GradeTag grade={current.grade} /> : null),
    },
    { key: 'verdict', title: t('confirming.verdict'), cell: verdict },
  ];
  return (
    <Listing
      label={t('page.confirming')}
      rows={sheets}
      columns={columns}
      keyOf={({ sessionId }) => sessionId}
      card={(sheet) => (
        <View className="plh-card">
          <View className="plh-title">{sheet.title}</View>
          <View className="plh-soft">
            {sheet.current?.totalShown} · {heads(sheet)}
          </View>
          <View className="work-tags">{verdict(sheet)}</View>
        </View>
      )}
    />
  );
}
