import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useT } from '@/locales';
import type { Policy } from '@/services/types';

type Article = Policy['articles'][number];

/** Longer lists begin folded. */
const SHOWN = 8;

/** The table of contents: number and heading, deeper ones set in. */
export function Contents({ articles, onArticle }: { articles: Article[]; onArticle: (articleId: string) => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const headed = articles.filter((article) => article.heading !== '' || article.number !== '');
  const shown = open ? headed : headed.slice(0, SHOWN);
  if (headed.length < 2) return null;
  return (
    <Section title={t('policy.contents', { count: headed.length })}>
      <View className="plh-card">
        {shown.map((article) => (
          <Pressable
            key={article.articleId}
            role="link"
            className={`plh-line policy-level-${article.level}`}
            onPress={() => onArticle(article.articleId)}
          >
            <Text className="plh-grow">
              {article.number} {article.heading || article.text.slice(0, 20)}
            </Text>
          </Pressable>
        ))}
        {headed.length > SHOWN ? (
          <Pressable className="plh-link" onPress={() => setOpen(!open)}>
            {t(open ? 'common.close' : 'common.more')}
          </Pressable>
        ) : null}
      </View>
    </Section>
  );
}

/** All articles; the one that a search led to is marked. */
export function FullText({ policy, marked }: { policy: Policy; marked: string | undefined }) {
  const t = useT();
  return (
    <>
      <Section title={t('policy.fullText')}>
        <View className="plh-card">
          {policy.articles.map((article) => (
            <View
              key={article.articleId}
              id={`article-${article.articleId}`}
              className={`plh-anchor policy-text ${article.articleId === marked ? 'policy-text-marked' : ''}`}
            >
              {article.number || article.heading ? (
                <View className="plh-title">
                  {article.number} {article.heading}
                </View>
              ) : null}
              {article.text.split('\n').map((line, index) => (
                <View key={index} className="policy-line">
                  <Text userSelect>{line}</Text>
                </View>
              ))}
            </View>
          ))}
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
