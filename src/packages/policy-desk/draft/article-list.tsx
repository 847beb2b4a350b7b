import { memo, useState } from 'react';
import { View, Text } from '@tarojs/components';
import { Action } from '@/components/action';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { useT } from '@/locales/policy-desk';
import { scrollToElement } from '@/services/scroll';
import type { DraftArticle } from '../parts/types';
import { addArticle, editArticle, mergeWithPrevious, partsOf, removeArticle, splitArticle } from './articles';
import { UndoLink } from './undo-link';
import type { Editing } from './use-editing';
import { confirm, toast } from '@/components/confirm';
import { Field, TextField } from '@/components/field';
import { Icon, type IconName } from '@/components/icon';
import { Choices } from '@/components/choices';
import { moveItems } from './items';
import { Sheet } from '@/components/sheet';

interface SplitSheetProps {
  text: string;
  open: boolean;
  onClose: () => void;
  /** From which part on it is another article. */
  onSplit: (at: number) => void;
}

/** The article's lines, and between each two the place where it can be taken apart. */
function SplitSheet({ text, open, onClose, onSplit }: SplitSheetProps) {
  const t = useT();
  return (
    <Sheet title={t('article.splitTitle')} open={open} onClose={onClose}>
      {(open ? partsOf(text) : []).map((part, index) => (
        <View key={index}>
          {index > 0 ? (
            <Pressable
              className="draft-cut"
              label={t('article.cutLabel', { text: part.slice(0, 20) })}
              onPress={() => onSplit(index)}
            >
              <Icon name="add" />
              <Text>{t('article.cut')}</Text>
            </Pressable>
          ) : null}
          <View className="work-detail">{part}</View>
        </View>
      ))}
    </Sheet>
  );
}

interface ArticleEditorProps {
  editing: Editing;
  article: DraftArticle;
  /** Has none before it to be put together with. */
  first: boolean;
  onSelect: (articleId: string | null) => void;
  onOriginal?: (() => void) | undefined;
}

const LEVELS = [1, 2, 3, 4] as const;

/** One article's number, heading, words and depth; and what can be done with it as a whole. */
function ArticleEditor({ editing, article, first, onSelect, onOriginal }: ArticleEditorProps) {
  const t = useT();
  const [splitting, setSplitting] = useState(false);
  const { articles, items } = editing.proposal;
  const { articleId, number, heading, text, level } = article;
  const name = number || heading || t('article.unnamed');
  const edit = (part: Partial<DraftArticle>, what: string) =>
    editing.change({ articles: editArticle(articles, articleId, part) }, `${what} ${name}`);
  const merge = () => {
    const at = articles.findIndex((one) => one.articleId === articleId);
    const previous = articles[at - 1];
    editing.change(
      {
        articles: mergeWithPrevious(articles, articleId),
        items: moveItems(items, articleId, previous?.articleId ?? ''),
      },
      `${t('article.merge')} ${name}`,
    );
    onSelect(previous?.articleId ?? null);
    toast(t('article.merged', { name }));
  };
  const split = (at: number) => {
    setSplitting(false);
    editing.change({ articles: splitArticle(articles, articleId, at) }, `${t('article.split')} ${name}`);
    toast(t('article.wasSplit', { name }));
  };
  const remove = async () => {
    if (
      !(await confirm({
        title: t('article.remove'),
        text: t('article.removeAsk', { name }),
        yes: t('article.remove'),
        keep: 'article',
      }))
    )
      return;
    editing.change(
      { articles: removeArticle(articles, articleId), items: moveItems(items, articleId, '') },
      `${t('article.remove')} ${name}`,
    );
    onSelect(null);
  };
  return (
    <View id={`article-${articleId}`} className="plh-card plh-anchor work-form draft-editor">
      <View className="plh-between draft-editor-head">
        <View className="desk-strong plh-grow">{t('article.editing', { name })}</View>
        <Pressable className="desk-tool" label={t('article.close')} onPress={() => onSelect(null)}>
          <Icon name="close" />
        </Pressable>
      </View>
      <View className="work-pair">
        <TextField
          id="article-number"
          label={t('article.number')}
          value={number}
          maxLength={40}
          onChange={(value) => edit({ number: value }, t('article.number'))}
        />
        <TextField
          id="article-heading"
          label={t('article.heading')}
          value={heading}
          maxLength={200}
          onChange={(value) => edit({ heading: value }, t('article.heading'))}
        />
      </View>
      <TextField
        id="article-text"
        label={t('article.text')}
        value={text}
        maxLength={20_000}
        multiline
        onChange={(value) => edit({ text: value }, t('article.text'))}
      />
      <Field label={t('article.level')} hint={t('article.levelHint')}>
        <Choices
          label={t('article.level')}
          value={level}
          onChange={(value) => edit({ level: value }, t('article.level'))}
          choices={LEVELS.map((value) => ({ value, text: String(value) }))}
        />
      </Field>
      <View className="draft-tools">
        {onOriginal ? <Tool icon="eye" text={t('article.original')} onPress={onOriginal} /> : null}
        {first ? null : <Tool id="article-merge" icon="up" text={t('article.merge')} onPress={merge} />}
        {partsOf(text).length > 1 ? (
          <Tool id="article-split" icon="table" text={t('article.split')} onPress={() => setSplitting(true)} />
        ) : null}
        <Tool id="article-remove" icon="bin" text={t('article.remove')} bad onPress={() => void remove()} />
      </View>
      <SplitSheet text={text} open={splitting} onClose={() => setSplitting(false)} onSplit={split} />
    </View>
  );
}

interface ToolProps {
  icon: IconName;
  text: string;
  onPress: () => void;
  id?: string;
  bad?: boolean;
}

function Tool({ icon, text, onPress, id, bad }: ToolProps) {
  return (
    <Pressable {...(id ? { id } : {})} className={`plh-link draft-tool ${bad ? 'work-bad' : ''}`} onPress={onPress}>
      <Icon name={icon} />
      <Text>{text}</Text>
    </Pressable>
  );
}

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
