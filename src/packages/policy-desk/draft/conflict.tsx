import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { shownInstant } from '@/components/format';
import { Notice } from '@/components/notice';
import { useT } from '@/locales/policy-desk';
import { fieldName } from '../parts/field-names';
import type { Draft } from '../parts/types';
import { changedFields } from './merge-proposals';
import type { Editing } from './use-editing';

/** Somebody else has saved meanwhile: who and when, what of it, and how to go on without losing one's own text. */
export function Conflict({ editing, theirs }: { editing: Editing; theirs: Draft }) {
  const t = useT();
  const fields = changedFields(editing.draft.proposal, theirs.proposal).map((field) => fieldName(t, field));
  const takeTheirs = async () => {
    if (!(await confirm({ title: t('conflict.take'), text: t('conflict.takeAsk') }))) return;
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
