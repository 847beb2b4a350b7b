import { useState } from 'react';
import { View } from '@tarojs/components';
import { AsyncView } from '@/components/async-view';
import { monthOf, shownDay, timeOf } from '@/components/format';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { Listing } from '@/components/desk/listing';
import { SessionCard } from '@/components/session/card';
import { freePlaces, sessionState, stateTexts } from '@/components/session/state';
import { Tag } from '@/components/tag';
import { useWhole } from '@/hooks/whole';
import { useT } from '@/locales';
import { serverNow } from '@/services/server-clock';
import type { SessionSummary } from '@/services/types';
import type { CalendarFilters } from './filters';

/** One month of the list: on a phone cards, on a desk a table that sorts. Of a month that has begun what is still to come, the rest on wish. */
export function MonthList({ month, filters }: { month: string; filters: CalendarFilters }) {
  const t = useT();
  const [past, setPast] = useState(false);
  const remote = useWhole('session.listMonth', { month, ...filters }, 'sessions');
  const [year = '', number = ''] = month.split('-');
  const name = t('date.months').split(' ')[Number(number) - 1] ?? '';
  const now = serverNow();
  const held = (remote.data?.sessions ?? []).filter(({ startAt }) => monthOf(startAt) === month);
  const over = held.filter(({ endAt }) => endAt <= now).length;
  const folded = !past && over > 0 && over < held.length;
  const shown = folded ? held.filter(({ endAt }) => endAt > now) : held;
  return (
    <Section
      title={t('calendar.month', { year, month: name })}
      aside={
        folded ? (
          <Pressable className="plh-link" onPress={() => setPast(true)}>
            {t('calendar.showPast', { count: over })}
          </Pressable>
        ) : null
      }
    >
      <AsyncView remote={remote}>
        {() =>
          shown.length > 0 ? (
            <Sessions month={month} sessions={shown} />
          ) : (
            <View className="plh-card plh-soft">{t('calendar.noneInMonth')}</View>
          )
        }
      </AsyncView>
    </Section>
  );
}

function Sessions({ month, sessions }: { month: string; sessions: SessionSummary[] }) {
  const t = useT();
  const now = serverNow();
  const placeOf = (session: SessionSummary) => session.placeName || t('session.onlineTag');
  const stateOf = (session: SessionSummary) => stateTexts[sessionState(session, now)];
  return (
    <Listing
      label={t('calendar.title')}
      list={month}
      scope={month}
      bare
      rows={sessions}
      keyOf={(session) => session.sessionId}
      to={({ sessionId }) => ({ page: 'session-detail', params: { sessionId } })}
      card={(session) => <SessionCard session={session} />}
      columns={[
        {
          key: 'start',
          title: t('session.time'),
          cell: (session) => `${shownDay(session.startAt)} ${timeOf(session.startAt)}`,
          kind: 'instant',
          value: (session) => session.startAt,
        },
        {
          key: 'title',
          title: t('session.name'),
          value: (session) => session.title,
        },
        {
          key: 'region',
          title: t('session.region'),
          value: (session) => t(`region.${session.regionId}`),
        },
        { key: 'place', title: t('session.place'), value: placeOf },
        {
          key: 'state',
          title: t('session.state'),
          cell: (session) => (
            <Tag tone={stateOf(session).tone}>{t(stateOf(session).text, { free: freePlaces(session) })}</Tag>
          ),
          value: (session) => t(stateOf(session).text, { free: freePlaces(session) }),
          orderBy: (session) => freePlaces(session),
        },
      ]}
    />
  );
}
