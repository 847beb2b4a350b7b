import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { money } from '@/components/format';
import { useT } from '@/locales/bureau';
import type { Settlement } from '@/services/work-types';

type Change = Settlement['changes'][number];

/** What differs from the run before, and why (R-MONEY 7). */
export function ChangeTable({ settlement }: { settlement: Settlement }) {
  const t = useT();
  const text = (fen: number | null) => (fen === null ? t('settle.absent') : money(fen));
  const difference = ({ beforeFen, afterFen }: Change): number => (afterFen ?? 0) - (beforeFen ?? 0);
  if (settlement.changes.length === 0)
    return <Empty icon="done" text={t(settlement.run > 1 ? 'settle.noChanges' : 'settle.firstRun')} />;
  return (
    <Listing
      label={t('settlePart.changes')}
      rows={settlement.changes}
      keyOf={({ sessionId }) => sessionId}
      findBy={({ title }) => title}
      columns={[
        { key: 'title', title: t('plan.title'), sortBy: ({ title }) => title, cell: ({ title }) => title },
        { key: 'why', title: t('settle.why'), cell: ({ why }) => why },
        {
          key: 'before',
          title: t('settle.before'),
          figures: true,
          sortBy: ({ beforeFen }) => beforeFen,
          cell: ({ beforeFen }) => text(beforeFen),
        },
        {
          key: 'after',
          title: t('settle.after'),
          figures: true,
          sortBy: ({ afterFen }) => afterFen,
          cell: ({ afterFen }) => text(afterFen),
        },
        {
          key: 'difference',
          title: t('settle.difference'),
          figures: true,
          sortBy: difference,
          cell: (change) => <View className="bureau-strong">{money(difference(change))}</View>,
        },
      ]}
      card={(change) => (
        <View className="plh-card">
          <View className="plh-title">{change.title}</View>
          <View className="plh-figures">
            {text(change.beforeFen)} → {text(change.afterFen)}
          </View>
          <View className="plh-soft">{change.why}</View>
        </View>
      )}
    />
  );
}
