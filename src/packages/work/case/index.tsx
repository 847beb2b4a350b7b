import type { ComponentType } from 'react';
import { Text, View } from '@tarojs/components';
import { About } from '@/components/about';
import { a11y } from '@/components/a11y';
import { AsyncView, Empty } from '@/components/async-view';
import { shownInstant } from '@/components/format';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { Trail } from '@/components/staff/trail';
import { Section } from '@/components/section';
import { DueTag } from '@/components/staff/due-tag';
import { WorkPage } from '@/components/staff/work-page';
import { Tag } from '@/components/tag';
import { useDesk } from '@/hooks/desk';
import { usePageParams, usePane } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/case';
import type { Input } from '@/services/call';
import { refreshInbox } from '@/services/inbox-count';
import { useRecords, type CaseView, type Records } from './records';
import { AuditSlot, MaterialsSlot, ObjectionSlot, QuestionSlot, ScoreSlot } from './slots';
import { StepForm } from './steps';
import '../work.scss';

/** What a case is opened by: its id, or what it is about (`sessionId` from pages of sessions, `id` from messages of before). */
function useAsked(): Input<'case.get'> {
  const { caseId, kind, id, sessionId, procedure } = usePageParams();
  if (caseId) return { caseId };
  return {
    kind: (kind ?? 'session') as CaseView['subject']['kind'],
    id: sessionId ?? id ?? '',
    ...(procedure ? { procedure } : {}),
  };
}

/** Subject, state, due day. */
function Head({ view }: { view: CaseView }) {
  const t = useT();
  const { subject, state, dueDay, procedure, programme, provisional, standing, overdue } = view;
  return (
    <View className="plh-card">
      <About of={subject.title} />
      <View className="plh-heading">{subject.title}</View>
      <View className="plh-soft">{[subject.place, subject.day].filter(Boolean).join(' · ')}</View>
      <View className="plh-row work-tags">
        <Tag tone={overdue ? 'bad' : 'accent'}>{state.name}</Tag>
        {dueDay ? <DueTag day={dueDay} provisional={provisional} /> : null}
      </View>
      <View className="plh-faint">
        {[programme.name, procedure.name, view.clause].join(' · ')}
        {standing.length > 0
          ? ` · ${t('case.as', { parties: standing.map(({ name }) => name).join(t('work.comma')) })}`
          : ''}
      </View>
      {provisional && dueDay ? <Notice>{t('work.provisional')}</Notice> : null}
    </View>
  );
}

/** Why there is nothing to do for this person. */
function useIdle(view: CaseView): string {
  const t = useT();
  const { holder, dueDay, way, standing } = view;
  if (holder) {
    return standing.some(({ id }) => id === holder.id)
      ? t('case.notMine')
      : t('case.withOther', { holder: holder.name });
  }
  if (way.at(-1)?.here) return t('case.ended');
  return dueDay ? t('case.waitsUntil', { day: dueDay }) : t('case.waits');
}

function Now({ view, records, onDone }: { view: CaseView; records: Records; onDone: () => Promise<void> }) {
  const t = useT();
  const idle = useIdle(view);
  // Who has handed it over may take it back, and still has to know who has it.
  const theirs = view.holder !== null && !view.standing.some(({ id }) => id === view.holder?.id);
  const mine = view.steps.filter(({ missing }) => missing.every(({ code }) => code !== 'interested'));
  return (
    <Section title={t('case.now')}>
      {view.opened ? (
        <Notice icon="eye">
          {t('case.openedBy', { ...view.opened, time: shownInstant(view.opened.at).slice(0, 16) })}
        </Notice>
      ) : null}
      {mine.length === 0 || theirs ? <Notice icon={view.holder ? 'lock' : 'done'}>{idle}</Notice> : null}
      {mine.map((offer) => (
        <StepForm key={offer.step.id} {...{ offer, view, records, onDone }} />
      ))}
    </Section>
  );
}

/** The states that it came through, where it is, and where it will probably go. */
function Way({ view: { way, dueDay, provisional } }: { view: CaseView }) {
  const t = useT();
  const desk = useDesk();
  const pane = usePane();
  const here = way.findIndex((point) => point.here);
  return (
    <Section title={t('case.way')}>
      <View className={`plh-card way ${desk && !pane ? 'way-wide' : ''}`} {...a11y(t('case.way'), 'list')}>
        {way.map(({ state, holder, at, here: isHere }, index) => (
          <View
            key={state.id}
            className={`way-point ${index < here ? 'way-done' : isHere ? 'way-here' : ''}`}
            {...a11y(undefined, 'listitem')}
          >
            <View className="way-mark">
              {index < here ? <Icon name="check" /> : <Text className="plh-figures">{index + 1}</Text>}
            </View>
            <View className="plh-grow">
              <View className="way-name">{isHere ? `${state.name}（${t('case.here')}）` : state.name}</View>
              {holder ? <View className="plh-soft">{holder}</View> : null}
              {at === null ? null : <View className="plh-faint plh-figures">{shownInstant(at).slice(0, 16)}</View>}
              {isHere && dueDay ? <DueTag day={dueDay} provisional={provisional} /> : null}
            </View>
          </View>
        ))}
      </View>
    </Section>
  );
}

/** Who did what as whom, when, and why. */
function History({ view: { history } }: { view: CaseView }) {
  const t = useT();
  return (
    <Trail
      title={t('case.history')}
      entries={history.map(({ step, to, at, by, party, reason, untilDay, late }) => ({
        ...{ key: `${step.id}${at}`, what: `${step.name} → ${to.name}`, by, at, reason },
        party: party ?? t('case.self'),
        mark: late ? <Tag tone="warn">{t('case.late')}</Tag> : null,
        more: untilDay ? <View className="plh-soft">{t('case.until', { day: untilDay })}</View> : null,
      }))}
    />
  );
}

export interface SlotProps {
  view: CaseView;
  records: Records;
}

/** What a kind of case shows beside what every case shows. */
const slots: Record<CaseView['slots'][number], ComponentType<SlotProps>> = {
  'session-materials': MaterialsSlot,
  'session-objection': ObjectionSlot,
  'session-score': ScoreSlot,
  'head-audit': AuditSlot,
  'library-question': QuestionSlot,
};

function CaseBody({ view, reload }: { view: CaseView; reload: () => Promise<void> }) {
  const pane = usePane();
  const records = useRecords(view);
  const done = async () => {
    await Promise.all([reload(), records.reload(), refreshInbox()]);
    pane?.changed();
  };
  return (
    <>
      <Head view={view} />
      <Now view={view} records={records} onDone={done} />
      <Way view={view} />
      {view.slots.map((slot) => {
        const Slot: ComponentType<SlotProps> | undefined = slots[slot];
        return Slot ? <Slot key={slot} view={view} records={records} /> : null;
      })}
      <History view={view} />
    </>
  );
}

/** One case, whatever it is about: where it stands, what is to be done, its way, what belongs to it, what was done. */
export default function CasePage() {
  const t = useT();
  const found = useRemote('case.get', useAsked());
  useRefresh(found);
  return (
    <WorkPage title={t('case.title')} wide>
      <AsyncView remote={found} rows={8} isEmpty={({ caseId }) => caseId === ''} empty={<Empty />}>
        {(view) => <CaseBody key={view.caseId} view={view} reload={found.reload} />}
      </AsyncView>
    </WorkPage>
  );
}
