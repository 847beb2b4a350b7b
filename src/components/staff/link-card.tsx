import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { RowLink } from '../desk/row-link';
import type { Target } from '../desk/types';
import { Icon } from '../icon';
import { Pressable } from '../pressable';

interface Props {
  title: string;
  /** The page that it leads to: in a browser the card is a link. */
  to?: Target;
  /** What it does, where it leads to no page. */
  onPress?: () => void;
  aside?: ReactNode;
  children?: ReactNode;
  id?: string;
  label?: string;
}

/** A card that leads on: its title, what there is to know, and an arrow. */
export function LinkCard({ title, to, onPress, aside, children, id, label }: Props) {
  const inside = (
    <>
      <View className="plh-grow">
        <View className="plh-between">
          <View className="plh-title plh-grow">{title}</View>
          {aside}
        </View>
        {children}
      </View>
      <Icon name="forward" className="work-arrow" />
    </>
  );
  if (to)
    return (
      <RowLink to={to} id={id} label={label} className="plh-card plh-pressable work-link">
        {inside}
      </RowLink>
    );
  return (
    <Pressable
      {...(id ? { id } : {})}
      role="link"
      className="plh-card work-link"
      onPress={onPress ?? (() => undefined)}
      label={label}
    >
      {inside}
    </Pressable>
  );
}
