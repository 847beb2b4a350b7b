import { View, Text } from '@tarojs/components';
import { Section } from '@/components/section';
import { useT } from '@/locales';
import type { Interpretation, Policy } from '@/services/types';
import { useEffect, useState, memo } from 'react';
import { toast } from '@/components/confirm';
import { PolicyStatusTag } from '@/components/policy-status';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import { ShareTool } from '@/components/tools/share';
import { Tool, Tools } from '@/components/tools/tool';
import { copyText } from '@/services/copy-text';
import { go } from '@/services/navigate';
import { addressOf, citationOf } from './address';
import { ExplainedLines } from './explained';
import { markWords } from './mark-words';

/** A line of a document with the words that were searched for. */
function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return <Text userSelect>{text}</Text>;
  return (
    <Text userSelect>
      {markWords(text, words).map((piece, index) => (
        <Text key={index} className={piece.hit ? 'plh-hit' : ''}>
          {piece.text}
        </Text>
      ))}
    </Text>
  );
}

interface ArticleViewProps {
  policy: Policy;
  article: Policy['articles'][number];
  explained: readonly Interpretation[];
  words: readonly string[];
  marked: boolean;
  onMark: (articleId: string | undefined) => void;
}

/** One article. Its heading marks it, and a marked one can be sent to somebody or copied by itself. Kept as it is while others are marked: a policy has hundreds. */
const ArticleView = memo(function ArticleView(props: ArticleViewProps) {
  const { policy, article, explained, words, marked, onMark } = props;
  const t = useT();
  const { articleId, number, heading, text } = article;
  const name = `${number} ${heading}`.trim();
  return (
    <View id={`article-${articleId}`} className={`plh-anchor policy-text ${marked ? 'policy-text-marked' : ''}`}>
      {/* Whoever was led to this clause does not see the top of the document. */}
      {policy.status === 'in-force' || (!name && !marked) ? null : <PolicyStatusTag status={policy.status} />}
      {marked ? <Tag tone="warn">{t('policy.marked')}</Tag> : null}
      {name ? (
        <Pressable
          className="policy-heading"
          label={t(marked ? 'policy.unmark' : 'policy.mark', { name })}
          onPress={() => onMark(marked ? undefined : articleId)}
        >
          <View>
            <MarkedText text={name} words={words} />
          </View>
        </Pressable>
      ) : null}
      {/* A chapter is an article whose text is its heading. */}
      {(text.trim() === name ? [] : text.split('\n')).map((line, index) => (
        <View key={index} className="policy-line">
          <MarkedText text={line} words={words} />
        </View>
      ))}
      <ExplainedLines list={explained} />
      {marked ? <ArticleTools policy={policy} article={article} name={name} /> : null}
    </View>
  );
});

function ArticleTools({ policy, article, name }: Pick<ArticleViewProps, 'policy' | 'article'> & { name: string }) {
  const t = useT();
  const { policyId } = policy;
  const { articleId, text } = article;
  const copy = async () =>
    toast(t((await copyText(`${text}\n——${citationOf(policy, name)}`)) ? 'policy.copied' : 'tools.notCopied'));
  return (
    <Tools label={name}>
      <ShareTool
        title={`${policy.title} ${name}`}
        path={addressOf(policyId, articleId)}
        text={t('policy.shareArticle')}
      />
      <Tool icon="copy" text={t('policy.copyArticle')} onPress={() => void copy()} />
      <Tool icon="message" text={t('policy.askShort')} onPress={() => go('policy/ask', { policyId, articleId })} />
    </Tools>
  );
}

const STEP = 10;
/** Between two pieces a touch gets its turn, and a slow phone its breath. */
const PAUSE_MS = 60;

/**
 * How many of `total` to draw: at least so many at once, the rest in pieces afterwards, so that a document of hundreds of articles opens as fast as a
 * short one. What is drawn never goes away; a larger `least` later is drawn at once, for who jumps there.
 */
function useGradually(total: number, least: number): number {
  const [drawn, setDrawn] = useState(least);
  const now = Math.max(drawn, least);
  useEffect(() => {
    if (now >= total) return;
    const timer = setTimeout(() => setDrawn(now + STEP), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [now, total]);
  return now;
}

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
