import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { useT } from '@/locales';
import { go } from '@/services/navigate';
import { serverNow } from '@/services/server-clock';
import type { SessionSummary } from '@/services/types';
import { dayOf, shownDay, timeOf } from '../format';
import { Pressable } from '../pressable';
import { Tag } from '../tag';
import { sessionState, stateTexts } from './state';
import './card.scss';

/** A session in a list: its day at the left, what and where, and what it is to the reader. */
export function SessionCard({ session, children }: { session: SessionSummary; children?: ReactNode }) {
  const t = useT();
  const state = sessionState(session, serverNow());
  const { text, tone } = stateTexts[state];
  const day = dayOf(session.startAt);
  const free = Math.max(0, session.capacity - session.registered);
  const time = `${timeOf(session.startAt)}–${timeOf(session.endAt)}`;
  const stateText = t(text, { free });
  return (
    <View className="plh-card plh-session-card">
      <Pressable
        role="link"
        className="plh-session-main"
        label={`${session.title}，${shownDay(session.startAt)} ${time}，${session.placeName}，${stateText}`}
        onPress={() => go('session-detail', { sessionId: session.sessionId })}
      >
        <View className="plh-session-day">
          <Text className="plh-session-date plh-figures">{Number(day.slice(8))}</Text>
          <Text className="plh-faint">
            {shownDay(session.startAt)
              .replace(/\d+日 /, ' ')
              .replace(/ \d+ /, ' ')}
          </Text>
        </View>
        <View className="plh-grow">
          <View className="plh-title">{session.title}</View>
          <View className="plh-soft plh-figures">
            {time} · {t(`region.${session.regionId}`)}
          </View>
          <View className="plh-soft">{session.placeName || t('session.noVenue')}</View>
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
