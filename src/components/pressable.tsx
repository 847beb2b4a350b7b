import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { a11y } from './a11y';

interface Props {
  onPress: () => void;
  children: ReactNode;
  className?: string;
  /** Says what it does, when its text alone does not. */
  label?: string;
  role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox';
  disabled?: boolean;
  id?: string;
  /** For radios, tabs and checkboxes. */
  checked?: boolean;
}

/** Keyboard and state for H5; a mini-program has neither. */
function webProps({ onPress, disabled, checked, role = 'button' }: Props): Record<string, unknown> {
  if (process.env.TARO_ENV !== 'h5') return {};
  const state = role === 'tab' ? 'aria-selected' : 'aria-checked';
  return {
    tabIndex: disabled ? -1 : 0,
    ...(disabled ? { 'aria-disabled': 'true' } : {}),
    ...(checked === undefined ? {} : { [state]: String(checked) }),
    onKeyDown: (event: { key?: string; preventDefault?: () => void }) => {
      if (disabled || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault?.();
      onPress();
    },
  };
}

/** Anything but a button that reacts to a touch: named for screen readers, and reachable by keyboard on H5. */
export function Pressable(props: Props) {
  const { onPress, children, className = '', label, role = 'button', disabled, id } = props;
  return (
    <View
      {...(id ? { id } : {})}
      className={`plh-pressable ${className}`}
      hoverClass="plh-pressed"
      onClick={() => {
        if (!disabled) onPress();
      }}
      {...a11y(label, role)}
      {...webProps(props)}
    >
      {children}
    </View>
  );
}
