import { Text, View } from '@tarojs/components';
import { shownDay } from '@/components/format';
import { PhoneLink } from '@/components/phone-link';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import type { Remote } from '@/hooks/remote';
import { useT } from '@/locales';
import type { Output } from '@/services/call';
import { go } from '@/services/navigate';
import { useServiceDesk } from '@/services/service-desk';

/** What was asked and answered for everybody last; nothing while there is nothing. */
export function Answers({ remote }: { remote: Remote<Output<'question.listPublic'>> }) {
  const t = useT();
  const questions = remote.data?.questions ?? [];
  if (questions.length === 0) return null;
  return (
    <Section title={t('home.answers')}>
      <View className="plh-card">
        {questions.map(({ questionId, policyId, policyTitle, text, answer }) => (
          <Pressable
            key={questionId}
            role="link"
            className="plh-line home-line"
            onPress={() => go('policy/answers', { policyId })}
          >
            <View className="plh-grow">
              <View className="home-policy">{text}</View>
              <View className="plh-soft home-answer">{answer?.text}</View>
              <View className="plh-faint home-meta">
                {[answer?.by, answer ? shownDay(answer.at) : '', policyTitle].filter(Boolean).join(' · ')}
              </View>
            </View>
          </Pressable>
        ))}
      </View>
    </Section>
  );
}

/** Whom to call, as the programme serves it. */
export function ServiceDesk() {
  const t = useT();
  const desk = useServiceDesk();
  if (!desk) return null;
  return (
    <View className="plh-card plh-between home-desk">
      <View className="plh-grow">
        <View>{desk.name}</View>
        <Text className="plh-faint">{desk.hours}</Text>
      </View>
      <PhoneLink phone={desk.phone} label={t('home.callDesk', { phone: desk.phone })} />
    </View>
  );
}
