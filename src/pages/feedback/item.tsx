import { View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { useT } from '@/locales';
import type { FeedbackForm } from '@/services/types';

interface Props {
  item: FeedbackForm['items'][number];
  number: number;
  points: number | null;
  missing: boolean;
  onAnswer: (points: number) => void;
}

/** One of the nine: five choices in words, each with its points. */
export function Item({ item, number, points, missing, onAnswer }: Props) {
  const t = useT();
  const full = Math.max(...item.choices.map((choice) => choice.points));
  return (
    <View id={`feedback-${number - 1}`} className={`plh-card feedback-item ${missing ? 'feedback-missing' : ''}`}>
      <View className="plh-faint">
        {item.group} · {t('feedback.full', { points: full })}
      </View>
      <View className="plh-title feedback-question">
        {number}. {item.label}
      </View>
      <Choices
        stacked
        label={item.label}
        choices={item.choices.map((choice) => ({
          value: choice.points,
          text: choice.heading,
          note: t('feedback.points', { points: choice.points }),
        }))}
        value={points}
        onChange={onAnswer}
      />
      {missing ? <View className="plh-field-error">{t('feedback.itemMissing')}</View> : null}
    </View>
  );
}
