import { memo } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useT } from '@/locales/policy-desk';
import { scrollToElement } from '@/services/scroll';
import type { DraftArticle } from '../parts/types';
import { ArticleEditor } from './article-editor';
import { addArticle } from './articles';
import { UndoLink } from './undo-link';
import type { Editing } from './use-editing';

interface Props {
  editing: Editing;
  locked: boolean;
  selected: string | null;
  onSelect: (articleId: string | null) => void;
  /** To the chosen article's paragraphs, where they do not stand beside it. */
  onOriginal?: (() => void) | undefined;
}

/** The articles in their order; the chosen one can be corrected. Only one is open: hundreds of fields at once would be slow. */
export function ArticleList({ editing, locked, selected, onSelect, onOriginal }: Props) {
  const t = useT();
  const { articles } = editing.proposal;
  const add = () => {
    const next = addArticle(articles);
    editing.change({ articles: next }, t('article.add'));
    const added = next.at(-1)?.articleId ?? '';
    onSelect(added);
    scrollToElement(`#article-${added}`);
  };
  return (
    <Section
      id="draft-articles"
      title={t('draft.articlesCount', { count: articles.length })}
      aside={<UndoLink id="undo" editing={editing} locked={locked} />}
    >
      {articles.map((article, index) =>
        article.articleId === selected && !locked ? (
          <ArticleEditor
            key={article.articleId}
            editing={editing}
            article={article}
            first={index === 0}
            onSelect={onSelect}
            onOriginal={onOriginal}
          />
        ) : (
          <ArticleCard
            key={article.articleId}
            article={article}
            on={article.articleId === selected}
            onSelect={onSelect}
          />
        ),
      )}
      {locked ? null : (
        <Action id="add-article" kind="plain" onPress={add}>
          {t('article.add')}
        </Action>
      )}
    </Section>
  );
}

interface CardProps {
  article: DraftArticle;
  on: boolean;
  onSelect: (articleId: string) => void;
}

const ArticleCard = memo(
  function ArticleCard({ article, on, onSelect }: CardProps) {
    const t = useT();
    const { articleId, number, heading, text, level } = article;
    const label = [number, heading].filter(Boolean).join(' ');
    return (
      <Pressable
        id={`article-${articleId}`}
        className={`plh-card plh-anchor draft-article draft-level-${level} ${on ? 'draft-article-on' : ''}`}
        onPress={() => onSelect(articleId)}
      >
        <View className="desk-strong">{label || t('article.unnamed')}</View>
        <View className="plh-soft draft-snippet">{text || t('article.noText')}</View>
      </Pressable>
    );
  },
  (before, after) => before.article === after.article && before.on === after.on,
);
