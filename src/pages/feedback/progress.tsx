import { View } from '@tarojs/components';
import { a11y, hidden } from '@/components/a11y';
import { useT } from '@/locales';
import { groupsOf, totalOf } from './answers';
import type { FormState } from './use-form';

/** How many of the nine are answered, and the points so far under both headings. */
export function Progress({ state: { form, answers, missing } }: { state: FormState }) {
  const t = useT();
  const all = form.items.length;
  const done = all - missing.length;
  return (
    <View className="feedback-progress">
      <View className="plh-between plh-figures">
        <View {...a11y(undefined, 'status')}>{t('feedback.progress', { done, all })}</View>
        <View className="feedback-total">{t('feedback.total', { total: totalOf(answers) })}</View>
      </View>
      <View className="feedback-bar" {...hidden}>
        <View className="feedback-bar-done" style={{ width: `${Math.round((done / all) * 100)}%` }} />
      </View>
      <View className="plh-row plh-faint plh-figures feedback-groups">
        {groupsOf(form, answers).map(({ name, points, full }) => (
          <View key={name}>{t('feedback.group', { name: shortName(name), points, full })}</View>
        ))}
      </View>
    </View>
  );
}

/** '培训效果（70分）' → '培训效果': the points follow by themselves. */
export const shortName = (group: string): string => group.replace(/（.*）$/, '');
