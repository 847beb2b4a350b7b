import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { ActionError, Notice } from '@/components/notice';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales';
import { groupsOf, totalOf } from './answers';
import { shortName } from './progress';
import type { FormState } from './use-form';

/** Everything once more before it is handed in; a touch leads to where it can be changed. */
export function Review({ state, onOpen }: { state: FormState; onOpen: (step: number) => void }) {
  const t = useT();
  const { form, answers, action, missing } = state;
  const some = answers.fee === true || answers.sponsor === true || answers.sold === true;
  const items = form.items.length;
  const written = (text: string): string => text.trim() || t('feedback.notWritten');
  const further = [
    { step: items, name: t('feedback.opinions'), value: written(answers.opinions) },
    { step: items, name: t('feedback.topics'), value: written(answers.topics) },
    { step: items + 1, name: t('feedback.conduct'), value: t(some ? 'feedback.yes' : 'feedback.no') },
  ];
  return (
    <>
      <View className="plh-card feedback-sum">
        <View className="plh-soft">{t('feedback.sum')}</View>
        <View className="plh-figures feedback-sum-total">{totalOf(answers)}</View>
        <View className="plh-row plh-soft plh-figures">
          {groupsOf(form, answers).map(({ name, points, full }) => (
            <Text key={name}>{t('feedback.group', { name: shortName(name), points, full })}</Text>
          ))}
        </View>
      </View>
      <View className="plh-card">
        {form.items.map((item, index) => {
          const points = answers.points[index] ?? null;
          const choice = item.choices.find((one) => one.points === points);
          return (
            <Line
              key={item.key}
              name={`${index + 1}. ${item.label}`}
              value={choice ? t('feedback.choice', { heading: choice.heading, points: choice.points }) : ''}
              onPress={() => onOpen(index)}
            />
          );
        })}
      </View>
      <View className="plh-card">
        {further.map(({ step, name, value }) => (
          <Line key={name} name={name} value={value} onPress={() => onOpen(step)} />
        ))}
      </View>
      {missing.length > 0 ? (
        <Notice tone="bad">
          {t('feedback.missing', { count: missing.length, items: missing.map((index) => index + 1).join('、') })}
        </Notice>
      ) : (
        <Notice>{t('feedback.final')}</Notice>
      )}
      <ActionError error={action.error} />
    </>
  );
}

function Line({ name, value, onPress }: { name: string; value: string; onPress: () => void }) {
  const t = useT();
  return (
    <Pressable className="plh-line" label={t('feedback.changeItem', { name, value })} onPress={onPress}>
      <Text className="plh-grow">{name}</Text>
      <Text className="plh-soft feedback-value">{value}</Text>
      <Icon name="edit" className="plh-faint" />
    </Pressable>
  );
}
