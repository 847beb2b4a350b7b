import { useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Listing } from '@/components/desk/listing';
import { money, shownDay, shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { PickerField } from '@/components/picker/field';
import { Fact, Section } from '@/components/section';
import { GradeTag } from '@/components/staff/grade-tag';
import { Stepper, thisYear } from '@/components/staff/stepper';
import { WorkPage } from '@/components/staff/work-page';
import { Tag } from '@/components/tag';
import { TraceView } from '@/components/trace-view';
import { useAddressed } from '@/hooks/list-query';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/institution';
import type { Output } from '@/services/call';

type Own = Output<'subsidy.getOwnSettlement'>;
type Line = Own['lines'][number];

/** The year's mean and grade of an institution, with the arithmetic. */
function YearCard({ one }: { one: Own['institutions'][number] }) {
  const t = useT();
  return (
    <View className="plh-card work-form">
      <View className="plh-between">
        <View className="plh-title plh-grow">{one.name}</View>
        <GradeTag of="institution-year" grade={one.grade} />
      </View>
      <Fact name={t('own.mean')}>{t('own.meanText', { sessions: one.sessions, mean: one.meanShown })}</Fact>
      <Fact name={t('own.rate')}>{money(one.rateFen)}</Fact>
      <TraceView trace={one.trace} depth={1} />
    </View>
  );
}

/** One session's amount, down to the clause. */
function LineCard({ line, basis }: { line: Line; basis: NonNullable<Own['run']>['gradeBasis'] }) {
  const t = useT();
  return (
    <View className="plh-card work-form">
      <View className="plh-between">
        <View className="plh-title plh-grow">{line.title}</View>
        <View className="plh-title plh-figures">{money(line.amountFen)}</View>
      </View>
      <View className="plh-soft">
        {shownDay(line.startAt)} · {line.amountInWords}
      </View>
      <View className="plh-row work-tags">
        <Tag>{t('own.score', { score: line.scoreShown })}</Tag>
        <GradeTag of={basis} grade={line.grade} />
        <Tag>{t('own.heads', { heads: line.eligibleHeads, rate: money(line.rateFen) })}</Tag>
      </View>
      <TraceView trace={line.trace} depth={1} />
    </View>
  );
}

function Settled({ own, onRun }: { own: Own; onRun: (run: number) => void }) {
  const t = useT();
  const { run } = own;
  if (!run) return <Empty icon="money" text={t('own.none')} />;
  return (
    <>
      {own.runs.length > 1 ? (
        <PickerField
          label={t('own.runs')}
          value={run.run}
          onChange={onRun}
          choices={own.runs.map((value) => ({ value, text: t('own.run', { run: value }) }))}
        />
      ) : null}
      <View className="plh-card work-form">
        <View className="plh-soft">{t('own.total')}</View>
        <View className="work-big plh-figures" id="own-total">
          {money(own.totalFen)}
        </View>
        <View>{own.totalInWords}</View>
        <View className="plh-faint">
          {t('own.runAt', { run: run.run, time: shownInstant(run.at).slice(0, 16), version: run.rulesVersion })}
        </View>
      </View>
      {own.institutions.map((one) => (
        <YearCard key={one.institutionId} one={one} />
      ))}
      <Section title={t('own.lines')}>
        {own.lines.length === 0 ? <Empty text={t('own.noLines')} /> : null}
        <Listing
          label={t('own.lines')}
          rows={own.lines}
          keyOf={({ sessionId }) => sessionId}
          columns={[
            { key: 'title', title: t('column.title'), value: ({ title }) => title },
            {
              key: 'at',
              title: t('column.when'),
              kind: 'instant',
              value: ({ startAt }) => startAt,
              cell: ({ startAt }) => shownDay(startAt),
            },
            {
              key: 'score',
              title: t('own.ownScore'),
              kind: 'points',
              value: ({ scoreShown }) => Number(scoreShown),
              cell: ({ scoreShown }) => scoreShown,
            },
            {
              key: 'heads',
              title: t('own.eligible'),
              kind: 'number',
              sum: true,
              value: ({ eligibleHeads }) => eligibleHeads,
            },
            {
              key: 'amount',
              title: t('own.amount'),
              kind: 'fen',
              sum: true,
              value: ({ amountFen }) => amountFen,
            },
            {
              key: 'why',
              title: t('own.why'),
              value: ({ trace }) => trace.arithmetic,
              cell: ({ trace }) => <TraceView trace={trace} depth={1} />,
            },
          ]}
          card={(line) => <LineCard line={line} basis={run.gradeBasis} />}
        />
      </Section>
      {own.tours.map((tour) => (
        <View key={tour.sessionId} className="plh-card work-form">
          <View className="plh-between">
            <View className="plh-title plh-grow">{tour.title}</View>
            <View className="plh-title plh-figures">{money(tour.payableFen)}</View>
          </View>
          <TraceView trace={tour.trace} depth={1} />
        </View>
      ))}
      {own.leftOut.length > 0 ? (
        <Section title={t('own.leftOut')}>
          {own.leftOut.map((one) => (
            <Fact key={one.sessionId} name={one.title}>
              {one.why}
            </Fact>
          ))}
        </Section>
      ) : null}
      {own.changes.length > 0 ? (
        <Section title={t('own.changes')}>
          {own.changes.map((one) => (
            <Fact key={one.sessionId} name={one.title}>
              {one.why}
            </Fact>
          ))}
        </Section>
      ) : null}
    </>
  );
}

/** What the year's settlement says of the own institution, every amount down to its clause (R-MONEY 7). */
export default function OwnSettlementPage() {
  const t = useT();
  const [asked, setYear] = useAddressed('year', String(thisYear()));
  const year = Number(asked) || thisYear();
  const [run, setRun] = useState<number | null>(null);
  const own = useRemote('subsidy.getOwnSettlement', { year, ...(run === null ? {} : { run }) });
  useRefresh(own);
  const step = (by: number) => {
    setRun(null);
    setYear(String(year + by));
  };
  return (
    <WorkPage title={t('own.title')} wide>
      <Stepper text={t('work.year', { year })} onStep={step} />
      <AsyncView remote={own} rows={8}>
        {(data) => (
          <>
            {data.out.map((one) => (
              <Notice key={`${one.institutionId}${one.year}`} tone="bad">
                <View className="plh-title">{t('own.out', { year: one.year, next: one.year + 1 })}</View>
                <View>
                  {one.sessions.map(({ title, scoreShown }) => `${title} ${scoreShown}`).join(t('work.comma'))}
                </View>
              </Notice>
            ))}
            <Settled own={data} onRun={setRun} />
          </>
        )}
      </AsyncView>
    </WorkPage>
  );
}
