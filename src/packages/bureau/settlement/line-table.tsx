import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing, type Column, type Target } from '@/components/desk/listing';
import { money, shownDay } from '@/components/format';
import { GradeTag } from '@/components/staff/grade-tag';
import { Tag } from '@/components/tag';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales/bureau';
import type { Settlement, SettlementLine } from '@/services/work-types';
import { institutionColumn, sessionColumn } from '../parts/session-column';
import type { TableProps } from './table-props';
import { LinkCard } from '@/components/staff/link-card';
import { TraceView } from '@/components/trace-view';

interface Props {
  line: SettlementLine;
  basis: Settlement['settings']['gradeBasis'];
  /** Opens the trace beside the list; without it the card carries the trace itself. */
  to?: Target;
}

/** One session's amount. */
function LineCard({ line, basis, to }: Props) {
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
  if (to)
    return (
      <LinkCard title={line.title} aside={amount} to={to}>
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

/** The sessions' amounts; each opens down to the clause. */
export function LineTable({ settlement, openKey, to }: TableProps) {
  const t = useT();
  const desk = useDesk();
  const { lines } = settlement;
  const basis = settlement.settings.gradeBasis;
  if (lines.length === 0) return <Empty text={t('settle.noLines')} />;
  const columns: Column<SettlementLine>[] = [
    sessionColumn(t),
    institutionColumn(t),
    {
      key: 'day',
      title: t('month.when'),
      kind: 'instant',
      value: ({ startAt }) => startAt,
      cell: ({ startAt }) => shownDay(startAt),
    },
    {
      key: 'score',
      title: t('settle.score'),
      kind: 'points',
      value: ({ scoreShown }) => Number(scoreShown),
      cell: ({ scoreShown }) => scoreShown,
    },
    {
      key: 'grade',
      title: t('settle.gradeThatPays'),
      value: ({ grade }) => t(`grade.${grade}`),
      filterBy: ({ grade }) => grade,
      cell: ({ grade }) => <GradeTag of={basis} grade={grade} />,
    },
    {
      key: 'heads',
      title: t('settle.heads'),
      kind: 'number',
      sum: true,
      value: ({ eligibleHeads }) => eligibleHeads,
    },
    {
      key: 'rate',
      title: t('settle.rate'),
      kind: 'fen',
      value: ({ rateFen }) => rateFen,
    },
    {
      key: 'amount',
      title: t('settle.amount'),
      kind: 'fen',
      sum: true,
      value: ({ amountFen }) => amountFen,
      cell: ({ amountFen, reason }) => (
        <>
          <View className="bureau-strong">{money(amountFen)}</View>
          {reason === 'paid' ? null : <Tag tone="warn">{t(`settleReason.${reason}`)}</Tag>}
        </>
      ),
    },
    {
      key: 'reason',
      title: t('settle.why'),
      hidden: true,
      value: ({ reason }) => (reason === 'paid' ? null : t(`settleReason.${reason}`)),
      filterBy: ({ reason }) => (reason === 'paid' ? [] : reason),
    },
  ];
  return (
    <Listing
      label={t('settlePart.lines')}
      list="lines"
      rows={lines}
      columns={columns}
      keyOf={({ sessionId }) => sessionId}
      to={({ sessionId }) => to(sessionId)}
      openKey={openKey || null}
      card={(line) => <LineCard line={line} basis={basis} {...(desk ? { to: to(line.sessionId) } : {})} />}
    />
  );
}
