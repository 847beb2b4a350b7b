import { View } from '@tarojs/components';
import { Listing } from '@/components/desk/listing';
import type { Column } from '@/components/desk/data-table';
import { shownDay, timeOf } from '@/components/format';
import { Tag, type Tone } from '@/components/tag';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';

type Row = Output<'session.previewPublication'>['sessions'][number];
const tones: Record<Row['state'], Tone> = { ready: 'ok', 'already-published': 'plain', impossible: 'bad' };

const toldCount = ({ told }: Row): number => told.institution + told.window + told.prefecture + told.subscribers;

/** The drafts of a publication, with what prevents those that cannot be. */
export function PublishList({ sessions }: { sessions: readonly Row[] }) {
  const t = useT();
  const when = ({ startAt }: Row) => (startAt === null ? '' : `${shownDay(startAt)} ${timeOf(startAt)}`);
  const state = (row: Row) => (
    <>
      <Tag tone={tones[row.state]}>{t(`publishState.${row.state}`)}</Tag>
      {row.problem ? <View className="work-bad plh-soft">{row.problem.message}</View> : null}
    </>
  );
  const columns: Column<Row>[] = [
    { key: 'when', title: t('month.when'), sortBy: ({ startAt }) => startAt, cell: when },
    { key: 'title', title: t('plan.title'), sortBy: ({ title }) => title, cell: ({ title }) => title },
    { key: 'state', title: t('publish.state'), sortBy: (row) => row.state, cell: state },
    { key: 'told', title: t('publish.told'), figures: true, sortBy: toldCount, cell: toldCount },
  ];
  return (
    <Listing
      label={t('publish.preview')}
      rows={[...sessions].sort((a, b) => (a.startAt ?? 0) - (b.startAt ?? 0))}
      columns={columns}
      keyOf={({ sessionId }) => sessionId}
      card={(row) => (
        <View className="plh-card">
          <View className="plh-title">{row.title}</View>
          <View className="plh-soft plh-figures">{when(row)}</View>
          <View className="work-tags">{state(row)}</View>
          <View className="plh-soft">{t('publish.toldText', { count: toldCount(row) })}</View>
        </View>
      )}
    />
  );
}
