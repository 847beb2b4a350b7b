import { View } from '@tarojs/components';
import { money, shownInstant } from '@/components/format';
import { Fact } from '@/components/section';
import { TraceView } from '@/components/trace-view';
import { useT } from '@/locales/bureau';
import type { Output } from '@/services/call';

export type Cost = NonNullable<Output<'subsidy.getTourCost'>['cost']>;

/** What was entered of a study tour, and what of it is paid and why. */
export function RecordedCost({ cost }: { cost: Cost }) {
  const t = useT();
  return (
    <View className="plh-card" id="tour-payable">
      <View className="plh-soft">{t('tour.payable')}</View>
      <View className="work-big plh-figures">{money(cost.payableFen)}</View>
      <Fact name={t('tour.cost')}>{money(cost.costFen)}</Fact>
      <Fact name={t('tour.evidence')}>{cost.evidence}</Fact>
      <Fact name={t('tour.at')}>{shownInstant(cost.at).slice(0, 16)}</Fact>
      <TraceView trace={cost.trace} depth={1} />
    </View>
  );
}
