import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Choices } from '@/components/choices';
import { confirm, toast } from '@/components/confirm';
import { Field, TextField } from '@/components/field';
import { ActionError, Notice } from '@/components/notice';
import { Section } from '@/components/section';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/evaluator';
import { call as run } from '@/services/call';
import type { Call, CallOutcome } from '@/services/work-types';

interface Values {
  outcome: CallOutcome | null;
  tookPart: boolean | null;
  rating: string;
  charged: boolean | null;
  remarks: string;
}

const empty: Values = { outcome: null, tookPart: null, rating: '', charged: null, remarks: '' };
const outcomes: readonly CallOutcome[] = ['reached', 'no-answer', 'refused', 'wrong-number'];

/** 优秀 ≥85, 良好 70–84, 合格 60–69 (R-FOLLOWUP 4). */
const band = (rating: number) => (rating >= 85 ? 'excellent' : rating >= 70 ? 'good' : rating >= 60 ? 'pass' : 'fail');
const ratingOf = (text: string): number | null =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) <= 100 ? Number(text) : null;

/** What came of a call; with somebody reached, the questions of the follow-up. */
export function OutcomeForm({ call, onDone }: { call: Call; onDone: () => Promise<void> }) {
  const t = useT();
  const draft = useDraft<Values>(`call.${call.callId}.${call.attempts.length}`, empty);
  const [tried, setTried] = useState(false);
  const action = useAction();
  const keyOf = useRequestKey();
  const { outcome, tookPart, charged, remarks } = draft.value;
  const reached = outcome === 'reached';
  const rating = ratingOf(draft.value.rating);
  const complete = outcome !== null && (!reached || (tookPart !== null && rating !== null && charged !== null));
  const need = (missing: boolean): string | undefined => (tried && missing ? t('outcome.need') : undefined);
  const submit = async () => {
    setTried(true);
    if (!complete || outcome === null) return;
    const text = t(reached ? 'outcome.askReached' : 'outcome.ask', { outcome: t(`outcome.${outcome}`) });
    if (!(await confirm({ title: t('outcome.submit'), text }))) return;
    await action.run(async () => {
      const answers = reached ? { tookPart, rating, charged } : {};
      const { replacedBy } = await run('followup.recordCall', {
        sessionId: call.sessionId,
        callId: call.callId,
        outcome,
        ...answers,
        remarks: remarks.trim(),
        requestKey: await keyOf({ callId: call.callId, outcome, ...answers, remarks }),
      });
      toast(t(replacedBy ? 'outcome.replaced' : 'outcome.done'));
      draft.clear();
      await onDone();
    });
  };
  const yesNo = [
    { value: true, text: t('outcome.yes') },
    { value: false, text: t('outcome.no') },
  ];
  return (
    <Section title={t('outcome.title')}>
      <View className="plh-card work-form">
        <Field label={t('outcome.title')} required error={need(outcome === null)}>
          <Choices
            label={t('outcome.title')}
            value={outcome}
            onChange={(value) => draft.change({ outcome: value })}
            choices={outcomes.map((value) => ({ value, text: t(`outcome.${value}`) }))}
          />
        </Field>
        {reached ? (
          <>
            <Field label={t('outcome.tookPart')} required error={need(tookPart === null)}>
              <Choices
                label={t('outcome.tookPart')}
                value={tookPart}
                onChange={(value) => draft.change({ tookPart: value })}
                choices={yesNo}
              />
            </Field>
            <TextField
              id="rating"
              label={t('outcome.rating')}
              type="number"
              required
              maxLength={3}
              hint={rating === null ? t('outcome.bands') : t(`grade.${band(rating)}`)}
              value={draft.value.rating}
              onChange={(value) => draft.change({ rating: value })}
              error={
                (tried || draft.value.rating.trim() !== '') && rating === null ? t('outcome.ratingWrong') : undefined
              }
            />
            <Field label={t('outcome.charged')} required error={need(charged === null)}>
              <Choices
                label={t('outcome.charged')}
                value={charged}
                onChange={(value) => draft.change({ charged: value })}
                choices={yesNo}
              />
            </Field>
            {charged ? <Notice tone="warn">{t('outcome.chargedNote')}</Notice> : null}
          </>
        ) : null}
        <TextField
          label={t('outcome.remarks')}
          multiline
          maxLength={500}
          value={remarks}
          onChange={(value) => draft.change({ remarks: value })}
        />
        <ActionError error={action.error} />
        <Action id="record-call" busy={action.busy} onPress={submit}>
          {t('outcome.submit')}
        </Action>
      </View>
    </Section>
  );
}
