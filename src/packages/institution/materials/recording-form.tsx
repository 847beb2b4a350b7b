import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { DraftNotice } from '@/components/draft-notice';
import { fieldErrors } from '@/components/error-text';
import { TextField } from '@/components/field';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useT } from '@/locales/institution';
import { call } from '@/services/call';
import type { MaterialState } from '@/services/work-types';

const minutesAreGood = (typed: string): boolean =>
  /^\d{1,4}$/.test(typed.trim()) && Number(typed) <= LIMITS.recordedMinutes;

/** How long the recording is and where it can be seen. */
export function RecordingForm({ state, onDone }: { state: MaterialState; onDone: () => Promise<void> }) {
  const t = useT();
  const { sessionId, recording } = state;
  const draft = useDraft(`recording.${sessionId}`, {
    minutes: recording ? String(recording.minutes) : '',
    where: recording?.where ?? '',
  });
  const [tried, setTried] = useState(false);
  const action = useAction(`recording.${sessionId}`);
  const { minutes } = draft.value;
  const where = draft.value.where.trim();
  const save = async () => {
    setTried(true);
    if (!minutesAreGood(minutes) || where === '') return;
    const saved = await action.run(async () => {
      await call('material.saveRecording', { sessionId, minutes: Number(minutes), where });
    });
    if (!saved) return;
    draft.clear();
    toast(t('work.saved'));
    await onDone();
  };
  const wrong = fieldErrors(action.error);
  return (
    <View className="plh-card work-form">
      <DraftNotice of={draft} />
      <TextField
        id="recording-minutes"
        label={t('recording.minutes')}
        type="number"
        required
        value={minutes}
        onChange={(value) => draft.change({ minutes: value })}
        error={(tried || minutes !== '') && !minutesAreGood(minutes) ? t('recording.minutesWrong') : wrong.minutes}
      />
      <TextField
        id="recording-where"
        label={t('recording.where')}
        hint={t('recording.whereHint')}
        required
        maxLength={300}
        value={draft.value.where}
        onChange={(value) => draft.change({ where: value })}
        error={tried && where === '' ? t('staff.need') : wrong.where}
      />
      <ActionError error={action.error} />
      <Action id="recording-save" kind="plain" busy={action.busy} onPress={save}>
        {t('recording.save')}
      </Action>
    </View>
  );
}
