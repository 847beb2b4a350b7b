import { Text, View } from '@tarojs/components';
import { a11y, hidden } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { useT } from '@/locales';

interface Props {
  at: 0 | 1 | 2;
  /** Whether the server has it all: then the last step has its tick too. */
  done: boolean;
}

/** Where one stands: past steps have a tick, the present one is filled. */
export function Steps({ at, done }: Props) {
  const t = useT();
  const names = [t('signIn.stepScan'), t('signIn.stepSign'), t('signIn.stepDone')];
  const label = t('signIn.stepOf', { step: at + 1, name: names[at] ?? '' });
  return (
    <View className="sign-in-steps" {...a11y(label, 'img')}>
      {names.map((name, index) => {
        const past = index < at || done;
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
