import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '../icon';
import { Pressable } from '../pressable';

interface Props {
  title: string;
  onPress: () => void;
  aside?: ReactNode;
  children?: ReactNode;
  id?: string;
  label?: string;
}

/** A card that leads on: its title, what there is to know, and an arrow. */
export function LinkCard({ title, onPress, aside, children, id, label }: Props) {
  return (
    <Pressable {...(id ? { id } : {})} role="link" className="plh-card work-link" onPress={onPress} label={label}>
      <View className="plh-grow">
        <View className="plh-between">
          <View className="plh-title plh-grow">{title}</View>
          {aside}
        </View>
        {children}
      </View>
      <Icon name="forward" className="work-arrow" />
    </Pressable>
  );
}
