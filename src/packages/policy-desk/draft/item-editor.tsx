import { useState } from 'react';
import { View } from '@tarojs/components';
import { confirm } from '@/components/confirm';
import { CheckList } from '@/components/form/check-list';
import { Field, TextField } from '@/components/field';
import { Icon } from '@/components/icon';
import { PickerField } from '@/components/picker/field';
import { Pressable } from '@/components/pressable';
import { DateField } from '@/components/date-field';
import { useT } from '@/locales/policy-desk';
import { fieldName } from '../parts/field-names';
import type { DraftItem, Proposal } from '../parts/types';
import { BENEFITS } from './choices';
import { editItem, fromArticle, itemLacks, labelOf, removeItem } from './items';
import { AmountFields } from './items/amount-fields';
import { Requirements } from './items/requirements';
import { LinesField } from './lines-field';
import type { Editing } from './use-editing';
import { idsOf } from '@/services/programme-words';
import { inChinese } from '@/locales/policy-items';

/** Six digits of where the policy holds, by the name that it gives; null for a name that is none of the areas. */
function areaOf({ regionName }: Pick<Proposal, 'regionName'>): string | null {
  const name = regionName.trim();
  return idsOf('area').find((code) => inChinese(`area.${code}`) === name) ?? null;
}

interface Props {
  editing: Editing;
  item: DraftItem;
  onClose: () => void;
}

type TextName =
  | 'sourceAddress'
  | 'owner'
  | 'checkNote'
  | 'title'
  | 'summary'
  | 'audience'
  | 'whereToApply'
  | 'clause'
  | 'quote'
  | 'combinable';

/** One thing that the policy gives: what, how much, to whom, where to apply, and from which article. */
export function ItemEditor({ editing, item, onClose }: Props) {
  const t = useT();
  const { items, articles } = editing.proposal;
  const { itemId, amount } = item;
  const name = item.title || t('item.unnamed');
  const [touched, setTouched] = useState<readonly string[]>([]);
  const lacks = itemLacks(item);
  const wrong = (field: string) =>
    touched.includes(field) && lacks.includes(field) ? t('draft.fillIn', { field: fieldName(t, field) }) : undefined;
  const [first] = useState(name);
  const edit = (part: Partial<DraftItem>, what = fieldName(t, Object.keys(part)[0] ?? '')) => {
    setTouched([...touched, ...Object.keys(part)]);
    editing.change({ items: editItem(items, itemId, part) }, `${what} · ${first}`);
  };
  const remove = async () => {
    if (
      !(await confirm({
        title: t('item.remove'),
        text: t('item.removeAsk', { name }),
        yes: t('item.remove'),
        keep: 'item',
      }))
    )
      return;
    editing.change({ items: removeItem(items, itemId) }, `${t('item.remove')} ${name}`);
    onClose();
  };
  const text = (
    field: TextName,
    maxLength: number,
    more: { multiline?: boolean; required?: boolean; hint?: string } = {},
  ) => (
    <TextField
      id={`item-${field}`}
      label={fieldName(t, field)}
      value={item[field] ?? ''}
      maxLength={maxLength}
      onChange={(value) => edit({ [field]: value })}
      error={wrong(field)}
      {...more}
    />
  );
  const dayField = (field: 'deadlineDay' | 'checkedDay' | 'reviewDay', label: string) => (
    <DateField
      id={`item-${field}`}
      label={label}
      value={item[field] ?? ''}
      onChange={(value) => edit({ [field]: value === '' ? null : value })}
    />
  );
  return (
    <View id={`item-${itemId}`} className="plh-card plh-anchor work-form draft-editor">
      <View className="plh-between draft-editor-head">
        <View className="desk-strong plh-grow">{t('article.editing', { name })}</View>
        <Pressable className="desk-tool" label={t('item.close')} onPress={onClose}>
          <Icon name="close" />
        </Pressable>
      </View>
      {text('title', 120, { required: true })}
      <View className="work-pair">
        <Field label={t('item.benefitKind')}>
          <PickerField
            label={t('item.benefitKind')}
            value={item.benefitKind}
            onChange={(benefitKind) => edit({ benefitKind })}
            choices={BENEFITS.map((value) => ({ value, text: t(`benefit.${value}`) }))}
          />
        </Field>
        <Field label={t('item.article')} required error={wrong('articleId')}>
          <PickerField
            label={t('item.article')}
            value={item.articleId}
            onChange={(articleId) => edit(fromArticle(item, articles, articleId))}
            choices={articles.map((article) => ({
              value: article.articleId,
              text: (labelOf(article) || article.text).slice(0, 24),
            }))}
          />
        </Field>
      </View>
      {text('summary', 1000, { required: true, multiline: true })}
      <AmountFields
        amount={amount}
        articleText={articles.find(({ articleId }) => articleId === item.articleId)?.text ?? ''}
        lacks={touched.includes('amount') && lacks.includes('amount')}
        onChange={(next) => edit({ amount: next })}
      />
      {text('audience', 300, { multiline: true })}
      <LinesField
        label={t('item.conditions')}
        hint={t('draft.onePerLine')}
        values={item.conditions}
        onChange={(conditions) => edit({ conditions })}
      />
      <Requirements
        values={item.requirements}
        clause={item.clause}
        area={areaOf(editing.proposal)}
        onChange={(requirements, what) => edit({ requirements }, what)}
      />
      {text('whereToApply', 300)}
      <View className="work-pair">
        <TextField
          id="item-leadAgency"
          label={t('item.leadAgency')}
          value={item.leadAgency ?? ''}
          maxLength={120}
          onChange={(value) => edit({ leadAgency: value === '' ? null : value })}
        />
        <LinesField
          label={t('item.cooperatingAgencies')}
          hint={t('draft.onePerLine')}
          values={item.cooperatingAgencies}
          onChange={(cooperatingAgencies) => edit({ cooperatingAgencies })}
        />
      </View>
      <View className="work-pair">
        <TextField
          id="item-deadline"
          label={t('item.deadline')}
          value={item.deadline ?? ''}
          maxLength={120}
          onChange={(value) => edit({ deadline: value === '' ? null : value })}
        />
        {dayField('deadlineDay', t('item.deadlineDay'))}
      </View>
      {text('combinable', 300)}
      <View className="work-pair">
        {text('clause', 80)}
        {text('quote', 300, { multiline: true })}
      </View>
      <Field label={t('item.forPersons')}>
        <CheckList
          label={t('item.forPersons')}
          values={item.forPersons ? ['persons'] : []}
          onChange={(chosen) => edit({ forPersons: chosen.length > 0 })}
          choices={[{ value: 'persons', text: t('item.forPersonsYes') }]}
        />
      </Field>
      {text('sourceAddress', 500, { hint: t('item.upkeepHint') })}
      {text('owner', 120, { hint: t('item.upkeepHint') })}
      <View className="work-pair">
        {dayField('checkedDay', t('draft.checkedDay'))}
        {dayField('reviewDay', t('draft.reviewDay'))}
      </View>
      {text('checkNote', 500, { multiline: true })}
      <Pressable id="item-remove" className="plh-link draft-tool work-bad" onPress={() => void remove()}>
        <Icon name="bin" />
        {t('item.remove')}
      </Pressable>
    </View>
  );
}
