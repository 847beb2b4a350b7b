import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { dayOf, monthOf, shownDay, timeOf } from '@/components/format';
import { Section } from '@/components/section';
import { Listing } from '@/components/desk/listing';
import { SessionCard } from '@/components/session/card';
import { freePlaces, sessionState, stateTexts } from '@/components/session/state';
import { Tag } from '@/components/tag';
import { useGo, useShown } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { serverNow } from '@/services/server-clock';
import type { SessionSummary } from '@/services/types';
import type { CalendarFilters } from './filters';

/** One month of the list: on a phone cards, on a desk a table that sorts. */
export function MonthList({ month, from, filters }: { month: string; from: string; filters: CalendarFilters }) {
  const t = useT();
  const remote = useRemote('session.listMonth', { month, ...filters });
  const [year = '', number = ''] = month.split('-');
  const name = t('date.months').split(' ')[Number(number) - 1] ?? '';
  return (
    <Section title={t('calendar.month', { year, month: Number(number), name })}>
      <AsyncView remote={remote}>
        {(data) => {
          const sessions = data.sessions.filter(
            (session) => monthOf(session.startAt) === month && dayOf(session.startAt) >= from,
          );
          return sessions.length > 0 ? (
            <Sessions label={t('calendar.title')} sessions={sessions} />
          ) : (
            <View className="plh-card plh-soft">{t('calendar.noneInMonth')}</View>
          );
        }}
      </AsyncView>
    </Section>
  );
}

function Sessions({ label, sessions }: { label: string; sessions: SessionSummary[] }) {
  const t = useT();
  const go = useGo();
  const shown = useShown();
  const now = serverNow();
  const stateOf = (session: SessionSummary) => stateTexts[sessionState(session, now)];
  return (
    <Listing
      label={label}
      rows={sessions}
      keyOf={(session) => session.sessionId}
      openKey={shown?.params.sessionId ?? null}
      onOpen={(session) => go('session-detail', { sessionId: session.sessionId })}
      card={(session) => <SessionCard session={session} />}
      columns={[
        {
          key: 'start',
          title: t('session.time'),
          cell: (session) => `${shownDay(session.startAt)} ${timeOf(session.startAt)}`,
          sortBy: (session) => session.startAt,
        },
        {
          key: 'title',
          title: t('session.title'),
          cell: (session) => session.title,
          sortBy: (session) => session.title,
        },
        {
          key: 'region',
          title: t('session.region'),
          cell: (session) => t(`region.${session.regionId}`),
          sortBy: (session) => t(`region.${session.regionId}`),
        },
        { key: 'place', title: t('session.place'), cell: (session) => session.placeName || t('session.onlineTag') },
        {
          key: 'state',
          title: t('session.state'),
          cell: (session) => (
            <Tag tone={stateOf(session).tone}>{t(stateOf(session).text, { free: freePlaces(session) })}</Tag>
          ),
          sortBy: (session) => freePlaces(session),
        },
      ]}
    />
  );
}
