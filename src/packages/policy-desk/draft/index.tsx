import { About } from '@/components/about';
import { AsyncView, Empty } from '@/components/async-view';
import { usePageParams } from '@/hooks/pane';
import { useRemote } from '@/hooks/remote';
import { useT } from '@/locales/policy-desk';
import { DeskPage } from '../parts/desk-page';
import './draft.scss';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { useDesk } from '@/hooks/desk';
import { scrollToElement } from '@/services/scroll';
import type { Draft } from '../parts/types';
import { ArticleList } from './article-list';
import { Findings } from './findings';
import { ItemList } from './item-list';
import { Original } from './original';
import { ParticularsForm } from './particulars-form';
import { placeOf } from './places';
import { showParagraph } from './show-paragraph';
import { Steps } from './steps';
import { useEditing, type Editing } from './use-editing';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { shownInstant } from '@/components/format';
import { fieldName } from '../parts/field-names';
import { changedFields } from './merge-proposals';
import { Tag, type Tone } from '@/components/tag';
import { go } from '@/services/navigate';

const tones: Record<Draft['state'], Tone> = {
  proposed: 'warn',
  reviewed: 'accent',
  published: 'ok',
  discarded: 'plain',
};

/** How far the draft is, what it will become or has become, and who touched it last. */
function Outcome({ draft }: { draft: Draft }) {
  const t = useT();
  const { state, replaces, policyId, title, fileName, changedBy, changedAt } = draft;
  const time = shownInstant(changedAt).slice(0, 16);
  const open = state === 'proposed' || state === 'reviewed';
  return (
    <View className="plh-stack">
      <View>
        <About of={title || fileName} />
        <View className="plh-heading">{title || fileName}</View>
        <View className="plh-row work-tags">
          <Tag tone={tones[state]}>{t(`draftState.${state}`)}</Tag>
          <View className="plh-soft">
            {open
              ? replaces
                ? t('draft.becomesVersion', { title: replaces.title, version: replaces.version + 1 })
                : t('draft.becomesNew')
              : null}
          </View>
          <View className="plh-faint plh-figures">{t('draft.lastChange', { name: changedBy, time })}</View>
        </View>
      </View>
      {state === 'discarded' ? (
        <Notice>
          {t(draft.original.format === 'published' ? 'draft.revisionWasDiscarded' : 'draft.wasDiscarded')}
        </Notice>
      ) : null}
      {state === 'published' && policyId ? (
        <View className="plh-card work-form">
          <Notice tone="ok">{t('draft.wasPublished')}</Notice>
          <View className="work-buttons">
            <Action id="to-public-page" onPress={() => go('policy-detail', { policyId })}>
              {t('policyPage.public')}
            </Action>
            <Action id="to-policy" kind="plain" onPress={() => go('policy-desk/policy', { policyId })}>
              {t('draft.toPolicy')}
            </Action>
          </View>
        </View>
      ) : null}
    </View>
  );
}

/** Somebody else has saved meanwhile: who and when, what of it, and how to go on without losing one's own text. */
function Conflict({ editing, theirs }: { editing: Editing; theirs: Draft }) {
  const t = useT();
  const fields = changedFields(editing.draft.proposal, theirs.proposal).map((field) => fieldName(t, field));
  const takeTheirs = async () => {
    if (
      !(await confirm({
        title: t('conflict.take'),
        text: t('conflict.takeAsk'),
        yes: t('conflict.take'),
        keep: 'mine',
      }))
    )
      return;
    editing.takeTheirs();
  };
  const merge = () => {
    editing.merge();
    toast(t('conflict.merged'));
  };
  const by = { name: theirs.changedBy, time: shownInstant(theirs.changedAt).slice(0, 16) };
  return (
    <View className="plh-card work-form" id="draft-conflict">
      <Notice tone="bad">
        {t('conflict.text', by)}
        {fields.length > 0 ? t('conflict.fields', { fields: fields.join('、') }) : ''}
      </Notice>
      <View className="plh-soft">{t('conflict.lead')}</View>
      <View className="work-buttons">
        <Action id="conflict-merge" onPress={merge}>
          {t('conflict.merge')}
        </Action>
        <Action id="conflict-take" kind="plain" onPress={() => void takeTheirs()}>
          {t('conflict.take')}
        </Action>
      </View>
    </View>
  );
}

/** Leaves the phone's tabs time to change. */
const TAB_MS = 60;

interface Props {
  loaded: Draft;
}

/** The original at the left and the proposal at the right; on a phone two tabs. What is chosen on one side is marked on the other. */
function Workbench({ loaded }: Props) {
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
        <Notice icon="undo">{t('unsent.restored')}</Notice>
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

/** A file's proposal beside its original: corrected, reviewed, published (R-POLICY 6). */
export default function DraftPage() {
  const t = useT();
  const { draftId = '' } = usePageParams();
  const remote = useRemote('policy.getDraft', draftId ? { draftId } : null);
  if (draftId && remote.data) return <Workbench key={draftId} loaded={remote.data.draft} />;
  return (
    <DeskPage title={t('draft.page')}>
      {draftId ? (
        <AsyncView remote={remote} rows={8}>
          {() => null}
        </AsyncView>
      ) : (
        <Empty icon="policy" text={t('work.missingParam')} />
      )}
    </DeskPage>
  );
}
