import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { useGo, useShown } from '@/hooks/pane';
import { useT } from '@/locales';
import { serverNow } from '@/services/server-clock';
import type { SessionSummary } from '@/services/types';
import { timeOf, dayOf, weekdayNames } from '../format';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import { Tag } from '../tag';
import { freePlaces, sessionState, stateTexts } from './state';
import './card.scss';
import { utc } from '../utc';
import { soonText } from './when';

/** A day as on a tear-off calendar: the day's number between its month and its weekday, with 今天 or 明天 when it is near. */
function DayBlock({ at }: { at: number }) {
  const t = useT();
  const date = utc(dayOf(at));
  const soon = soonText(at, serverNow());
  return (
    <View className="plh-session-day">
      <Text className="plh-faint">{t('date.months').split(' ')[date.month()]}</Text>
      <Text className="plh-session-date plh-figures">{date.date()}</Text>
      <Text className="plh-faint">{weekdayNames()[date.day()]}</Text>
      {soon ? <Text className="plh-session-soon">{soon}</Text> : null}
    </View>
  );
}

/** A session in a list: its day at the side, what and where, and what it is to the reader. */
export function SessionCard({ session, children }: { session: SessionSummary; children?: ReactNode }) {
  const t = useT();
  const go = useGo();
  const open = useShown()?.params.sessionId === session.sessionId;
  const state = sessionState(session, serverNow());
  const { text, tone } = stateTexts[state];
  const time = `${timeOf(session.startAt)}–${timeOf(session.endAt)}`;
  const place = session.placeName || t('session.noVenue');
  const stateText = t(text, { free: freePlaces(session) });
  return (
    <View className={`plh-card plh-session-card ${open ? 'plh-session-open' : ''}`}>
      <Pressable
        role="link"
        className="plh-session-main"
        onPress={() => go('session-detail', { sessionId: session.sessionId })}
      >
        <DayBlock at={session.startAt} />
        <View className="plh-grow">
          <View className="plh-session-title">{session.title}</View>
          <View className="plh-soft plh-figures plh-session-line">
            <Icon name="clock" />
            <Text>{time}</Text>
          </View>
          <View className="plh-soft plh-session-line">
            <Icon name={session.online ? 'video' : 'place'} />
            <Text>{session.online ? place : `${t(`region.${session.regionId}`)} · ${place}`}</Text>
          </View>
          <View className="plh-row plh-session-tags">
            <Tag tone={tone}>{stateText}</Tag>
            {session.premium ? <Tag tone="warn">{t('session.premium')}</Tag> : null}
            {session.online ? <Tag>{t('session.onlineTag')}</Tag> : null}
            {session.changed && state !== 'cancelled' ? <Tag tone="warn">{t('session.changed')}</Tag> : null}
          </View>
        </View>
      </Pressable>
      {children}
    </View>
  );
}
