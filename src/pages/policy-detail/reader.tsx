import { useEffect, useState, useMemo } from 'react';
import { View } from '@tarojs/components';
import { useDesk } from '@/hooks/desk';
import { usePane } from '@/hooks/pane';
import { usePrinting } from '@/hooks/printing';
import type { Output } from '@/services/call';
import { scrollToElement } from '@/services/scroll';
import { ContentsList, ContentsSheet, headed } from './contents';
import { ExplainedSection } from './explained';
import { FindBar } from './find-bar';
import { FullText } from './full-text';
import { Items } from './items';
import { Related, Versions } from './related';
import { Standing, UpkeepFacts } from './standing';
import { useRemote } from '@/hooks/remote';
import type { Interpretation, Policy } from '@/services/types';
import { About } from '@/components/about';
import { Action } from '@/components/action';
import { dayOf } from '@/components/format';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { Section, Fact } from '@/components/section';
import { useT } from '@/locales';
import { go } from '@/services/navigate';
import { PolicyStatusTag } from '@/components/policy-status';
import { Tag } from '@/components/tag';
import { FavouriteTool } from '@/components/tools/favourite';
import { ShareTool } from '@/components/tools/share';
import { Tool, Tools } from '@/components/tools/tool';
import { changeSettings, useSettings } from '@/services/settings';
import { addressOf } from './address';

/** Who issued it, when, under which number, whether it still holds; and what one can do with it. */
function Head({ policy, onContents }: { policy: Policy; onContents?: () => void }) {
  const t = useT();
  const desk = useDesk();
  const { largeText } = useSettings();
  const { effectiveDay, expiresDay } = policy;
  const validity = expiresDay
    ? t('policy.validSpan', { from: effectiveDay ?? policy.issuedDay, to: expiresDay })
    : effectiveDay
      ? t('policy.validFrom', { from: effectiveDay })
      : t('policy.validUnknown');
  return (
    <View className="plh-card">
      <About of={policy.title} />
      <View className="plh-heading">{policy.title}</View>
      <View className="plh-row policy-tags">
        <PolicyStatusTag status={policy.status} />
        <Tag>{t(`level.${policy.level}`)}</Tag>
        {policy.kinds.map((kind) => (
          <Tag key={kind} tone="accent">
            {t(`policyKind.${kind}`)}
          </Tag>
        ))}
      </View>
      {policy.docNo ? (
        <Fact name={t('policy.docNo')}>
          {policy.docNo}
          {policy.docNoNote ? <View className="plh-faint">{policy.docNoNote}</View> : null}
        </Fact>
      ) : null}
      <Fact name={t('policy.issuers')}>{policy.issuers.join('、')}</Fact>
      <Fact name={t('policy.issued')}>{policy.issuedDay}</Fact>
      <Fact name={t('policy.valid')}>
        {validity}
        {policy.validityNote ? <View className="plh-faint">{policy.validityNote}</View> : null}
      </Fact>
      <Fact name={t('policy.region')}>{policy.regionName}</Fact>
      {policy.audience ? <Fact name={t('policy.audience')}>{policy.audience}</Fact> : null}
      <UpkeepFacts of={policy} />
      <Tools label={t('policy.tools')}>
        {onContents && headed(policy.articles).length > 1 ? (
          <Tool icon="list" text={t('policy.contents')} onPress={onContents} />
        ) : null}
        <FavouriteTool kind="policy" id={policy.policyId} />
        <ShareTool title={policy.title} path={addressOf(policy.policyId, undefined)} />
        <Tool
          icon="message"
          text={t('policy.askShort')}
          onPress={() => go('policy/ask', { policyId: policy.policyId })}
        />
        <Tool
          icon="type"
          text={t('policy.largeText')}
          on={largeText}
          onPress={() => changeSettings({ largeText: !largeText })}
        />
        {desk ? <Tool icon="print" text={t('policy.print')} onPress={() => window.print()} /> : null}
      </Tools>
    </View>
  );
}

const SHOWN = 2;

/** What others asked and was answered for everybody, and the way to ask. An answer that fails to come leaves the way to ask. */
function Answers({ policyId }: { policyId: string }) {
  const t = useT();
  const { data } = useRemote('question.listPublic', { policyId, limit: SHOWN });
  const total = data?.total ?? 0;
  return (
    <View className="plh-screen-only">
      <Section title={t('policy.answers')}>
        <View className="plh-card">
          {data && total === 0 ? <View className="plh-soft policy-answers-none">{t('policy.noAnswers')}</View> : null}
          {data?.questions.map(({ questionId, about, text, answer }) => (
            <View key={questionId} className="policy-answer">
              {about ? <View className="plh-faint">{about}</View> : null}
              <View className="policy-question">{t('policy.asked', { text })}</View>
              <View>{t('policy.answered', { text: answer?.text ?? '' })}</View>
              {answer ? <View className="plh-faint">{`${answer.by} · ${dayOf(answer.at)}`}</View> : null}
            </View>
          ))}
          {total > SHOWN ? (
            <Pressable role="link" className="plh-link" onPress={() => go('policy/answers', { policyId })}>
              {t('policy.allAnswers', { count: total })}
              <Icon name="forward" />
            </Pressable>
          ) : null}
          <Action id="ask" kind="plain" block={false} onPress={() => go('policy/ask', { policyId })}>
            {t('policy.ask')}
          </Action>
        </View>
      </Section>
    </View>
  );
}

type Explained = ReadonlyMap<string, readonly Interpretation[]>;

/** What explains the whole, and by item and by article what explains those. */
function useExplained(list: readonly Interpretation[]): {
  whole: readonly Interpretation[];
  byItem: Explained;
  byArticle: Explained;
} {
  return useMemo(
    () => ({
      whole: list.filter(({ itemId, articleId }) => itemId === null && articleId === null),
      byItem: grouped(list, ({ itemId }) => itemId),
      byArticle: grouped(list, ({ itemId, articleId }) => (itemId === null ? articleId : null)),
    }),
    [list],
  );
}

function grouped(list: readonly Interpretation[], keyOf: (one: Interpretation) => string | null): Explained {
  const groups = new Map<string, Interpretation[]>();
  for (const one of list) {
    const key = keyOf(one);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

const MOST = 20;
/** None: the same list each time, so that articles are not drawn again. */
const NONE: readonly string[] = [];

/**
 * The words of a policy that a search means: what the search itself marks in it, so that pinyin, slips and traditional characters lead to the words as
 * they stand. Longest first.
 */
function useQueryWords(policyId: string, query: string): readonly string[] {
  const { data } = useRemote('policy.search', query === '' ? null : { query, limit: 50 });
  return useMemo(() => {
    const marked = (data?.hits ?? [])
      .filter((hit) => hit.policyId === policyId)
      .flatMap(({ text, highlights }) => highlights.map(([start, end]) => text.slice(start, end)));
    const words = [...new Set(marked)].filter((word) => word.length > 1);
    return words.length === 0 ? NONE : words.sort((a, b) => b.length - a.length).slice(0, MOST);
  }, [data, policyId]);
}

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
