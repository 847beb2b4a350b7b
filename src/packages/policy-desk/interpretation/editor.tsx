import { useState } from 'react';
import { View } from '@tarojs/components';
import { Action } from '@/components/action';
import { toast, confirm } from '@/components/confirm';
import { DraftNotice } from '@/components/draft-notice';
import { fieldErrors } from '@/components/error-text';
import { dayOf } from '@/components/format';
import { ActionError } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { useAction } from '@/hooks/action';
import { useDraft } from '@/hooks/draft';
import { usePane } from '@/hooks/pane';
import { useRequestKey } from '@/hooks/request-key';
import { useT } from '@/locales/policy-answers';
import { call } from '@/services/call';
import { goBack } from '@/services/navigate';
import { serverNow } from '@/services/server-clock';
import type { Interpretation, Policy } from '@/services/types';
import { contentOf, valuesOf, wrongOf, placesOf, type Form, type Values, type Wrong } from './values';
import { Choices } from '@/components/choices';
import { Field, TextField } from '@/components/field';
import { PickerField } from '@/components/picker/field';
import { DateField } from '@/components/date-field';

interface FieldsProps {
  policy: Policy;
  values: Values;
  onChange: (change: Partial<Values>) => void;
  errors: Wrong;
}

const forms = ['text', 'qa', 'video'] as const satisfies readonly Form[];

/** Where, in which form, and what it says; only what the form needs. */
function Fields({ policy, values, onChange, errors }: FieldsProps) {
  const t = useT();
  const { form } = values;
  return (
    <>
      <Field label={t('editor.place')} error={errors.place}>
        <PickerField
          label={t('editor.place')}
          value={values.place}
          choices={placesOf(policy, t)}
          onChange={(place) => onChange({ place })}
        />
      </Field>
      <Field label={t('explained.form')}>
        <Choices
          label={t('explained.form')}
          value={form}
          onChange={(next: Form) => onChange({ form: next })}
          choices={forms.map((value) => ({ value, text: t(`explained.form.${value}`) }))}
        />
      </Field>
      <TextField
        id="explanation-title"
        label={t('explained.title')}
        value={values.title}
        onChange={(title) => onChange({ title })}
        error={errors.title}
        maxLength={120}
        required
      />
      {form === 'qa' ? (
        <TextField
          id="explanation-question"
          label={t('editor.question')}
          value={values.question}
          onChange={(question) => onChange({ question })}
          error={errors.question}
          maxLength={500}
          multiline
          required
        />
      ) : null}
      {form === 'video' ? (
        <TextField
          id="explanation-url"
          label={t('editor.url')}
          placeholder="https://"
          value={values.videoUrl}
          onChange={(videoUrl) => onChange({ videoUrl })}
          error={errors.videoUrl}
          maxLength={500}
          required
        />
      ) : null}
      <TextField
        id="explanation-body"
        label={t(`editor.body.${form}`)}
        hint={form === 'video' ? t('editor.transcriptHint') : undefined}
        value={values.body}
        onChange={(body) => onChange({ body })}
        error={errors.body}
        maxLength={5000}
        multiline
        required
      />
      <TextField
        id="explanation-author"
        label={t('explained.author')}
        value={values.author}
        onChange={(author) => onChange({ author })}
        error={errors.author}
        maxLength={120}
        required
      />
      <DateField
        id="explanation-day"
        label={t('explained.day')}
        value={values.day}
        onChange={(day) => onChange({ day })}
        error={errors.day}
        required
      />
    </>
  );
}

/** Takes an explanation away from its readers, after asking. */
function Remove({ interpretation, onDone }: { interpretation: Interpretation; onDone: () => void }) {
  const t = useT();
  const action = useAction({ aside: true });
  const { interpretationId, title } = interpretation;
  const remove = async () => {
    if (
      !(await confirm({
        title: t('editor.remove'),
        text: t('editor.removeAsk', { title }),
        yes: t('editor.remove'),
        keep: 'explained',
      }))
    )
      return;
    const done = await action.run(async () => void (await call('policy.removeInterpretation', { interpretationId })));
    if (!done) return;
    toast(t('editor.removed'));
    onDone();
  };
  return (
    <>
      <ActionError error={action.error} />
      <Action id="remove-explanation" kind="danger" busy={action.busy} onPress={() => void remove()}>
        {t('editor.remove')}
      </Action>
    </>
  );
}

interface Props {
  policy: Policy;
  stored: Interpretation | undefined;
  onOtherPolicy?: () => void;
}

/** Writing one explanation. What is typed is kept until it is published; nothing is half public. */
export function Editor({ policy, stored, onOtherPolicy }: Props) {
  const t = useT();
  const pane = usePane();
  const { policyId } = policy;
  const key = stored?.interpretationId ?? `new.${policyId}`;
  const draft = useDraft(`policy-desk.explain.${key}`, valuesOf(stored, dayOf(serverNow())));
  const [tried, setTried] = useState(false);
  const action = useAction(`policy-desk.explain.${key}`);
  const keyFor = useRequestKey();
  const wrong = wrongOf(draft.value, t);
  const leave = () => {
    draft.clear();
    if (!pane) return goBack();
    pane.changed();
    pane.close();
  };
  const submit = async () => {
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    const input = { policyId, ...contentOf(draft.value) };
    const done = await action.run(async () => {
      const named = stored ? { interpretationId: stored.interpretationId } : { requestKey: await keyFor(input) };
      await call('policy.saveInterpretation', { ...input, ...named });
    });
    if (!done) return;
    toast(t('editor.saved'));
    leave();
  };
  const refused = fieldErrors(action.error);
  return (
    <View className="plh-stack">
      <View className="plh-card">
        <View className="plh-faint">{t('explained.policy')}</View>
        <View className="desk-strong">{policy.title}</View>
        {onOtherPolicy ? (
          <Pressable className="plh-link" onPress={onOtherPolicy}>
            {t('editor.otherPolicy')}
          </Pressable>
        ) : null}
      </View>
      <DraftNotice of={draft} />
      <View className="plh-card work-form">
        <Fields
          policy={policy}
          values={draft.value}
          onChange={draft.change}
          errors={tried ? { ...refused, ...wrong } : refused}
        />
        {Object.keys(refused).length > 0 ? null : <ActionError error={action.error} />}
        <Action id="save-explanation" busy={action.busy} onPress={() => void submit()}>
          {t(stored ? 'editor.saveChange' : 'editor.publish')}
        </Action>
        {stored ? <Remove interpretation={stored} onDone={leave} /> : null}
      </View>
    </View>
  );
}
