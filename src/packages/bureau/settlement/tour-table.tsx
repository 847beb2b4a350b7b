import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { money } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { Pressable } from '@/components/pressable';
import { TraceView } from '@/components/trace-view';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales/bureau';
import { go } from '@/services/navigate';
import type { Settlement } from '@/services/work-types';
import type { TableProps } from './table-props';

type Tour = Settlement['tours'][number];

/** The study tours at actual cost (R-MONEY 3); the cost itself is entered at the session. */
export function TourTable({ settlement, open, onOpen }: TableProps) {
  const t = useT();
  const desk = useDesk();
  if (settlement.tours.length === 0) return <Empty icon="route" text={t('settle.noTours')} />;
  const show = (tour: Tour) => onOpen({ key: tour.sessionId, title: tour.title, trace: tour.trace });
  const toSession = (tour: Tour) => (
    <View onClick={(event) => event.stopPropagation()}>
      <Pressable
        className="plh-link"
        role="link"
        label={`${t('tour.open')} ${tour.title}`}
        onPress={() => go('bureau/session', { sessionId: tour.sessionId })}
      >
        {t('tour.open')}
      </Pressable>
    </View>
  );
  return (
    <Listing
      label={t('settlePart.tours')}
      rows={settlement.tours}
      keyOf={({ sessionId }) => sessionId}
      onOpen={show}
      openKey={open?.key ?? null}
      columns={[
        { key: 'title', title: t('plan.title'), sortBy: ({ title }) => title, cell: ({ title }) => title },
        { key: 'cost', title: t('tour.title'), cell: toSession },
        {
          key: 'payable',
          title: t('tour.payable'),
          figures: true,
          sortBy: ({ payableFen }) => payableFen,
          cell: ({ payableFen }) => <View className="bureau-strong">{money(payableFen)}</View>,
        },
      ]}
      card={(tour) =>
        desk ? (
          <LinkCard title={tour.title} onPress={() => show(tour)}>
            <View className="plh-figures">{money(tour.payableFen)}</View>
          </LinkCard>
        ) : (
          <View className="plh-card">
            <View className="plh-between">
              <View className="plh-title plh-grow">{tour.title}</View>
              <View className="plh-title plh-figures">{money(tour.payableFen)}</View>
            </View>
            <TraceView trace={tour.trace} depth={1} />
            {toSession(tour)}
          </View>
        )
      }
    />
  );
}
