import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { useT } from '@/locales/work';
import { serverNow } from '@/services/server-clock';
import { dayOf } from '../format';
import { Icon } from '../icon';
import { Pressable } from '../pressable';

/** What a page of years begins with. */
export const thisYear = (): number => Number(dayOf(serverNow()).slice(0, 4));

interface Props {
  text: string;
  /** -1 or 1. */
  onStep: (step: number) => void;
  /** Another way to choose, in the place of the text. */
  children?: ReactNode;
}

/** One back, one on: for years and months. */
export function Stepper({ text, onStep, children }: Props) {
  const t = useT();
  return (
    <View className="plh-card work-stepper">
      <Pressable className="work-step" label={t('work.previous')} onPress={() => onStep(-1)}>
        <Icon name="back" />
      </Pressable>
      {children ?? <Text className="plh-title plh-figures">{text}</Text>}
      <Pressable className="work-step" label={t('work.next')} onPress={() => onStep(1)}>
        <Icon name="forward" />
      </Pressable>
    </View>
  );
}
