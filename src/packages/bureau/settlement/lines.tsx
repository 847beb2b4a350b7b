import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { money, shownDay } from '@/components/format';
import { Section } from '@/components/section';
import { Tag } from '@/components/tag';
import { TraceView } from '@/components/trace-view';
import { GradeTag } from '@/components/staff/grade-tag';
import { useT } from '@/locales/bureau';
import type { SettlementLine } from '@/services/work-types';

const PAGE = 20;

/** The sessions' amounts; each opens down to the clause. */
export function Lines({ lines }: { lines: readonly SettlementLine[] }) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  return (
    <Section title={t('settle.lines', { count: lines.length })}>
      {lines.slice(0, shown).map((line) => (
        <Line key={line.sessionId} line={line} />
      ))}
      {lines.length > shown ? (
        <Action kind="plain" onPress={() => setShown(shown + PAGE)}>
          {t('common.more')}
        </Action>
      ) : null}
    </Section>
  );
}

function Line({ line }: { line: SettlementLine }) {
  const t = useT();
  return (
    <View className="plh-card">
      <View className="plh-between">
        <View className="plh-title plh-grow">{line.title}</View>
        <View className="plh-title plh-figures">{money(line.amountFen)}</View>
      </View>
      <View className="plh-soft">
        {line.institutionName} · {shownDay(line.startAt)}
      </View>
      <View>{line.amountInWords}</View>
      <View className="plh-row work-tags">
        <GradeTag grade={line.grade} />
        <Tag>
          {t('settle.lineText', { heads: line.eligibleHeads, rate: money(line.rateFen), score: line.scoreShown })}
        </Tag>
        {line.capped ? <Tag tone="warn">{t('settle.capped')}</Tag> : null}
      </View>
      <TraceView trace={line.trace} depth={1} />
    </View>
  );
}
