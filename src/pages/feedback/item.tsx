import { Text, View } from '@tarojs/components';
import { a11y, hidden } from '@/components/a11y';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales';
import type { FeedbackForm } from '@/services/types';
import { rowKeys } from './keys';

interface Props {
  item: FeedbackForm['items'][number];
  number: number;
  points: number | null;
  onAnswer: (points: number) => void;
}

/** One of the nine on a screen of its own: five choices in words, each with its points, as large as the screen allows. */
export function Item({ item, number, points, onAnswer }: Props) {
  const t = useT();
  return (
    <View id={`feedback-${number - 1}`} className="plh-card feedback-item">
      <View className="plh-soft">{item.group}</View>
      <View className="plh-heading feedback-question">
        {number}. {item.label}
      </View>
      <View
        className="feedback-choices"
        {...a11y(item.label, 'radiogroup')}
        {...rowKeys('.feedback-choices', (index) => {
          const choice = item.choices[index];
          if (choice) onAnswer(choice.points);
        })}
      >
        {item.choices.map((choice) => {
          const on = choice.points === points;
          return (
            <Pressable
              key={choice.points}
              role="radio"
              checked={on}
              label={t('feedback.choice', { heading: choice.heading, points: choice.points })}
              className={`plh-choice feedback-choice ${on ? 'plh-choice-on' : ''}`}
              onPress={() => onAnswer(choice.points)}
            >
              <View className={`feedback-dot ${on ? 'feedback-dot-on' : ''}`} {...hidden} />
              <Text className="plh-grow">{choice.heading}</Text>
              <Text className="plh-figures feedback-points">{t('feedback.points', { points: choice.points })}</Text>
            </Pressable>
          );
        })}
      </View>
    </View>
  );
}
