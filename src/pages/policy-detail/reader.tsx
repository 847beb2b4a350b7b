import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { useDesk } from '@/hooks/desk';
import { usePane } from '@/hooks/pane';
import { usePrinting } from '@/hooks/printing';
import type { Output } from '@/services/call';
import { scrollToElement } from '@/services/scroll';
import { Answers } from './answers';
import { ContentsList, ContentsSheet } from './contents';
import { ExplainedSection } from './explained';
import { FindBar } from './find-bar';
import { FullText } from './full-text';
import { Head } from './head';
import { Items } from './items';
import { Related, Versions } from './related';
import { Standing } from './standing';
import { useExplained } from './use-explained';
import { useQueryWords } from './use-query-words';

/** After the page's own entrance, which would break a scroll. */
const ENTRANCE_MS = 300;
const FIRST_ARTICLES = 6;

interface Props {
  read: Output<'policy.get'>;
  /** What a link led to: an item, or an article, and the words that were searched for. */
  itemId: string | undefined;
  marked: string | undefined;
  query: string;
  onMark: (articleId: string | undefined) => void;
}

/** A policy to read: what it gives, what explains it, its text by articles, what was asked about it, and what belongs to it. */
export function Reader({ read, itemId, marked, query, onMark }: Props) {
  const { policy, versions, interpretations, related } = read;
  const { articles, policyId } = policy;
  const pane = usePane();
  const beside = useDesk() && pane === null;
  const printing = usePrinting();
  const [contents, setContents] = useState(false);
  const explained = useExplained(interpretations);
  const words = useQueryWords(policyId, query);
  const indexOf = (articleId: string | undefined) => articles.findIndex((article) => article.articleId === articleId);
  const [least, setLeast] = useState(FIRST_ARTICLES + Math.max(0, indexOf(marked)));
  const jumpTo = (articleId: string) => {
    setLeast(FIRST_ARTICLES + indexOf(articleId));
    onMark(articleId);
    setContents(false);
    scrollToElement(`#article-${articleId}`);
  };
  // Where the link led to; later marks are under the person's finger already.
  const [target] = useState(marked ? `#article-${marked}` : itemId ? `#item-${itemId}` : undefined);
  useEffect(() => {
    if (!target) return;
    const timer = setTimeout(() => scrollToElement(target), ENTRANCE_MS);
    return () => clearTimeout(timer);
  }, [target]);
  return (
    <View className="plh-columns">
      {beside ? <ContentsList articles={articles} marked={marked} onArticle={jumpTo} /> : null}
      <View className="plh-column">
        <Standing policy={policy} newest={versions[0]?.version ?? policy.version} />
        <Head policy={policy} {...(beside ? {} : { onContents: () => setContents(true) })} />
        <ExplainedSection list={explained.whole} />
        <Items policy={policy} explained={explained.byItem} itemId={itemId} onClause={jumpTo} />
        <FullText
          policy={policy}
          explained={explained.byArticle}
          words={words}
          least={printing ? articles.length : least}
          marked={marked}
          onMark={onMark}
        />
        <Answers policyId={policyId} />
        <Related related={related} />
        <Versions policy={policy} versions={versions} />
        <FindBar articles={articles} words={words} marked={marked} onArticle={jumpTo} />
      </View>
      {beside ? null : (
        <ContentsSheet
          articles={articles}
          marked={marked}
          open={contents}
          onClose={() => setContents(false)}
          onArticle={jumpTo}
        />
      )}
    </View>
  );
}
