import { Text, View } from '@tarojs/components';
import { About } from '@/components/about';
import { shownSpan } from '@/components/format';
import { Icon } from '@/components/icon';
import { sessionState, freePlaces, stateTexts } from '@/components/session/state';
import { soonText } from '@/components/session/when';
import { Tag } from '@/components/tag';
import { useT } from '@/locales';
import { serverNow } from '@/services/server-clock';
import type { SessionDetail } from '@/services/types';
import { SessionTools } from './session-tools';

/** What it is, when and where, whether there are places; and what one can do with it besides registering. */
export function Head({ session }: { session: SessionDetail }) {
  const t = useT();
  const now = serverNow();
  const { text, tone } = stateTexts[sessionState(session, now)];
  const soon = soonText(session.startAt, now);
  const main = session.venues.find((venue) => venue.main) ?? session.venues[0];
  return (
    <View className="plh-card">
      <View className="plh-row session-tags">
        <Tag tone={tone}>{t(text, { free: freePlaces(session) })}</Tag>
        {session.premium ? <Tag tone="warn">{t('session.premium')}</Tag> : null}
        {session.online ? <Tag>{t('session.onlineTag')}</Tag> : null}
        {session.changed ? <Tag tone="warn">{t('session.changed')}</Tag> : null}
      </View>
      <About of={session.title} />
      <View className="plh-heading">{session.title}</View>
      <View className="session-fact">
        <Icon name="clock" />
        <View className="plh-grow">
          <View className="plh-figures session-strong">
            {shownSpan(session.startAt, session.endAt)}
            {soon ? <Text className="session-soon">{soon}</Text> : null}
          </View>
          <View className="plh-soft">{t('session.hours', { hours: session.classHours })}</View>
        </View>
      </View>
      <View className="session-fact">
        <Icon name={main ? 'place' : 'video'} />
        <View className="plh-grow">
          <View className="session-strong">{main?.name ?? t('session.noVenue')}</View>
          {main ? <View className="plh-soft">{main.address}</View> : null}
          {session.venues.length > 1 ? (
            <View className="plh-soft">{t('session.moreVenues', { count: session.venues.length - 1 })}</View>
          ) : null}
        </View>
      </View>
      <SessionTools session={session} />
    </View>
  );
}
