import { Choices } from '@/components/choices';
import { Field, TextField } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { DateField } from '@/components/staff/date-field';
import { useT } from '@/locales/policy-answers';
import type { Policy } from '@/services/types';
import { placesOf, type Form, type Values, type Wrong } from './values';

interface Props {
  policy: Policy;
  values: Values;
  onChange: (change: Partial<Values>) => void;
  errors: Wrong;
}

const forms = ['text', 'qa', 'video'] as const satisfies readonly Form[];

/** Where, in which form, and what it says; only what the form needs. */
export function Fields({ policy, values, onChange, errors }: Props) {
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
