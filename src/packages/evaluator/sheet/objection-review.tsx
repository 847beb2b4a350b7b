import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { Action } from '@/components/action';
import { confirm, toast } from '@/components/confirm';
import { DraftNotice } from '@/components/draft-notice';
import { Field, TextField } from '@/components/field';
import { Section } from '@/components/section';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useT } from '@/locales/evaluator';
import { call } from '@/services/call';
import type { Judgement, MaterialState, Sheet } from '@/services/work-types';
import { ScoreForm } from '../parts/score-form';

interface Props {
  sheet: Sheet;
  materials: MaterialState;
  onDone: () => Promise<void>;
}

/** Answers an objection: the score stays, or it is judged anew; either way in writing, both traces side by side. */
export function ObjectionReview({ sheet, materials, onDone }: Props) {
  const t = useT();
  const { sessionId, objection } = sheet;
  const draft = useDraft<{ answer: string; upheld: boolean | null }>(`review.${sessionId}`, {
    answer: '',
    upheld: null,
  });
  const [tried, setTried] = useState(false);
  const action = useAction(`review.${sessionId}`);
  if (!objection) return null;
  const review = async (judgement: Judgement | null) => {
    const answer = draft.value.answer.trim();
    await call('evaluation.review', { sessionId, objectionId: objection.objectionId, judgement, answer });
    draft.clear();
    toast(t('review.done'));
    await onDone();
  };
  const short = draft.value.answer.trim().length < LIMITS.reasonMinimum;
  const keep = async () => {
    setTried(true);
    if (short || !(await confirm({ title: t('review.submit'), text: t('review.rejectText'), yes: t('review.submit') })))
      return;
    await action.run(() => review(null));
  };
  // one answer, whichever the verdict: who changes the verdict types nothing twice
  const answer = (
    <View className="plh-card">
      <TextField
        id="review-answer"
        label={t('review.answer')}
        required
        multiline
        maxLength={LIMITS.reasonMaximum}
        value={draft.value.answer}
        onChange={(text) => draft.change({ answer: text })}
        error={tried && short ? t('work.reasonShort') : undefined}
      />
    </View>
  );
  return (
    <Section title={t('review.title')}>
      <DraftNotice of={draft} />
      <Field label={t('review.verdict')}>
        <Choices
          label={t('review.verdict')}
          value={draft.value.upheld}
          onChange={(upheld) => draft.change({ upheld })}
          choices={[
            { value: false, text: t('review.stays') },
            { value: true, text: t('review.changes') },
          ]}
        />
      </Field>
      {draft.value.upheld === null ? null : draft.value.upheld ? (
        <ScoreForm
          operation="evaluation.review"
          sheet={sheet}
          materials={materials}
          title={t('review.submit')}
          consequence={t('review.consequence')}
          onSubmit={(judgement) => review(judgement)}
          ready={() => {
            setTried(true);
            return !short;
          }}
        >
          {answer}
        </ScoreForm>
      ) : (
        <>
          {answer}
          <View className="plh-soft">{t('review.rejectText')}</View>
          <ActionError error={action.error} />
          <Action id="review-reject" busy={action.busy} onPress={() => void keep()}>
            {t('review.submit')}
          </Action>
        </>
      )}
    </Section>
  );
}
