import { View } from '@tarojs/components';
import { money } from '@/components/format';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { Fact, Section } from '@/components/section';
import { TraceView } from '@/components/trace-view';
import { useT } from '@/locales/bureau';
import { go } from '@/services/navigate';
import type { Settlement } from '@/services/work-types';
import { Institutions } from './institutions';
import { Lines } from './lines';

/** A settlement, from the total down to each line's trace (R-MONEY 7). */
export function SettlementView({ settlement }: { settlement: Settlement }) {
  const t = useT();
  return (
    <>
      <Totals settlement={settlement} />
      <Changes settlement={settlement} />
      <Institutions institutions={settlement.institutions} />
      <Lines lines={settlement.lines} />
      {settlement.tours.length > 0 ? (
        <Section title={t('settle.tours')}>
          {settlement.tours.map((tour) => (
            <View key={tour.sessionId} className="plh-card">
              <View className="plh-between">
                <View className="plh-grow">{tour.title}</View>
                <View className="plh-figures">{money(tour.payableFen)}</View>
              </View>
              <TraceView trace={tour.trace} depth={1} />
              <Pressable
                className="plh-link"
                role="link"
                label={`${t('tour.open')} ${tour.title}`}
                onPress={() => go('bureau/session', { sessionId: tour.sessionId })}
              >
                {t('tour.open')} ›
              </Pressable>
            </View>
          ))}
        </Section>
      ) : null}
      <Section title={t('settle.leftOut', { count: settlement.leftOut.length })}>
        {settlement.leftOut.length === 0 ? <Notice tone="ok">{t('settle.nothingLeftOut')}</Notice> : null}
        {settlement.leftOut.length > 0 ? (
          <View className="plh-card">
            {settlement.leftOut.map((one) => (
              <View key={one.sessionId} className="work-item">
                <View>{one.title}</View>
                <View className="plh-soft">{one.why}</View>
              </View>
            ))}
          </View>
        ) : null}
      </Section>
    </>
  );
}

function Totals({ settlement }: { settlement: Settlement }) {
  const t = useT();
  return (
    <View className="plh-card">
      <View className="plh-soft">{t('settle.total')}</View>
      <View className="work-big plh-figures" id="settlement-total">
        {money(settlement.totalFen)}
      </View>
      <View>{settlement.totalInWords}</View>
      <Fact name={t('settle.lineCount')}>{t('settle.sessions', { count: settlement.lines.length })}</Fact>
      <Fact name={t('settle.tours')}>{money(settlement.toursFen)}</Fact>
      <Fact name={t('settle.fee')}>{money(settlement.reviewFeeFen)}</Fact>
      <TraceView trace={settlement.reviewFeeTrace} depth={1} />
    </View>
  );
}

function Changes({ settlement }: { settlement: Settlement }) {
  const t = useT();
  if (settlement.run === 1 && settlement.changes.length === 0) return null;
  const shown = (fen: number | null) => (fen === null ? t('settle.absent') : money(fen));
  return (
    <Section title={t('settle.changes', { count: settlement.changes.length })}>
      {settlement.changes.length === 0 ? <Notice tone="ok">{t('settle.noChanges')}</Notice> : null}
      {settlement.changes.map((change) => (
        <View key={change.sessionId} className="plh-card">
          <View className="plh-title">{change.title}</View>
          <View className="plh-figures">
            {shown(change.beforeFen)} → {shown(change.afterFen)}
          </View>
          <View className="plh-soft">{change.why}</View>
        </View>
      ))}
    </Section>
  );
}
