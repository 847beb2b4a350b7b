import { View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { Field, TextField } from '@/components/field';
import { useT } from '@/locales';
import type { Answers } from './answers';

interface Props {
  answers: Answers;
  onChange: (change: Partial<Answers>) => void;
}

/** The question of R-ATTEND 1: was a fee taken, a sponsor sought, something sold? */
export function Conduct({ answers, onChange }: Props) {
  const t = useT();
  const choices = [
    { value: false, text: t('feedback.no') },
    { value: true, text: t('feedback.yes') },
  ];
  // what was typed stays in sight: it goes along
  const some = answers.fee === true || answers.sponsor === true || answers.sold === true || answers.note !== '';
  return (
    <View className="plh-card">
      <View className="plh-title">{t('feedback.conduct')}</View>
      <View className="plh-faint feedback-question">{t('feedback.conductHint')}</View>
      {(['fee', 'sponsor', 'sold'] as const).map((key) => (
        <Field key={key} label={t(`feedback.${key}`)}>
          <Choices
            label={t(`feedback.${key}`)}
            choices={choices}
            value={answers[key]}
            onChange={(value) => onChange({ [key]: value })}
          />
        </Field>
      ))}
      {some ? (
        <TextField
          multiline
          maxLength={500}
          label={t('feedback.note')}
          value={answers.note}
          onChange={(note) => onChange({ note })}
        />
      ) : null}
    </View>
  );
}
