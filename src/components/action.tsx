import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { a11y, hidden } from './a11y';
import { keyboard } from './keyboard';
import { useSecondTap } from './second-tap';

interface Props {
  children: ReactNode;
  onPress: () => void;
  kind?: 'primary' | 'plain' | 'danger';
  busy?: boolean;
  disabled?: boolean;
  block?: boolean;
  label?: string;
  id?: string;
}

/** A button in our three kinds; while busy it takes no second touch, nor one that was meant for what was there before it. */
export function Action({ children, onPress, kind = 'primary', busy, disabled, block = true, label, id }: Props) {
  const off = Boolean(disabled) || Boolean(busy);
  // What works keeps its colours; only what cannot be pressed loses them.
  const state = busy ? ' plh-action-busy' : disabled ? ' plh-action-off' : '';
  const name = label ?? (typeof children === 'string' ? children : undefined);
  const isMeant = useSecondTap(`${id ?? ''} ${name ?? ''}`);
  const press = () => {
    if (!off) onPress();
  };
  return (
    <View
      {...(id ? { id } : {})}
      className={`plh-action plh-action-${kind}${block ? ' plh-action-block' : ''}${state}`}
      hoverClass={off ? 'none' : 'plh-pressed'}
      onClick={(event) => {
        if (isMeant(event)) press();
      }}
      {...a11y(name, 'button')}
      {...keyboard(press, { disabled: off })}
    >
      {busy ? <View className="plh-action-turn" {...hidden} /> : null}
      {children}
    </View>
  );
}
