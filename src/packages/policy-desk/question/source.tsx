import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { AsyncView } from '@/components/async-view';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useDesk } from '@/hooks/desk';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-answers';
import { go } from '@/services/navigate';
import type { DeskQuestion } from '../questions/use-questions';

/** The document's own words that the question is about, to answer from. */
export function Source({ question }: { question: DeskQuestion }) {
  const t = useT();
  const { policyId, policyTitle, itemId, articleId } = question;
  const desk = useDesk();
  const remote = useRemote('policy.get', { policyId });
  return (
    <Section title={t('question.source')}>
      <AsyncView remote={remote}>
        {({ policy }) => {
          const item = policy.items.find((candidate) => candidate.itemId === itemId);
          const wanted = item?.articleId ?? articleId;
          const article = policy.articles.find((candidate) => candidate.articleId === wanted);
          const place = { policyId, ...(article ? { articleId: article.articleId } : {}) };
          return (
            <View
              className="plh-card question-words"
              {...(desk ? { tabIndex: 0 } : {})}
              {...a11y(t('question.source'), 'region')}
            >
              <View className="plh-faint">{policyTitle}</View>
              {item ? <View className="desk-strong">{item.title}</View> : null}
              {item ? <View className="plh-soft">{item.summary}</View> : null}
              {article ? (
                <View className="desk-strong question-source">{`${article.number} ${article.heading}`.trim()}</View>
              ) : null}
              {article?.text.split('\n').map((line, index) => (
                <View key={index} className="question-source">
                  <Text userSelect>{line}</Text>
                </View>
              ))}
              <Pressable role="link" className="plh-link" onPress={() => go('policy-detail', place)}>
                {t('question.toPolicy')}
                <Icon name="forward" />
              </Pressable>
            </View>
          );
        }}
      </AsyncView>
    </Section>
  );
}
