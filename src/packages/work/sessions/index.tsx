import { View } from '@tarojs/components';
import { AsyncView, Empty } from '@/components/async-view';
import { Listing, type Column, type Target } from '@/components/desk/listing';
import { Split } from '@/components/desk/split';
import { monthOf, shownDay, shownSpan } from '@/components/format';
import { LinkCard } from '@/components/staff/link-card';
import { StageTag } from '@/components/staff/stage-tag';
import { Stepper, thisYear } from '@/components/staff/stepper';
import { WorkPage } from '@/components/staff/work-page';
import { useAddressed } from '@/hooks/list-query';
import { useRefresh } from '@/hooks/refresh';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales/case';
import type { Output } from '@/services/call';
import { sessionIds } from '@/services/figures';
import { serverNow } from '@/services/server-clock';
import CasePage from '../case';
import '../work.scss';

type Session = Output<'session.listForWork'>['sessions'][number];

function useColumns(): Column<Session>[] {
  const t = useT();
  const now = serverNow();
  return [
    {
      key: 'day',
      title: t('sessions.day'),
      kind: 'instant',
      value: ({ startAt }) => startAt,
      cell: ({ startAt }) => shownDay(startAt),
    },
    {
      key: 'month',
      title: t('scores.month'),
      hidden: true,
      value: ({ startAt }) => monthOf(startAt),
      filterBy: sessionIds.month,
    },
    { key: 'title', title: t('scores.session'), value: ({ title }) => title },
    {
      key: 'institution',
      title: t('scores.institution'),
      value: ({ institutionName }) => institutionName || null,
      filterBy: ({ institutionId }) => institutionId ?? [],
    },
    {
      key: 'region',
      title: t('scores.region'),
      value: ({ regionId }) => t(`region.${regionId}`),
      filterBy: sessionIds.region,
    },
    {
      key: 'registered',
      title: t('sessions.registered'),
      kind: 'number',
      sum: true,
      hidden: true,
      value: ({ registered }) => registered,
    },
    { key: 'signed', title: t('sessions.signed'), kind: 'number', sum: true, value: ({ signed }) => signed },
    {
      key: 'held',
      title: t('sessions.held'),
      hidden: true,
      value: (session) => t(`sessions.held.${sessionIds.held(session, now)}`),
      filterBy: (session) => sessionIds.held(session, now),
      filterIds: ['yes', 'no'],
      filterText: (id) => t(`sessions.held.${id === 'yes' ? 'yes' : 'no'}`),
    },
    {
      key: 'stage',
      title: t('sessions.stage'),
      value: ({ stage }) => t(`stage.${stage}`),
      cell: ({ stage }) => <StageTag stage={stage} />,
      filterBy: sessionIds.stage,
      filterText: (id) => t(`stage.${id as Session['stage']}`),
    },
  ];
}

const to = ({ sessionId }: Session): Target => ({ page: 'session-detail', params: { sessionId } });

/** A year's sessions that one may see, published ones: what the year's figures count. */
export default function SessionsPage() {
  const t = useT();
  const [asked, setYear] = useAddressed('year', String(thisYear()));
  const year = Number(asked) || thisYear();
  const work = useWhole('session.listForWork', { year }, 'sessions');
  useRefresh(work);
  const columns = useColumns();
  return (
    <WorkPage title={t('sessions.title')} wide>
      <Split pages={{ 'work/case': CasePage }} onChanged={() => void work.reload()}>
        <Stepper text={t('work.year', { year })} onStep={(step) => setYear(String(year + step))} />
        <AsyncView
          key={year}
          remote={work}
          isEmpty={({ sessions }) => sessions.length === 0}
          empty={<Empty icon="calendar" text={t('sessions.none')} />}
          rows={8}
        >
          {({ sessions }) => (
            <Listing
              label={t('sessions.title')}
              scope={t('work.year', { year })}
              rows={sessions}
              coming={work.coming}
              columns={columns}
              keyOf={({ sessionId }) => sessionId}
              to={to}
              card={(session) => (
                <LinkCard title={session.title} to={to(session)}>
                  <View className="plh-soft plh-figures">{shownSpan(session.startAt, session.endAt)}</View>
                  <View className="plh-soft">{session.institutionName || session.placeName}</View>
                  <View className="plh-row work-tags">
                    <StageTag stage={session.stage} />
                    <View className="plh-soft plh-figures">{t('sessions.signedOf', { signed: session.signed })}</View>
                  </View>
                </LinkCard>
              )}
            />
          )}
        </AsyncView>
      </Split>
    </WorkPage>
  );
}
