import { memo } from 'react';
import { Text, View } from '@tarojs/components';
import { toast } from '@/components/confirm';
import { Pressable } from '@/components/pressable';
import { Tag } from '@/components/tag';
import { ShareTool } from '@/components/tools/share';
import { Tool, Tools } from '@/components/tools/tool';
import { useT } from '@/locales';
import { copyText } from '@/services/copy-text';
import type { Policy } from '@/services/types';
import { addressOf } from './address';

interface Props {
  policy: Policy;
  article: Policy['articles'][number];
  marked: boolean;
  onMark: (articleId: string | undefined) => void;
}

/** One article. Its heading marks it, and a marked one can be sent to somebody or copied by itself. Kept as it is while others are marked: a policy has hundreds. */
export const ArticleView = memo(function ArticleView({ policy, article, marked, onMark }: Props) {
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
          {name}
        </Pressable>
      ) : null}
      {/* A chapter is an article whose text is its heading. */}
      {(text.trim() === name ? [] : text.split('\n')).map((line, index) => (
        <View key={index} className="policy-line">
          <Text userSelect>{line}</Text>
        </View>
      ))}
      {marked ? <ArticleTools policy={policy} article={article} name={name} /> : null}
    </View>
  );
});

function ArticleTools({ policy, article, name }: Pick<Props, 'policy' | 'article'> & { name: string }) {
  const t = useT();
  const copy = async () => {
    const source = [`《${policy.title}》`, policy.docNo, name].filter(Boolean).join(' ');
    toast(t((await copyText(`${article.text}\n——${source}`)) ? 'policy.copied' : 'tools.notCopied'));
  };
  return (
    <Tools label={name}>
      <ShareTool
        title={`${policy.title} ${name}`}
        path={addressOf(policy.policyId, article.articleId)}
        text={t('policy.shareArticle')}
      />
      <Tool icon="copy" text={t('policy.copyArticle')} onPress={() => void copy()} />
    </Tools>
  );
}
