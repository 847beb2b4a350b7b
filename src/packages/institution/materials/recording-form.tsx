import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { fieldErrors } from '@/components/error-text';
import { TextField } from '@/components/field';
import { ActionError } from '@/components/notice';
import { Section } from '@/components/section';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useT } from '@/locales/institution';
import { call } from '@/services/call';
import type { MaterialState } from '@/services/work-types';

/** How long the recording is and where it can be seen. */
export function RecordingForm({ state, onDone }: { state: MaterialState; onDone: () => Promise<void> }) {
  const t = useT();
  const { sessionId, recording } = state;
  const draft = useDraft(`recording.${sessionId}`, {
    minutes: recording ? String(recording.minutes) : '',
    where: recording?.where ?? '',
  });
  const [tried, setTried] = useState(false);
  const action = useAction();
  const minutes = Number(draft.value.minutes);
  const goodMinutes = /^\d{1,4}$/.test(draft.value.minutes.trim()) && minutes <= 6000;
  const where = draft.value.where.trim();
  const save = async () => {
    setTried(true);
    if (!goodMinutes || where === '') return;
    const saved = await action.run(() =>
      call('material.saveRecording', { sessionId, minutes, where }).then(() => undefined),
    );
    if (!saved) return;
    draft.clear();
    toast(t('work.saved'));
    await onDone();
  };
  const wrong = fieldErrors(action.error);
  return (
    <Section title={t('recording.title')}>
      <View className="plh-card work-form">
        <TextField
          id="recording-minutes"
          label={t('recording.minutes')}
          type="number"
          required
          value={draft.value.minutes}
          onChange={(value) => draft.change({ minutes: value })}
          error={tried && !goodMinutes ? t('recording.minutesWrong') : wrong.minutes}
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
    </Section>
  );
}
