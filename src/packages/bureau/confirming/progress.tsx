import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Bar } from '@/components/staff/bar';
import { useT } from '@/locales/bureau';

/** How far something that takes its time is. */
export function Progress({ text, done, total }: { text: string; done: number; total: number }) {
  const t = useT();
  const figure = t('confirming.of', { done, total });
  return (
    <View className="plh-card work-form" {...a11y(undefined, 'status')}>
      <View className="plh-between">
        <View>{text}</View>
        <View className="plh-figures">{figure}</View>
      </View>
      <Bar share={total > 0 ? done / total : 0} label={`${text} ${figure}`} />
    </View>
  );
}
