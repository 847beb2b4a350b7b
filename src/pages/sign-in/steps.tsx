import { Text, View } from '@tarojs/components';
import { a11y, hidden } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { useT } from '@/locales';

/** Where one stands: done steps have a tick, the present one is filled. `at` = 2 is the end. */
export function Steps({ at }: { at: 0 | 1 | 2 }) {
  const t = useT();
  const names = [t('signIn.stepScan'), t('signIn.stepSign'), t('signIn.stepDone')];
  const label = t('signIn.stepOf', { step: at + 1, name: names[at] ?? '' });
  return (
    <View className="sign-in-steps" {...a11y(label, 'img')}>
      {names.map((name, index) => {
        const past = index < at || at === 2;
        return (
          <View key={index} className={`sign-in-step ${index <= at ? 'sign-in-step-on' : ''}`} {...hidden}>
            <View className="sign-in-number">{past ? <Icon name="check" /> : <Text>{index + 1}</Text>}</View>
            <Text>{name}</Text>
          </View>
        );
      })}
    </View>
  );
}
