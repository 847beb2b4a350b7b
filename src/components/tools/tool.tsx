import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { a11y } from '../a11y';
import { Icon, type IconName } from '../icon';
import { Pressable } from '../pressable';
import './tools.scss';

/** What can be done with the thing shown, beside the one thing to do in the footer. */
export function Tools({ label, children }: { label: string; children: ReactNode }) {
  return (
    <View className="plh-tools plh-screen-only" {...a11y(label, 'group')}>
      {children}
    </View>
  );
}

interface Props {
  icon: IconName;
  text: string;
  /** Says what it does, when its text alone does not. */
  label?: string;
  on?: boolean;
  onPress: () => void;
}

/** An icon over its word. */
export function Tool({ icon, text, label, on = false, onPress }: Props) {
  return (
    <Pressable className={`plh-tool ${on ? 'plh-tool-on' : ''}`} {...(label ? { label } : {})} onPress={onPress}>
      <Icon name={icon} />
      <Text className="plh-tool-text">{text}</Text>
    </Pressable>
  );
}
