import { Fragment } from 'react';
import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales';
import { rowKeys } from './keys';
import type { FormState } from './use-form';

/** The nine in rows, their five choices beside each other, under the two headings of the source's form. */
export function Matrix({ state }: { state: FormState }) {
  const t = useT();
  const { form, answers, answer, missing, tried } = state;
  return (
    <View className="plh-card">
      <View className="plh-faint">{t('feedback.keys')}</View>
      {form.items.map((item, index) => {
        const lacks = tried && missing.includes(index);
        const points = answers.points[index] ?? null;
        return (
          <Fragment key={item.key}>
            {item.group === form.items[index - 1]?.group ? null : (
              <View className="plh-title feedback-matrix-head" {...a11y(undefined, 'heading')}>
                {item.group}
              </View>
            )}
            <View id={`feedback-${index}`} className="feedback-matrix-row plh-anchor">
              <View className="feedback-matrix-name">
                {index + 1}. {item.label}
                {lacks ? <View className="plh-field-error">{t('feedback.itemMissing')}</View> : null}
              </View>
              <View
                className={`feedback-matrix-choices ${lacks ? 'feedback-missing' : ''}`}
                {...a11y(item.label, 'radiogroup')}
                {...rowKeys('.feedback-matrix-choices', (at) => {
                  const choice = item.choices[at];
                  if (choice) answer(index, choice.points);
                })}
              >
                {item.choices.map((choice) => (
                  <Pressable
                    key={choice.points}
                    role="radio"
                    checked={choice.points === points}
                    label={t('feedback.choice', { heading: choice.heading, points: choice.points })}
                    className={`plh-choice feedback-cell ${choice.points === points ? 'plh-choice-on' : ''}`}
                    onPress={() => answer(index, choice.points)}
                  >
                    <Text className="plh-figures feedback-points">{choice.points}</Text>
                    <Text className="feedback-cell-word">{choice.heading}</Text>
                  </Pressable>
                ))}
              </View>
            </View>
          </Fragment>
        );
      })}
    </View>
  );
}
