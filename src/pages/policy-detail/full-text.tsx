import { View } from '@tarojs/components';
import { Section } from '@/components/section';
import { useT } from '@/locales';
import type { Interpretation, Policy } from '@/services/types';
import { ArticleView } from './article';
import { useGradually } from './use-gradually';

interface Props {
  policy: Policy;
  explained: ReadonlyMap<string, readonly Interpretation[]>;
  words: readonly string[];
  /** So many articles from the first on are drawn at once, the others in pieces afterwards. */
  least: number;
  marked: string | undefined;
  onMark: (articleId: string | undefined) => void;
}

const NONE: readonly Interpretation[] = [];

/** The articles; the one that a search or a share card led to is marked. */
export function FullText({ policy, explained, words, least, marked, onMark }: Props) {
  const t = useT();
  const drawn = useGradually(policy.articles.length, least);
  return (
    <>
      <Section title={t('policy.fullText')}>
        <View className="plh-card">
          {policy.articles.slice(0, drawn).map((article) => (
            <ArticleView
              key={article.articleId}
              policy={policy}
              article={article}
              explained={explained.get(article.articleId) ?? NONE}
              words={words}
              marked={article.articleId === marked}
              onMark={onMark}
            />
          ))}
          {drawn < policy.articles.length ? <View className="plh-faint">{t('common.loading')}</View> : null}
        </View>
      </Section>
      <Names title={t('policy.attachments')} names={policy.attachments.map((attachment) => attachment.title)} />
      <Names title={t('policy.cites')} names={policy.cites} />
    </>
  );
}

function Names({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <Section title={title}>
      <View className="plh-card">
        {names.map((name, index) => (
          <View key={index} className="policy-line">
            {name}
          </View>
        ))}
      </View>
    </Section>
  );
}
