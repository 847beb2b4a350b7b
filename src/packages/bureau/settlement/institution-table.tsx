import { View } from '@tarojs/components';
import { Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { money } from '@/components/format';
import { Figure } from '@/components/staff/figure';
import { bare, counted, settledOf } from '@/services/figures';
import { GradeTag } from '@/components/staff/grade-tag';
import { LinkCard } from '@/components/staff/link-card';
import { Tag } from '@/components/tag';
import { TraceView } from '@/components/trace-view';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales/bureau';
import type { Settlement } from '@/services/work-types';
import type { TableProps } from './table-props';

type Row = Settlement['institutions'][number] & { amountFen: number };

/** Each institution with its year's mean, grade and rate (R-MONEY 1), and what its sessions come to. */
export function InstitutionTable({ settlement, latest, openKey, to }: TableProps) {
  const t = useT();
  const desk = useDesk();
  const rows: Row[] = settlement.institutions.map((one) => ({
    ...one,
    amountFen: settlement.lines
      .filter(({ institutionId }) => institutionId === one.institutionId)
      .reduce((sum, { amountFen }) => sum + amountFen, 0),
  }));
  if (rows.length === 0) return <Empty text={t('settle.noLines')} />;
  const text = (one: Row) =>
    t('settle.institutionText', { sessions: one.sessions, mean: one.meanShown, rate: money(one.rateFen) });
  return (
    <Listing
      label={t('settlePart.institutions')}
      rows={rows}
      keyOf={({ institutionId }) => institutionId}
      list="institutions"
      to={({ institutionId }) => to(institutionId)}
      openKey={openKey || null}
      columns={[
        { key: 'name', title: t('plan.institution'), value: ({ name }) => name },
        {
          key: 'sessions',
          title: t('settle.lineCount'),
          kind: 'number',
          sum: true,
          value: ({ sessions }) => sessions,
          cell: ({ name, sessions }) => (
            <Figure
              of={
                latest
                  ? counted(settledOf({ year: settlement.year, part: 'lines', institution: name }), sessions)
                  : bare(sessions, 'beneath')
              }
              label={`${name} ${t('settle.lineCount')}`}
            />
          ),
        },
        {
          key: 'mean',
          title: t('settle.mean'),
          kind: 'points',
          value: ({ meanShown }) => Number(meanShown),
          cell: ({ meanShown }) => meanShown,
        },
        {
          key: 'grade',
          title: t('confirming.grade'),
          value: ({ grade, out, failedSessions = 0 }) =>
            [t(`grade.${grade}`), out ? t('settle.out', { count: failedSessions }) : ''].filter(Boolean).join(' '),
          filterBy: ({ grade }) => grade,
          filterText: (id) => t(`grade.${id}`),
          cell: ({ grade, out, failedSessions = 0 }) => (
            <View className="plh-row">
              <GradeTag of="institution-year" grade={grade} />
              {out ? <Tag tone="bad">{t('settle.out', { count: failedSessions })}</Tag> : null}
            </View>
          ),
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
          cell: ({ amountFen }) => <View className="bureau-strong">{money(amountFen)}</View>,
        },
      ]}
      card={(one) =>
        desk ? (
          <LinkCard
            title={one.name}
            aside={<GradeTag of="institution-year" grade={one.grade} />}
            to={to(one.institutionId)}
          >
            <View className="plh-soft plh-figures">{text(one)}</View>
          </LinkCard>
        ) : (
          <View className="plh-card">
            <View className="plh-between">
              <View className="plh-title plh-grow">{one.name}</View>
              <GradeTag of="institution-year" grade={one.grade} />
            </View>
            <View className="plh-soft plh-figures">{text(one)}</View>
            <View className="plh-figures">{money(one.amountFen)}</View>
            {one.out ? <Tag tone="bad">{t('settle.out', { count: one.failedSessions ?? 0 })}</Tag> : null}
            <TraceView trace={one.trace} depth={1} />
          </View>
        )
      }
    />
  );
}
