import { TraceView } from '@/components/trace-view';
import { useT } from '@/locales/bureau';
import type { Settlement } from '@/services/work-types';
import type { TableProps, YearRemarks } from './table-props';
import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing, type Target } from '@/components/desk/listing';
import { go } from '@/services/navigate';
import { LinkCard } from '@/components/staff/link-card';
import { money, shownInstant } from '@/components/format';
import { Pressable } from '@/components/pressable';
import { useDesk } from '@/hooks/desk';

type Tour = Settlement['tours'][number];

/** The study tours at actual cost (R-MONEY 3); the cost itself is entered at the session. */
export function TourTable({ settlement, openKey, to }: TableProps) {
  const t = useT();
  const desk = useDesk();
  if (settlement.tours.length === 0) return <Empty icon="route" text={t('settle.noTours')} />;
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
      list="tours"
      rows={settlement.tours}
      keyOf={({ sessionId }) => sessionId}
      to={({ sessionId }) => to(sessionId)}
      openKey={openKey || null}
      columns={[
        { key: 'title', title: t('plan.title'), value: ({ title }) => title },
        { key: 'cost', title: t('tour.title'), value: () => null, cell: toSession },
        {
          key: 'payable',
          title: t('tour.payable'),
          kind: 'fen',
          sum: true,
          value: ({ payableFen }) => payableFen,
          cell: ({ payableFen }) => <View className="bureau-strong">{money(payableFen)}</View>,
        },
      ]}
      card={(tour) =>
        desk ? (
          <LinkCard title={tour.title} to={to(tour.sessionId)}>
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
      list="changes"
      rows={settlement.changes}
      keyOf={({ sessionId }) => sessionId}
      columns={[
        { key: 'title', title: t('plan.title'), value: ({ title }) => title },
        { key: 'why', title: t('settle.why'), value: ({ why }) => why },
        {
          key: 'before',
          title: t('settle.before'),
          kind: 'fen',
          sum: true,
          value: ({ beforeFen }) => beforeFen,
          cell: ({ beforeFen }) => text(beforeFen),
        },
        {
          key: 'after',
          title: t('settle.after'),
          kind: 'fen',
          sum: true,
          value: ({ afterFen }) => afterFen,
          cell: ({ afterFen }) => text(afterFen),
        },
        {
          key: 'difference',
          title: t('settle.difference'),
          kind: 'fen',
          sum: true,
          value: difference,
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

type LeftOut = Settlement['leftOut'][number];

/** Sessions of the year that are not in the settlement, and why. */
export function LeftOutTable({ settlement }: { settlement: Settlement }) {
  const t = useT();
  const to = ({ sessionId }: LeftOut): Target => ({ page: 'bureau/session', params: { sessionId } });
  if (settlement.leftOut.length === 0) return <Empty icon="done" text={t('settle.nothingLeftOut')} />;
  return (
    <Listing
      label={t('settlePart.leftOut')}
      list="leftOut"
      rows={settlement.leftOut}
      keyOf={({ sessionId }) => sessionId}
      to={to}
      columns={[
        { key: 'title', title: t('plan.title'), value: ({ title }) => title },
        { key: 'why', title: t('settle.why'), value: ({ why }) => why },
      ]}
      card={(one) => (
        <LinkCard title={one.title} to={to(one)}>
          <View className="plh-soft">{one.why}</View>
        </LinkCard>
      )}
    />
  );
}

type YearRemark = YearRemarks[number];

/** What was odd about what the year rests on, with the reason that was given and by whom; the year's settings first. */
export function RemarkTable({ remarks }: { remarks: YearRemarks }) {
  const t = useT();
  const to = ({ sessionId }: YearRemark): Target =>
    sessionId === null
      ? { page: 'bureau/settlement', params: { part: 'remarks' } }
      : { page: 'bureau/session', params: { sessionId } };
  const given = ({ by, at }: YearRemark): string =>
    [by, at === null ? '' : shownInstant(at).slice(0, 16)].filter(Boolean).join(' · ');
  if (remarks.length === 0) return <Empty icon="done" text={t('settle.noRemarks')} />;
  return (
    <Listing
      label={t('settlePart.remarks')}
      list="remarks"
      rows={remarks}
      keyOf={({ sessionId, text, at }) => `${sessionId ?? ''} ${at ?? ''} ${text}`}
      to={to}
      columns={[
        { key: 'title', title: t('plan.title'), value: ({ title }) => title || t('settings.title') },
        { key: 'text', title: t('settlePart.remarks'), value: ({ text }) => text },
        { key: 'reason', title: t('work.reason'), value: ({ reason }) => reason },
        { key: 'by', title: t('settle.givenBy'), value: given },
      ]}
      card={(one) => (
        <LinkCard title={one.title || t('settings.title')} to={to(one)}>
          <View>{one.text}</View>
          {one.reason ? <View className="plh-soft">{one.reason}</View> : null}
          <View className="plh-faint">{given(one)}</View>
        </LinkCard>
      )}
    />
  );
}
