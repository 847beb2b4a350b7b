import { useShareAppMessage } from '@tarojs/taro';
import { View, Text } from '@tarojs/components';
import { About } from '@/components/about';
import { AsyncView, Empty } from '@/components/async-view';
import { Page } from '@/components/page';
import { usePageParams } from '@/hooks/pane';
import { useRefresh } from '@/hooks/refresh';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-reading';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { Tag } from '@/components/tag';
import { ShareTool } from '@/components/tools/share';
import { Tools } from '@/components/tools/tool';
import { go, goInstead } from '@/services/navigate';
import type { Interpretation, Policy } from '@/services/types';
import { Video } from './video';
import '../parts/reading.scss';

interface Props {
  policy: Policy;
  explanation: Interpretation;
  path: string;
  others: readonly Interpretation[];
}

/** What it says, by whom and when, and the place that it explains. */
function Explanation({ policy, explanation, path, others }: Props) {
  const t = useT();
  const { form, title, body, question, videoUrl, author, day } = explanation;
  return (
    <>
      <View className="plh-card">
        <View className="plh-row">
          <Tag tone="accent">{t(`explain.form.${form}`)}</Tag>
        </View>
        <About of={title} />
        <View className="plh-heading reading-title">{title}</View>
        <View className="plh-faint">{`${author} · ${day}`}</View>
        <Tools label={t('explain.tools')}>
          <ShareTool title={title} path={path} />
        </Tools>
      </View>
      <Place policy={policy} explanation={explanation} />
      {form === 'video' ? <Video url={videoUrl} /> : null}
      {question ? (
        <View className="plh-card">
          <View className="plh-faint">{t('explain.question')}</View>
          <View className="reading-strong">
            <Text userSelect>{question}</Text>
          </View>
        </View>
      ) : null}
      <View className="plh-card">
        {form === 'text' ? null : (
          <View className="plh-faint">{t(form === 'qa' ? 'explain.answer' : 'explain.transcript')}</View>
        )}
        {body.split('\n').map((line, index) => (
          <View key={index} className="reading-line">
            <Text userSelect>{line}</Text>
          </View>
        ))}
      </View>
      {others.length > 0 ? (
        <Section title={t('explain.others')}>
          <View className="plh-card">
            {others.map((other) => (
              <Pressable
                key={other.interpretationId}
                role="link"
                className="reading-row"
                onPress={() =>
                  goInstead('policy/explain', {
                    policyId: policy.policyId,
                    interpretationId: other.interpretationId,
                  })
                }
              >
                <View className="plh-grow">{other.title}</View>
                <Icon name="forward" />
              </Pressable>
            ))}
          </View>
        </Section>
      ) : null}
    </>
  );
}

/** The item or article that it explains, or the policy; a touch leads there. */
function Place({ policy, explanation: { itemId, articleId } }: Pick<Props, 'policy' | 'explanation'>) {
  const t = useT();
  const { policyId, title } = policy;
  const item = policy.items.find((candidate) => candidate.itemId === itemId);
  const article = policy.articles.find((candidate) => candidate.articleId === articleId);
  const name = item?.title ?? (article ? `${article.number} ${article.heading}`.trim() : '');
  const params = { policyId, ...(item ? { itemId: item.itemId } : article ? { articleId: article.articleId } : {}) };
  return (
    <Pressable role="link" className="plh-card reading-row" onPress={() => go('policy-detail', params)}>
      <Icon name="policy" />
      <View className="plh-grow">
        <View className="plh-faint">{t('explain.of')}</View>
        <View>{title}</View>
        {name ? <View className="reading-strong">{name}</View> : null}
      </View>
      <Icon name="forward" />
    </Pressable>
  );
}

/** One explanation of a policy, of an item or of an article (R-POLICY 5). */
export default function ExplainPage() {
  const t = useT();
  const { policyId = '', interpretationId = '' } = usePageParams();
  const remote = useRemote('policy.get', policyId ? { policyId } : null);
  useRefresh(remote);
  const one = remote.data?.interpretations.find((candidate) => candidate.interpretationId === interpretationId);
  const path = `/packages/policy/explain/index?policyId=${policyId}&interpretationId=${interpretationId}`;
  useShareAppMessage(() => ({ title: one?.title ?? t('explain.title'), path }));
  return (
    <Page title={t('explain.title')}>
      {policyId ? (
        <AsyncView
          remote={remote}
          rows={6}
          isEmpty={() => one === undefined}
          empty={<Empty icon="book" text={t('explain.gone')} />}
        >
          {({ policy, interpretations }) =>
            one ? (
              <View className="plh-stack">
                <Explanation
                  policy={policy}
                  explanation={one}
                  path={path}
                  others={interpretations.filter((other) => other !== one)}
                />
              </View>
            ) : null
          }
        </AsyncView>
      ) : (
        <Empty icon="book" text={t('explain.gone')} />
      )}
    </Page>
  );
}
