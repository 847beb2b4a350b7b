import { View } from '@tarojs/components';
import { money } from '@/components/format';
import { Notice } from '@/components/notice';
import { Fact } from '@/components/section';
import { TraceView } from '@/components/trace-view';
import { useT } from '@/locales/bureau';
import type { Settlement } from '@/services/work-types';

/** The sum in figures and in capitals, what comes on top of it, and what changed since the last run in a sentence. */
export function Totals({ settlement }: { settlement: Settlement }) {
  const t = useT();
  const { changes, run } = settlement;
  return (
    <View className="plh-card work-form">
      <View className="bureau-columns">
        <View>
          <View className="plh-soft">{t('settle.total')}</View>
          <View className="work-big plh-figures" id="settlement-total">
            {money(settlement.totalFen)}
          </View>
          <View>{settlement.totalInWords}</View>
          {run > 1 && changes.length === 0 ? <Notice tone="ok">{t('settle.noChanges')}</Notice> : null}
          {changes.length > 0 ? (
            <Notice tone="warn">{t('settle.changesNote', { count: changes.length })}</Notice>
          ) : null}
        </View>
        <View>
          <Fact name={t('settle.lineCount')}>{t('settle.sessions', { count: settlement.lines.length })}</Fact>
          <Fact name={t('settle.tours')}>{money(settlement.toursFen)}</Fact>
          <Fact name={t('settle.fee')}>{money(settlement.reviewFeeFen)}</Fact>
        </View>
      </View>
      <TraceView trace={settlement.reviewFeeTrace} depth={1} />
    </View>
  );
}
