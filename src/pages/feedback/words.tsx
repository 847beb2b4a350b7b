import { View } from '@tarojs/components';
import { TextField } from '@/components/field';
import { useT } from '@/locales';
import type { Answers } from './answers';

interface Props {
  answers: Answers;
  onChange: (change: Partial<Answers>) => void;
}

/** What one would like to say, and to hear about another time. */
export function Words({ answers, onChange }: Props) {
  const t = useT();
  return (
    <View className="plh-card">
      <View className="plh-title feedback-question">{t('feedback.words')}</View>
      <TextField
        multiline
        maxLength={1000}
        label={t('feedback.opinions')}
        value={answers.opinions}
        onChange={(opinions) => onChange({ opinions })}
      />
      <TextField
        multiline
        maxLength={500}
        label={t('feedback.topics')}
        value={answers.topics}
        onChange={(topics) => onChange({ topics })}
      />
    </View>
  );
}
