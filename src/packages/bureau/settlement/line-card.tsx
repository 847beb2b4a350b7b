import { View } from '@tarojs/components';
import { money, shownDay } from '@/components/format';
import { GradeTag } from '@/components/staff/grade-tag';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { TraceView } from '@/components/trace-view';
import { useT } from '@/locales/bureau';
import type { SettlementLine } from '@/services/work-types';

interface Props {
  line: SettlementLine;
  /** Opens the trace beside the list; without it the card carries the trace itself. */
  onOpen?: () => void;
}

/** One session's amount. */
export function LineCard({ line, onOpen }: Props) {
  const t = useT();
  const amount = <View className="plh-title plh-figures">{money(line.amountFen)}</View>;
  const body = (
    <>
      <View className="plh-soft">
        {line.institutionName} · {shownDay(line.startAt)}
      </View>
      <View className="plh-row work-tags">
        <GradeTag grade={line.grade} />
        <Tag>
          {t('settle.lineText', { heads: line.eligibleHeads, rate: money(line.rateFen), score: line.scoreShown })}
        </Tag>
        {line.reason === 'paid' ? null : <Tag tone="warn">{t(`settleReason.${line.reason}`)}</Tag>}
      </View>
    </>
  );
  if (onOpen)
    return (
      <LinkCard title={line.title} aside={amount} onPress={onOpen}>
        {body}
      </LinkCard>
    );
  return (
    <View className="plh-card">
      <View className="plh-between">
        <View className="plh-title plh-grow">{line.title}</View>
        {amount}
      </View>
      {body}
      <View className="plh-soft">{line.amountInWords}</View>
      <TraceView trace={line.trace} depth={1} />
    </View>
  );
}
