import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import type { Column } from '@/components/desk/data-table';
import { money, shownDay } from '@/components/format';
import { GradeTag } from '@/components/staff/grade-tag';
import { Tag } from '@/components/tag';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales/bureau';
import type { Settlement, SettlementLine } from '@/services/work-types';
import { sessionColumn } from '../parts/session-column';
import type { TableProps } from './table-props';
import { LinkCard } from '@/components/staff/link-card';
import { TraceView } from '@/components/trace-view';

interface Props {
  line: SettlementLine;
  basis: Settlement['settings']['gradeBasis'];
  /** Opens the trace beside the list; without it the card carries the trace itself. */
  onOpen?: () => void;
}

/** One session's amount. */
function LineCard({ line, basis, onOpen }: Props) {
  const t = useT();
  const amount = <View className="plh-title plh-figures">{money(line.amountFen)}</View>;
  const body = (
    <>
      <View className="plh-soft">
        {line.institutionName} · {shownDay(line.startAt)}
      </View>
      <View className="plh-row work-tags">
        <Tag>{t('settle.ownScore', { score: line.scoreShown })}</Tag>
        <GradeTag of={basis} grade={line.grade} />
        <Tag>{t('settle.lineText', { heads: line.eligibleHeads, rate: money(line.rateFen) })}</Tag>
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

/** Cards on a phone come in lots of this size: each carries a whole trace. */
const LOT = 20;

/** The sessions' amounts; each opens down to the clause. */
export function LineTable({ settlement, open, onOpen }: TableProps) {
  const t = useT();
  const desk = useDesk();
  const [most, setMost] = useState(LOT);
  const { lines } = settlement;
  const basis = settlement.settings.gradeBasis;
  if (lines.length === 0) return <Empty text={t('settle.noLines')} />;
  const show = (line: SettlementLine) => onOpen({ key: line.sessionId, title: line.title, trace: line.trace });
  const columns: Column<SettlementLine>[] = [
    sessionColumn(t),
    { key: 'day', title: t('month.when'), sortBy: ({ startAt }) => startAt, cell: ({ startAt }) => shownDay(startAt) },
    {
      key: 'score',
      title: t('settle.score'),
      figures: true,
      sortBy: ({ scoreShown }) => Number(scoreShown),
      cell: ({ scoreShown }) => scoreShown,
    },
    { key: 'grade', title: t('settle.gradeThatPays'), cell: ({ grade }) => <GradeTag of={basis} grade={grade} /> },
    {
      key: 'heads',
      title: t('settle.heads'),
      figures: true,
      sortBy: ({ eligibleHeads }) => eligibleHeads,
      cell: ({ eligibleHeads }) => eligibleHeads,
    },
    {
      key: 'rate',
      title: t('settle.rate'),
      figures: true,
      sortBy: ({ rateFen }) => rateFen,
      cell: ({ rateFen }) => money(rateFen),
    },
    {
      key: 'amount',
      title: t('settle.amount'),
      figures: true,
      sortBy: ({ amountFen }) => amountFen,
      cell: ({ amountFen, reason }) => (
        <>
          <View className="bureau-strong">{money(amountFen)}</View>
          {reason === 'paid' ? null : <Tag tone="warn">{t(`settleReason.${reason}`)}</Tag>}
        </>
      ),
    },
  ];
  return (
    <>
      <Listing
        label={t('settlePart.lines')}
        rows={desk ? lines : lines.slice(0, most)}
        columns={columns}
        keyOf={({ sessionId }) => sessionId}
        findBy={({ title, institutionName }) => `${title} ${institutionName}`}
        onOpen={show}
        openKey={open?.key ?? null}
        card={(line) => <LineCard line={line} basis={basis} {...(desk ? { onOpen: () => show(line) } : {})} />}
      />
      {!desk && lines.length > most ? (
        <Action kind="plain" onPress={() => setMost(most + LOT)}>
          {t('common.more')}
        </Action>
      ) : null}
    </>
  );
}
