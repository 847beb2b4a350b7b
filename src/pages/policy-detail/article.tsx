import { memo } from 'react';
import { View } from '@tarojs/components';
import { toast } from '@/components/confirm';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import { ShareTool } from '@/components/tools/share';
import { Tool, Tools } from '@/components/tools/tool';
import { useT } from '@/locales';
import { copyText } from '@/services/copy-text';
import { go } from '@/services/navigate';
import type { Interpretation, Policy } from '@/services/types';
import { addressOf, citationOf } from './address';
import { ExplainedLines } from './explained';
import { MarkedText } from './marked-text';

interface Props {
  policy: Policy;
  article: Policy['articles'][number];
  explained: readonly Interpretation[];
  words: readonly string[];
  marked: boolean;
  onMark: (articleId: string | undefined) => void;
}

/** One article. Its heading marks it, and a marked one can be sent to somebody or copied by itself. Kept as it is while others are marked: a policy has hundreds. */
export const ArticleView = memo(function ArticleView(props: Props) {
  const { policy, article, explained, words, marked, onMark } = props;
  const t = useT();
  const { articleId, number, heading, text } = article;
  const name = `${number} ${heading}`.trim();
  return (
    <View id={`article-${articleId}`} className={`plh-anchor policy-text ${marked ? 'policy-text-marked' : ''}`}>
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

function ArticleTools({ policy, article, name }: Pick<Props, 'policy' | 'article'> & { name: string }) {
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
