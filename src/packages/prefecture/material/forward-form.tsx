import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { TextField } from '@/components/field';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useT } from '@/locales/prefecture';
import { call } from '@/services/call';
import type { MaterialState } from '@/services/work-types';

/** Passes the materials on to the next pair of hands, with a note if there is something to say. */
export function ForwardForm({ state, onDone }: { state: MaterialState; onDone: () => Promise<void> }) {
  const t = useT();
  const { sessionId, stage } = state;
  const draft = useDraft(`forward.${sessionId}`, { note: '' });
  const action = useAction();
  const next = t(stage === 'with-window' ? 'handover.toHub' : 'handover.toEvaluator');
  const forward = async () => {
    const missing = state.missing.map(({ what }) => what).join(t('work.comma'));
    const text = missing ? t('handover.askMissing', { next, missing }) : t('handover.ask', { next });
    if (!(await confirm({ title: next, text }))) return;
    const done = await action.run(async () => {
      await call('material.forward', { sessionId, note: draft.value.note.trim() });
    });
    if (!done) return;
    draft.clear();
    toast(t('handover.done'));
    await onDone();
  };
  return (
    <View className="plh-card work-form">
      <TextField
        label={t('handover.note')}
        value={draft.value.note}
        onChange={(note) => draft.change({ note })}
        maxLength={300}
        multiline
      />
      <ActionError error={action.error} />
      <Action id="forward" busy={action.busy} onPress={forward}>
        {next}
      </Action>
    </View>
  );
}
