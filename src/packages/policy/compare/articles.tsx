import { useState } from 'react';
import { View, Text } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { Tag, type Tone } from '@/components/tag';
import { useT } from '@/locales/policy-reading';
import type { ComparedArticle, Piece } from './types';

interface Props {
  pieces: readonly Piece[];
  /** The earlier text, the later one, or both in one. */
  side?: 'before' | 'after' | 'both';
}

/** A text with what was taken out struck through and what was put in underlined; said as well, for who does not see it. */
function Pieces({ pieces, side = 'both' }: Props) {
  const t = useT();
  const left = { before: 'added', after: 'removed', both: null }[side];
  return (
    <>
      {pieces
        .filter(({ kind }) => kind !== left)
        .map(({ kind, text }, index) =>
          kind === 'same' ? (
            <Text key={index} className="compare-text">
              {text}
            </Text>
          ) : (
            <Text key={index} className={`compare-text compare-${kind}`}>
              <Text className="plh-heard">{t(`compare.heard.${kind}`)}</Text>
              {text}
            </Text>
          ),
        )}
    </>
  );
}

const tones: Record<ComparedArticle['change'], Tone> = {
  same: 'plain',
  changed: 'accent',
  added: 'ok',
  removed: 'bad',
};

/** Articles in reading order; neighbours that did not change are one line. */
export function ComparedArticles({ articles, beside }: { articles: readonly ComparedArticle[]; beside: boolean }) {
  const t = useT();
  if (articles.every(({ change }) => change === 'same')) return null;
  return (
    <Section title={t('compare.articles')}>
      {runsOf(articles).map((run) =>
        run[0]?.change === 'same' ? (
          <SameRun key={run[0].articleId} run={run} />
        ) : (
          run.map((article) => (
            <Article key={`${article.change}-${article.articleId}`} article={article} beside={beside} />
          ))
        ),
      )}
    </Section>
  );
}

/** Neighbours that did not change together, every other article by itself. */
function runsOf(articles: readonly ComparedArticle[]): ComparedArticle[][] {
  const runs: ComparedArticle[][] = [];
  for (const article of articles) {
    const last = runs.at(-1);
    if (article.change === 'same' && last?.[0]?.change === 'same') last.push(article);
    else runs.push([article]);
  }
  return runs;
}

const labelOf = ({ number, heading }: ComparedArticle): string => [number, heading].filter(Boolean).join(' ');

function SameRun({ run }: { run: readonly ComparedArticle[] }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <View className="compare-same">
      <Pressable className="plh-link" onPress={() => setOpen(!open)}>
        <Icon name={open ? 'up' : 'down'} />
        {t('compare.same', { count: run.length })}
      </Pressable>
      {open
        ? run.map((article) => (
            <View key={article.articleId} className="plh-soft compare-same-name">
              {labelOf(article) || t('compare.unnamed')}
            </View>
          ))
        : null}
    </View>
  );
}

function Article({ article, beside }: { article: ComparedArticle; beside: boolean }) {
  const t = useT();
  const { change, label, pieces } = article;
  const twoSided = beside && change === 'changed';
  return (
    <View className={`plh-card compare-article compare-article-${change}`}>
      <View className="plh-between">
        <View className="reading-strong plh-grow">
          {label.length > 0 ? <Pieces pieces={label} /> : labelOf(article) || t('compare.unnamed')}
        </View>
        <Tag tone={tones[change]}>{t(`compare.change.${change}`)}</Tag>
      </View>
      {pieces.length === 0 ? (
        <View className="plh-soft">{t('compare.onlyLabel')}</View>
      ) : twoSided ? (
        <View className="compare-sides">
          <View>
            <View className="plh-faint">{t('compare.before')}</View>
            <Pieces pieces={pieces} side="before" />
          </View>
          <View>
            <View className="plh-faint">{t('compare.after')}</View>
            <Pieces pieces={pieces} side="after" />
          </View>
        </View>
      ) : (
        <View>
          <Pieces pieces={pieces} />
        </View>
      )}
    </View>
  );
}
