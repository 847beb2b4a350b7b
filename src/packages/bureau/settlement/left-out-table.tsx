import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { useT } from '@/locales/bureau';
import { go } from '@/services/navigate';
import type { Settlement } from '@/services/work-types';
import { LinkCard } from '@/components/staff/link-card';

type LeftOut = Settlement['leftOut'][number];

/** Sessions of the year that are not in the settlement, and why. */
export function LeftOutTable({ settlement }: { settlement: Settlement }) {
  const t = useT();
  const open = ({ sessionId }: LeftOut) => go('bureau/session', { sessionId });
  if (settlement.leftOut.length === 0) return <Empty icon="done" text={t('settle.nothingLeftOut')} />;
  return (
    <Listing
      label={t('settlePart.leftOut')}
      rows={settlement.leftOut}
      keyOf={({ sessionId }) => sessionId}
      findBy={({ title, why }) => `${title} ${why}`}
      onOpen={open}
      columns={[
        { key: 'title', title: t('plan.title'), sortBy: ({ title }) => title, cell: ({ title }) => title },
        { key: 'why', title: t('settle.why'), sortBy: ({ why }) => why, cell: ({ why }) => why },
      ]}
      card={(one) => (
        <LinkCard title={one.title} onPress={() => open(one)}>
          <View className="plh-soft">{one.why}</View>
        </LinkCard>
      )}
    />
  );
}
