import type { ComponentProps } from 'react';
import { View, Text } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Split } from '@/components/desk/split';
import { Section } from '@/components/section';
import { Stepper, thisYear } from '@/components/staff/stepper';
import { WorkPage } from '@/components/staff/work-page';
import { useAddressed } from '@/hooks/list-query';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useWhole } from '@/hooks/whole';
import { useServerNow } from '@/hooks/ticker';
import { useT } from '@/locales/institution';
import type { WorkSession } from '@/services/work-types';
import SessionDesk from './desk';
import { arranged } from './home/arranged';
import { Year } from './home/year';
import MaterialsPage from './materials';
import { MomentCard } from './parts/moment-card';
import ScorePage from './score';
import './parts/institution.scss';
import { Icon } from '@/components/icon';
import { DueTag } from '@/components/staff/due-tag';
import { LinkCard } from '@/components/staff/link-card';
import { useGo } from '@/hooks/pane';

/** Something that is due: materials with their day and what is missing, or a score with the last day to object to it. */
function DueCard({ session }: { session: WorkSession }) {
  return session.stage === 'confirmed' ? <ScoreDue session={session} /> : <MaterialsDue session={session} />;
}

function MaterialsDue({ session: { sessionId, title, materialsDueDay, provisional } }: { session: WorkSession }) {
  const t = useT();
  const go = useGo();
  const materials = useRemote('material.get', { sessionId });
  const state = materials.data;
  const lost = (state?.missing ?? []).reduce((sum, { points }) => sum + Number(points), 0);
  const day = state?.reopenedUntilDay ?? materialsDueDay;
  return (
    <LinkCard title={title} onPress={() => go('institution/materials', { sessionId })}>
      <View className="plh-row work-tags">
        <Text className="plh-soft">{t('due.materials')}</Text>
        {day ? <DueTag day={day} provisional={!state?.reopenedUntilDay && provisional} /> : null}
      </View>
      {state?.sentBackReason ? (
        <View className="inst-warn">{t('material.sentBack', { reason: state.sentBackReason })}</View>
      ) : null}
      {state ? (
        <View className={`plh-row plh-figures ${lost > 0 ? 'inst-warn' : 'work-ok'}`}>
          <Icon name={lost > 0 ? 'warning' : 'done'} />
          <Text className="plh-grow">
            {lost > 0
              ? t('due.missing', { count: state.missing.length, points: lost.toFixed(2) })
              : t('material.nothingMissing')}
          </Text>
        </View>
      ) : null}
    </LinkCard>
  );
}

function ScoreDue({ session: { sessionId, title, scoreShown } }: { session: WorkSession }) {
  const t = useT();
  const go = useGo();
  const sheet = useRemote('evaluation.getSheet', { sessionId });
  return (
    <LinkCard title={title} onPress={() => go('institution/score', { sessionId })}>
      <View className="plh-soft plh-figures">{t('due.score', { points: scoreShown ?? '' })}</View>
      {sheet.data?.objectionUntilDay ? (
        <View className="plh-row work-tags">
          <DueTag
            day={sheet.data.objectionUntilDay}
            label={t('score.objectionUntil')}
            provisional={sheet.data.objectionProvisional}
          />
        </View>
      ) : null}
    </LinkCard>
  );
}

const beside = {
  'institution/desk': SessionDesk,
  'institution/materials': MaterialsPage,
  'institution/score': ScorePage,
} as const;

/** The institution's day: today's session, what is due, then the year. */
export default function InstitutionHome() {
  const t = useT();
  const [asked, setYear] = useAddressed('year', String(thisYear()));
  const year = Number(asked) || thisYear();
  const work = useWhole('session.listForWork', { year }, 'sessions');
  useRefresh(work);
  return (
    <WorkPage title={t('institution.title')} wide>
      <Split pages={beside} onChanged={() => void work.reload()}>
        <LinkCard id="to-own-settlement" title={t('own.title')} to={{ page: 'institution/settlement' }}>
          <View className="plh-soft">{t('own.note')}</View>
        </LinkCard>
        {work.data && year === thisYear() ? <Now sessions={work.data.sessions} /> : null}
        <Section
          title={t('home.year')}
          aside={<Stepper text={t('work.year', { year })} onStep={(step) => setYear(String(year + step))} />}
        >
          <AsyncView
            remote={work}
            isEmpty={(data) => data.sessions.length === 0}
            empty={<Empty icon="calendar" text={t('institution.none')} />}
            rows={8}
          >
            {(data) => <YearNow year={year} sessions={data.sessions} more={work.coming} />}
          </AsyncView>
        </Section>
      </Split>
    </WorkPage>
  );
}

function YearNow(props: Omit<ComponentProps<typeof Year>, 'now'>) {
  return <Year {...props} now={useServerNow(60_000)} />;
}

/** Today's sessions, or the next one, and what is due. */
function Now({ sessions }: { sessions: readonly WorkSession[] }) {
  const t = useT();
  const { today, due, coming } = arranged(sessions, useServerNow(60_000));
  const next = coming.find(({ status }) => status !== 'cancelled');
  const shown = today.length > 0 ? today : next ? [next] : [];
  return (
    <View className="home-now">
      {shown.length > 0 ? (
        <Section title={t(today.length > 0 ? 'home.today' : 'home.next')}>
          {shown.map(({ sessionId }) => (
            <MomentCard key={sessionId} sessionId={sessionId} />
          ))}
        </Section>
      ) : null}
      <Section title={t('home.due', { count: due.length })}>
        {due.length === 0 ? <View className="plh-card plh-soft">{t('home.nothingDue')}</View> : null}
        {due.map((session) => (
          <DueCard key={session.sessionId} session={session} />
        ))}
      </Section>
    </View>
  );
}
