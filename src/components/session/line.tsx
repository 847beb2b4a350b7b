import { Text, View } from '@tarojs/components';
import { useGo, useShown } from '@/hooks/pane';
import { useT } from '@/locales';
import { serverNow } from '@/services/server-clock';
import type { SessionSummary } from '@/services/types';
import { timeOf } from '../format';
import { Pressable } from '../pressable';
import { markOf, StateMark } from './mark';
import { freePlaces, sessionState, stateTexts } from './state';
import './line.scss';

/** A session under the heading of its day: when, what, where, and its state in a shape and in words. */
export function SessionLine({ session }: { session: SessionSummary }) {
  const t = useT();
  const go = useGo();
  const open = useShown()?.params.sessionId === session.sessionId;
  const state = sessionState(session, serverNow());
  const place = session.online ? t('session.onlineTag') : t(`region.${session.regionId}`);
  return (
    <Pressable
      role="link"
      className={`plh-session-row ${open ? 'plh-session-open' : ''} ${state === 'cancelled' ? 'plh-session-off' : ''}`}
      onPress={() => go('session-detail', { sessionId: session.sessionId })}
    >
      <Text className="plh-figures plh-session-time">{timeOf(session.startAt)}</Text>
      <View className="plh-grow">
        <View className="plh-session-name">{session.title}</View>
        <View className="plh-faint plh-session-state">
          <StateMark mark={markOf[state]} />
          <Text>
            {t(stateTexts[state].text, { free: freePlaces(session) })} · {place}
          </Text>
        </View>
      </View>
    </Pressable>
  );
}
