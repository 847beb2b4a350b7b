import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Pressable } from '@/components/pressable';
import { Section } from '@/components/section';
import { Tag } from '@/components/tag';
import { useT } from '@/locales/policy-items';
import { scrollToElement } from '@/services/scroll';
import type { DraftArticle, DraftItem } from '../parts/types';
import { ItemEditor } from './item-editor';
import { addItem, itemLacks } from './items';
import { itemsToCheck } from './items/item-of';
import { UndoLink } from './undo-link';
import type { Editing } from './use-editing';

interface Props {
  editing: Editing;
  locked: boolean;
  /** The article that stands open: a new item is taken to be from it. */
  article: DraftArticle | undefined;
  selected: string | null;
  onSelect: (itemId: string | null) => void;
}

/** What the policy gives, one by one: this is what enterprises are matched with and the handbook is made of. */
export function ItemList({ editing, locked, article, selected, onSelect }: Props) {
  const t = useT();
  const { items, articles } = editing.proposal;
  const toCheck = itemsToCheck(editing.draft.findings, editing.draft.proposal, editing.proposal);
  if (locked && items.length === 0) return null;
  const add = () => {
    const next = addItem(items, article ?? articles[0]);
    editing.change({ items: next }, t('item.add'));
    const added = next.at(-1)?.itemId ?? '';
    onSelect(added);
    scrollToElement(`#item-${added}`);
  };
  return (
    <Section
      id="draft-items"
      title={t('draft.itemsCount', { count: items.length })}
      aside={<UndoLink id="undo-item" editing={editing} locked={locked} />}
    >
      {items.length === 0 ? <View className="plh-soft">{t('item.lead')}</View> : null}
      {items.map((item) =>
        item.itemId === selected && !locked ? (
          <ItemEditor key={item.itemId} editing={editing} item={item} onClose={() => onSelect(null)} />
        ) : (
          <ItemCard
            key={item.itemId}
            item={item}
            toCheck={!locked && toCheck.has(item.itemId)}
            onSelect={locked ? undefined : () => onSelect(item.itemId)}
          />
        ),
      )}
      {locked || articles.length === 0 ? null : (
        <Action id="add-item" kind="plain" onPress={add}>
          {t('item.add')}
        </Action>
      )}
    </Section>
  );
}

interface CardProps {
  item: DraftItem;
  toCheck: boolean;
  onSelect: (() => void) | undefined;
}

function ItemCard({ item, toCheck, onSelect }: CardProps) {
  const t = useT();
  const { title, benefitKind, summary, amount, clause } = item;
  const lacks = itemLacks(item).length;
  const inner = (
    <>
      <View className="plh-between">
        <View className="desk-strong plh-grow">{title || t('item.unnamed')}</View>
        {lacks > 0 ? (
          <Tag tone="warn">{t('desk.asks', { count: lacks })}</Tag>
        ) : toCheck ? (
          <Tag tone="warn">{t('items.toCheck')}</Tag>
        ) : (
          <Tag>{t(`benefit.${benefitKind}`)}</Tag>
        )}
      </View>
      <View className="plh-soft draft-snippet">{amount?.text ?? summary}</View>
      <View className="plh-faint">{[clause, item.leadAgency].filter(Boolean).join(' · ')}</View>
    </>
  );
  return onSelect ? (
    <Pressable id={`item-${item.itemId}`} className="plh-card plh-anchor draft-article" onPress={onSelect}>
      {inner}
    </Pressable>
  ) : (
    <View className="plh-card draft-article">{inner}</View>
  );
}
