import { useState } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales/policy-desk';
import { scrollToElement } from '@/services/scroll';
import { DeskPage } from '../parts/desk-page';
import type { Draft } from '../parts/types';
import { ArticleList } from './article-list';
import { Conflict } from './conflict';
import { Findings } from './findings';
import { ItemList } from './item-list';
import { Original } from './original';
import { Outcome } from './outcome';
import { ParticularsForm } from './particulars-form';
import { placeOf } from './places';
import { showParagraph } from './show-paragraph';
import { Steps } from './steps';
import { useEditing } from './use-editing';

/** Leaves the phone's tabs time to change. */
const TAB_MS = 60;

interface Props {
  loaded: Draft;
}

/** The original at the left and the proposal at the right; on a phone two tabs. What is chosen on one side is marked on the other. */
export function Workbench({ loaded }: Props) {
  const t = useT();
  const desk = useDesk();
  const editing = useEditing(loaded);
  const { draft, proposal } = editing;
  const [tab, setTab] = useState<'form' | 'original'>('form');
  const [selected, setSelected] = useState<string | null>(null);
  const [itemId, setItemId] = useState<string | null>(null);
  const [markedId, setMarkedId] = useState<string | null>(null);
  const open = draft.state === 'proposed' || draft.state === 'reviewed';
  const article = proposal.articles.find(({ articleId }) => articleId === selected);
  const marked = proposal.articles.find(({ articleId }) => articleId === markedId);
  const place = marked ? placeOf(draft.original, marked) : null;

  /** Marks an article in the original, and on a desk brings it into sight there. */
  const mark = (articleId: string | null) => {
    setMarkedId(articleId);
    const chosen = proposal.articles.find((one) => one.articleId === articleId);
    const where = chosen && placeOf(draft.original, chosen);
    if (desk && where) showParagraph(where[0]);
  };
  const select = (articleId: string | null) => {
    setSelected(articleId);
    mark(articleId);
  };
  const selectItem = (id: string | null) => {
    setItemId(id);
    mark(proposal.items.find((one) => one.itemId === id)?.articleId ?? null);
  };
  const showOriginal = () => {
    setTab('original');
    if (place) setTimeout(() => showParagraph(place[0]), TAB_MS);
  };
  const jump = (target: string, articleId: string | null = null, ofItem: string | null = null) => {
    setTab('form');
    if (articleId) select(articleId);
    if (ofItem) selectItem(ofItem);
    setTimeout(() => scrollToElement(target), TAB_MS);
  };
  const fromOriginal = (articleId: string) => {
    setSelected(articleId);
    setMarkedId(articleId);
    jump(`#article-${articleId}`);
  };
  return (
    <DeskPage title={t('draft.page')} wide footer={open ? <Steps editing={editing} /> : undefined}>
      <Outcome draft={draft} />
      {editing.theirs ? <Conflict editing={editing} theirs={editing.theirs} /> : null}
      {editing.restored && editing.dirty && !editing.theirs ? (
        <Notice icon="undo">{t('common.draftRestored')}</Notice>
      ) : null}
      {editing.keeps ? null : <Notice tone="warn">{t('draft.noRoom')}</Notice>}
      {desk ? null : (
        <View className="draft-tabs" {...a11y(t('draft.page'), 'tablist')}>
          {(['form', 'original'] as const).map((one) => (
            <Pressable
              key={one}
              id={`tab-${one}`}
              role="tab"
              checked={tab === one}
              className={`draft-tab ${tab === one ? 'draft-tab-on' : ''}`}
              onPress={() => setTab(one)}
            >
              {t(`draft.tab.${one}`)}
            </Pressable>
          ))}
        </View>
      )}
      <View className={desk ? 'draft-columns' : ''}>
        {desk || tab === 'original' ? (
          <Original
            original={draft.original}
            fileName={draft.fileName}
            place={place}
            articles={proposal.articles}
            onArticle={fromOriginal}
          />
        ) : null}
        {desk || tab === 'form' ? (
          <View className="draft-form plh-stack">
            <Findings editing={editing} onJump={jump} />
            <ParticularsForm editing={editing} locked={!open} />
            <ArticleList
              editing={editing}
              locked={!open}
              selected={selected}
              onSelect={select}
              onOriginal={desk || place === null ? undefined : showOriginal}
            />
            <ItemList editing={editing} locked={!open} article={article} selected={itemId} onSelect={selectItem} />
          </View>
        ) : null}
      </View>
    </DeskPage>
  );
}
