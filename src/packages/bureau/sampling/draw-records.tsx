import { View } from '@tarojs/components';
import { Listing } from '@/components/desk/listing';
import { shownDay } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/bureau';
import { go } from '@/services/navigate';
import type { QueueItem } from '@/services/work-types';
import { sessionColumn } from '../parts/session-column';

/** Every draw's public record. */
export function DrawRecords({ items }: { items: readonly QueueItem[] }) {
  const t = useT();
  const text = ({ draw }: QueueItem) => t(`draw.${draw}`);
  const open = ({ sessionId }: QueueItem) => go('evaluator/draw', { sessionId });
  return (
    <Listing
      label={t('sampling.records')}
      rows={items}
      keyOf={({ sessionId }) => sessionId}
      findBy={({ title, institutionName }) => `${title} ${institutionName}`}
      onOpen={open}
      columns={[
        sessionColumn(t),
        { key: 'end', title: t('month.when'), sortBy: ({ endAt }) => endAt, cell: ({ endAt }) => shownDay(endAt) },
        { key: 'state', title: t('month.state'), sortBy: text, cell: (item) => <Tag tone="accent">{text(item)}</Tag> },
        {
          key: 'size',
          title: t('confirming.sampleHead'),
          figures: true,
          sortBy: ({ sample }) => sample.size,
          cell: ({ sample }) => t('confirming.sample', { answered: sample.answered, size: sample.size }),
        },
      ]}
      card={(item) => (
        <LinkCard title={item.title} onPress={() => open(item)}>
          <View className="plh-soft">
            {item.institutionName} · {text(item)}
          </View>
        </LinkCard>
      )}
    />
  );
}
