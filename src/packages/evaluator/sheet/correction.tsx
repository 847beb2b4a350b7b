import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast } from '@/components/confirm';
import { TextField } from '@/components/field';
import { useDraft } from '@/hooks/draft';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/evaluator';
import { call } from '@/services/call';
import type { Judgement, MaterialState, Sheet } from '@/services/work-types';
import { ScoreForm } from '../parts/score-form';

interface Props {
  sheet: Sheet;
  materials: MaterialState;
  onDone: () => Promise<void>;
}

const LEAST = 4;

/** A final score does not change: a correction is a new record that names the old one (R-SCORE 8). */
export function Correction({ sheet, materials, onDone }: Props) {
  const t = useT();
  const { sessionId } = sheet;
  const keyOf = useRequestKey();
  const draft = useDraft(`correction.${sessionId}`, { reason: '' });
  const [open, setOpen] = useState(draft.restored);
  const [tried, setTried] = useState(false);
  const reason = draft.value.reason.trim();
  if (!open)
    return (
      <Action kind="plain" onPress={() => setOpen(true)}>
        {t('correction.title')}
      </Action>
    );
  const correct = async (judgement: Judgement) => {
    await call('evaluation.correct', { sessionId, judgement, reason, requestKey: await keyOf({ judgement, reason }) });
    draft.clear();
    toast(t('correction.done'));
    await onDone();
  };
  return (
    <ScoreForm
      sheet={sheet}
      materials={materials}
      title={t('correction.title')}
      consequence={t('correction.consequence')}
      onSubmit={correct}
      ready={() => {
        setTried(true);
        return reason.length >= LEAST;
      }}
    >
      <View className="plh-card">
        <TextField
          label={t('correction.reason')}
          required
          multiline
          maxLength={500}
          value={draft.value.reason}
          onChange={(value) => draft.change({ reason: value })}
          error={tried && reason.length < LEAST ? t('work.reasonShort') : undefined}
        />
      </View>
    </ScoreForm>
  );
}
