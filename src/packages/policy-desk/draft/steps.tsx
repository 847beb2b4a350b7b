import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { ActionError } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { useAction } from '@/hooks/action';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/policy-desk';
import { call } from '@/services/call';
import { missingFields } from './missing-fields';
import type { Editing } from './use-editing';

/** Save, review, publish, discard: the one that comes next is the button. */
export function Steps({ editing }: { editing: Editing }) {
  const t = useT();
  const action = useAction();
  const keyFor = useRequestKey();
  const { draft, dirty, proposal, theirs } = editing;
  const { draftId, replaces } = draft;
  const reviewed = draft.state === 'reviewed' && !dirty;
  const lacking = missingFields(proposal).length;
  const asks = draft.findings.filter(({ level }) => level === 'ask').length;

  const save = () =>
    action.run(async () => {
      await editing.save();
      toast(t('work.saved'));
    });
  const review = () =>
    action.run(async () => {
      const { revision } = dirty ? await editing.save() : draft;
      editing.adopt((await call('policy.reviewDraft', { draftId, revision })).draft);
      toast(t('draft.reviewed'));
    });
  const publish = async () => {
    if (!action.ready()) return;
    const text = replaces
      ? t('draft.publishVersion', { title: replaces.title, version: replaces.version + 1, earlier: replaces.version })
      : t('draft.publishNew', { title: proposal.title });
    if (!(await confirm({ title: t('draft.publish'), text, yes: t('draft.publish') }))) return;
    await action.run(async () => {
      const input = { draftId, revision: draft.revision };
      await call('policy.publishDraft', { ...input, requestKey: await keyFor(input) });
      editing.adopt((await call('policy.getDraft', { draftId })).draft);
      toast(t('draft.published'));
    });
  };
  const discard = async () => {
    if (
      !(await confirm({
        title: t('draft.discard'),
        text: t(draft.original.format === 'published' ? 'draft.discardRevisionAsk' : 'draft.discardAsk'),
        yes: t('draft.discard'),
        keep: 'draft',
      }))
    )
      return;
    await action.run(async () => {
      await call('policy.discardDraft', { draftId });
      editing.adopt((await call('policy.getDraft', { draftId })).draft);
    });
  };
  useSaveKey(dirty && !theirs ? () => void save() : null);
  const blocked = theirs !== null;
  return (
    <View className="draft-steps">
      <ActionError error={action.error?.code === 'CONFLICT' && theirs ? undefined : action.error} />
      <View className="draft-steps-row">
        <View className="plh-grow plh-soft draft-steps-note">
          {dirty
            ? t('draft.notSaved')
            : lacking + asks > 0
              ? t('draft.toFill', { count: Math.max(lacking, asks) })
              : t(reviewed ? 'draft.readyToPublish' : 'draft.readyToReview')}
        </View>
        <Pressable id="discard" className="plh-link work-bad" onPress={() => void discard()}>
          {t('draft.discard')}
        </Pressable>
        {dirty || lacking + asks > 0 ? (
          <Action
            id="save"
            kind={dirty && lacking === 0 ? 'plain' : 'primary'}
            block={false}
            disabled={!dirty || blocked}
            busy={action.busy}
            onPress={() => void save()}
          >
            {t('common.save')}
          </Action>
        ) : null}
        {reviewed ? (
          <Action id="publish" block={false} busy={action.busy} disabled={blocked} onPress={() => void publish()}>
            {t('draft.publish')}
          </Action>
        ) : lacking === 0 && (dirty || asks === 0) ? (
          <Action id="review" block={false} busy={action.busy} disabled={blocked} onPress={() => void review()}>
            {t(dirty ? 'draft.saveAndReview' : 'draft.review')}
          </Action>
        ) : null}
      </View>
    </View>
  );
}

/** Ctrl+S or ⌘S saves, as everywhere where one writes. */
function useSaveKey(save: (() => void) | null): void {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !save) return;
    const press = (event: KeyboardEvent) => {
      if (!/^s$/i.test(event.key) || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      save();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [save]);
}
