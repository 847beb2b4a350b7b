import { useState } from 'react';
import { View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { Field, TextField } from '@/components/field';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales';
import { zh } from '@/locales/words/feedback';
import { ageIsWrong, type Answers } from './answers';

interface Props {
  answers: Answers;
  onChange: (change: Partial<Answers>) => void;
}

/** What the source's form asks of the person and what may be left empty: folded away, with why it is asked. */
export function Particulars({ answers, onChange }: Props) {
  const t = useT();
  const filled = [answers.sex, answers.age, answers.education, answers.post, answers.address].some((one) => one !== '');
  const [asked, setAsked] = useState(filled);
  // A wrong age is never folded away.
  const open = asked || ageIsWrong(answers.age);
  return (
    <View className="plh-card">
      <Pressable
        id="feedback-particulars"
        className="plh-between feedback-fold"
        label={`${t(open ? 'common.close' : 'common.open')} ${t('feedback.particulars')}`}
        onPress={() => setAsked(!open)}
      >
        <View className="plh-title plh-grow">{t('feedback.particulars')}</View>
        <Icon name={open ? 'up' : 'down'} />
      </Pressable>
      <View className="plh-faint feedback-question">{t('feedback.particularsWhy')}</View>
      {open ? <Fields answers={answers} onChange={onChange} /> : null}
    </View>
  );
}

function Fields({ answers, onChange }: Props) {
  const t = useT();
  // The form's own words go to the server, whatever language it was read in.
  const sexes = [
    { value: zh['feedback.male'], text: t('feedback.male') },
    { value: zh['feedback.female'], text: t('feedback.female') },
  ];
  return (
    <>
      <Field label={t('feedback.sex')}>
        <Choices label={t('feedback.sex')} choices={sexes} value={answers.sex} onChange={(sex) => onChange({ sex })} />
      </Field>
      <TextField
        type="number"
        maxLength={3}
        label={t('feedback.age')}
        value={answers.age}
        error={ageIsWrong(answers.age) ? t('feedback.ageWrong') : undefined}
        onChange={(age) => onChange({ age })}
      />
      <TextField
        maxLength={20}
        label={t('feedback.education')}
        value={answers.education}
        onChange={(education) => onChange({ education })}
      />
      <TextField
        maxLength={60}
        label={t('feedback.post')}
        value={answers.post}
        onChange={(post) => onChange({ post })}
      />
      <TextField
        maxLength={160}
        label={t('feedback.address')}
        value={answers.address}
        onChange={(address) => onChange({ address })}
      />
    </>
  );
}
