import { Text, View } from '@tarojs/components';
import { useT } from '@/locales/work';
import { Pressable } from '../pressable';

interface Props {
  text: string;
  /** -1 or 1. */
  onStep: (step: number) => void;
}

/** One back, one on: for years and months. */
export function Stepper({ text, onStep }: Props) {
  const t = useT();
  return (
    <View className="plh-card work-stepper">
      <Pressable className="work-step" label={t('work.previous')} onPress={() => onStep(-1)}>
        <Text>‹</Text>
      </Pressable>
      <Text className="plh-title plh-figures">{text}</Text>
      <Pressable className="work-step" label={t('work.next')} onPress={() => onStep(1)}>
        <Text>›</Text>
      </Pressable>
    </View>
  );
}
