import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { dayOf } from '@/components/format';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales';
import { go } from '@/services/navigate';

const SHOWN = 2;

/** What others asked and was answered for everybody, and the way to ask. An answer that fails to come leaves the way to ask. */
export function Answers({ policyId }: { policyId: string }) {
  const t = useT();
  const { data } = useRemote('question.listPublic', { policyId, limit: SHOWN });
  const total = data?.total ?? 0;
  return (
    <View className="plh-screen-only">
      <Section title={t('policy.answers')}>
        <View className="plh-card">
          {data && total === 0 ? <View className="plh-soft policy-answers-none">{t('policy.noAnswers')}</View> : null}
          {data?.questions.map(({ questionId, about, text, answer }) => (
            <View key={questionId} className="policy-answer">
              {about ? <View className="plh-faint">{about}</View> : null}
              <View className="policy-question">{t('policy.asked', { text })}</View>
              <View>{t('policy.answered', { text: answer?.text ?? '' })}</View>
              {answer ? <View className="plh-faint">{`${answer.by} · ${dayOf(answer.at)}`}</View> : null}
            </View>
          ))}
          {total > SHOWN ? (
            <Pressable role="link" className="plh-link" onPress={() => go('policy/answers', { policyId })}>
              {t('policy.allAnswers', { count: total })}
              <Icon name="forward" />
            </Pressable>
          ) : null}
          <Action id="ask" kind="plain" block={false} onPress={() => go('policy/ask', { policyId })}>
            {t('policy.ask')}
          </Action>
        </View>
      </Section>
    </View>
  );
}
