import { LIMITS } from '../../../../cloudfunctions/contract/lists';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { toast } from '@/components/confirm';
import { DraftNotice } from '@/components/draft-notice';
import { Field, TextField } from '@/components/field';
import { Section } from '@/components/section';
import { ReasonForm } from '@/components/staff/reason-form';
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
  const draft = useDraft(`review.${sessionId}`, { answer: '', upheld: false });
  const [tried, setTried] = useState(false);
  if (!objection) return null;
  const review = async (judgement: Judgement | null, answer: string) => {
    await call('evaluation.review', { sessionId, objectionId: objection.objectionId, judgement, answer });
    draft.clear();
    toast(t('review.done'));
    await onDone();
  };
  const short = draft.value.answer.trim().length < LIMITS.reasonMinimum;
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
      {draft.value.upheld ? (
        <ScoreForm
          operation="evaluation.review"
          sheet={sheet}
          materials={materials}
          title={t('review.submit')}
          consequence={t('review.consequence')}
          onSubmit={(judgement) => review(judgement, draft.value.answer.trim())}
          ready={() => {
            setTried(true);
            return !short;
          }}
        >
          <View className="plh-card">
            <TextField
              id="review-answer"
              label={t('review.answer')}
              required
              multiline
              maxLength={LIMITS.reasonMaximum}
              value={draft.value.answer}
              onChange={(answer) => draft.change({ answer })}
              error={tried && short ? t('work.reasonShort') : undefined}
            />
          </View>
        </ScoreForm>
      ) : (
        <ReasonForm
          id="review-reject"
          draftKey={`review-reject.${sessionId}`}
          title={t('review.submit')}
          label={t('review.answer')}
          kind="primary"
          consequence={t('review.rejectText')}
          onSubmit={(answer) => review(null, answer)}
        />
      )}
    </Section>
  );
}
