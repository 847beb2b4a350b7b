import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { Choices } from '@/components/choices';
import { confirm, toast } from '@/components/confirm';
import { DraftNotice } from '@/components/draft-notice';
import { fieldErrors } from '@/components/error-text';
import { Field, TextField } from '@/components/field';
import { ActionError } from '@/components/notice';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { useT } from '@/locales/policy-answers';
import { call } from '@/services/call';
import { useMe } from '@/services/me';
import type { DeskQuestion } from '../parts/types';

/** The contract's least lengths. */
const LEAST = 2;

interface Props {
  question: DeskQuestion;
  onDone: () => Promise<void>;
}

interface Values {
  text: string;
  by: string;
  /** Null: not chosen yet. */
  public: boolean | null;
  publicText: string;
}

/** The answer, whose it is, and who may read it. What is typed is kept for this question until it is sent. */
export function AnswerForm({ question, onDone }: Props) {
  const t = useT();
  const me = useMe();
  const { questionId, answer, agency, text: asked } = question;
  const own = me?.grants.find(({ role }) => role === 'agency' || role === 'bureau' || role === 'platform');
  const draft = useDraft<Values>(`policy-desk.answer.${questionId}`, {
    text: answer?.text ?? '',
    by: answer?.by ?? agency ?? '',
    public: answer?.public ?? null,
    publicText: answer?.publicText || asked,
  });
  const [tried, setTried] = useState(false);
  const action = useAction(`policy-desk.answer.${questionId}`);
  const { value, change } = draft;
  const wrong = {
    text: value.text.trim().length < LEAST ? t('answer.textMissing') : undefined,
    by: value.by.trim().length < LEAST ? t('answer.byMissing') : undefined,
    public: value.public === null ? t('answer.publicMissing') : undefined,
  };
  const refused = fieldErrors(action.error);
  const submit = async () => {
    setTried(true);
    const open = value.public;
    if (wrong.text || wrong.by || open === null) return;
    const consequence = t(open ? 'answer.askPublic' : 'answer.askPrivate');
    if (!(await confirm({ title: t('answer.send'), text: consequence, yes: t('answer.send') }))) return;
    const done = await action.run(async () => {
      await call('question.answer', {
        questionId,
        text: value.text,
        by: value.by,
        public: open,
        publicText: open ? value.publicText : '',
        basedOn: answer?.at ?? null,
      });
    });
    if (!done) return;
    draft.clear();
    toast(t('answer.done'));
    await onDone();
  };
  return (
    <View className="plh-card work-form">
      <View className="plh-title">{t(answer ? 'answer.again' : 'answer.title')}</View>
      <DraftNotice of={draft} />
      <TextField
        id="answer"
        label={t('answer.text')}
        value={value.text}
        onChange={(text) => change({ text })}
        error={(tried ? wrong.text : undefined) ?? refused.text}
        maxLength={3000}
        multiline
        required
      />
      <TextField
        id="answer-by"
        label={t('answer.by')}
        {...(own && own.scope.kind === 'agency' ? { placeholder: own.scopeName } : {})}
        value={value.by}
        onChange={(by) => change({ by })}
        error={(tried ? wrong.by : undefined) ?? refused.by}
        maxLength={120}
        required
      />
      <Field label={t('answer.public')} error={tried ? wrong.public : undefined} required>
        <Choices
          label={t('answer.public')}
          stacked
          value={value.public}
          onChange={(open: boolean) => change({ public: open })}
          choices={[
            { value: true, text: t('answer.open'), note: t('answer.openNote') },
            { value: false, text: t('answer.closed'), note: t('answer.closedNote') },
          ]}
        />
      </Field>
      {value.public ? (
        <TextField
          id="public-text"
          label={t('answer.publicText')}
          hint={t('answer.publicHint')}
          value={value.publicText}
          onChange={(publicText) => change({ publicText })}
          error={refused.publicText}
          maxLength={500}
          multiline
        />
      ) : null}
      {Object.keys(refused).length > 0 ? null : <ActionError error={action.error} />}
      {action.error?.code === 'CONFLICT' ? (
        <Action kind="plain" onPress={() => void onDone()}>
          {t('answer.readNew')}
        </Action>
      ) : null}
      <Action id="send-answer" busy={action.busy} onPress={() => void submit()}>
        {t(answer ? 'answer.sendAgain' : 'answer.send')}
      </Action>
    </View>
  );
}
