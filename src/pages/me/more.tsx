import { View } from '@tarojs/components';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { go } from '@/services/navigate';
import { unseenMessages } from '@/services/seen-messages';
import { Row } from './row';

interface Props {
  summary: Output<'registration.listMine'>['summary'] | undefined;
  messages: Output<'message.listMine'>['messages'] | undefined;
}

/** The ways to everything else, what one comes for most on top. */
export function More({ summary, messages }: Props) {
  const t = useT();
  const unseen = unseenMessages(messages ?? []);
  return (
    <>
      <View className="plh-card me-rows">
        <Row
          id="to-history"
          icon="learn"
          text={t('me.past')}
          value={
            summary && summary.sessions > 0 ? t('me.record', { count: summary.sessions, hours: summary.hours }) : ''
          }
          onPress={() => go('trainee/history')}
        />
        <Row icon="award" text={t('me.certificates')} onPress={() => go('trainee/certificates')} />
        <Row
          id="to-messages"
          icon="bell"
          text={t('me.messages')}
          unseen={unseen > 0 ? t('me.unseen', { count: unseen }) : undefined}
          onPress={() => go('trainee/messages')}
        />
        <Row id="to-questions" icon="message" text={t('me.questions')} onPress={() => go('policy/my-questions')} />
        <Row icon="star" text={t('me.favourites')} onPress={() => go('trainee/favourites')} />
        <Row id="to-match" icon="building" text={t('me.match')} onPress={() => go('policy/match')} />
        <Row id="to-handbook" icon="book" text={t('me.handbook')} onPress={() => go('policy/handbook')} />
      </View>
      <View className="plh-card me-rows">
        <Row icon="reviewed" text={t('me.check')} onPress={() => go('trainee/check')} />
        <Row id="to-invitation" icon="roles" text={t('me.invite')} onPress={() => go('trainee/invitation')} />
        <Row icon="privacy" text={t('me.privacy')} onPress={() => go('trainee/privacy')} />
        <Row icon="info" text={t('me.about')} onPress={() => go('trainee/about')} />
      </View>
    </>
  );
}
