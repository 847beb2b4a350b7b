import { Text, View } from '@tarojs/components';
import { shownSpan } from '@/components/format';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/trainee';
import { go } from '@/services/navigate';
import type { MySession } from '@/services/types';
import { outcomeOf } from './state';

/** One session of the record; its certificate is a touch of its own. */
export function HistoryCard({ session }: { session: MySession }) {
  const t = useT();
  const { sessionId, title, venueName } = session;
  const { text, tone } = outcomeOf(session);
  return (
    <View className="plh-card">
      <Pressable role="link" onPress={() => go('session-detail', { sessionId })}>
        <View className="plh-title">{title}</View>
        <View className="plh-soft plh-figures">{shownSpan(session.startAt, session.endAt)}</View>
        {venueName ? <View className="plh-soft">{venueName}</View> : null}
        <View className="plh-row history-tags">
          <Tag tone={tone}>{t(text)}</Tag>
          {session.attended ? <Tag tone="accent">{t('history.hoursTag', { hours: session.classHours })}</Tag> : null}
          {session.feedbackGiven ? <Tag>{t('history.feedbackGiven')}</Tag> : null}
        </View>
      </Pressable>
      {session.certificate ? (
        <Pressable
          role="link"
          className="plh-link"
          label={t('history.certificateOf', { title })}
          onPress={() => go('trainee/certificate', { sessionId })}
        >
          <Icon name="award" />
          <Text>{t('history.certificate')}</Text>
        </Pressable>
      ) : null}
    </View>
  );
}
