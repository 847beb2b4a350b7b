import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { a11y } from './a11y';
import { keyboard } from './keyboard';
import { useSecondTap } from './second-tap';

interface Props {
  onPress: () => void;
  children: ReactNode;
  className?: string;
  /** Says what it does, when its text alone does not. */
  label?: string;
  role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox' | 'combobox' | 'option';
  disabled?: boolean;
  id?: string;
  /** For radios, tabs and checkboxes. */
  checked?: boolean;
  /** For a combobox: the id of the list that it has opened; null while there is none. */
  expanded?: string | null;
  /** For links to pages: whether this is the page one is on. */
  current?: boolean;
}

/** What a combobox says of its list, on H5. */
const opening = (list: string | null): Record<string, string> =>
  process.env.TARO_ENV === 'h5'
    ? {
        'aria-haspopup': 'listbox',
        'aria-expanded': String(list !== null),
        ...(list === null ? {} : { 'aria-controls': list }),
      }
    : {};

/** Anything but a button that reacts to a touch: named for screen readers, and reachable by keyboard on H5. */
export function Pressable(props: Props) {
  const { onPress, children, className = '', label, role = 'button', disabled, id, checked, current, expanded } = props;
  const isMeant = useSecondTap(`${id ?? ''} ${label ?? ''}`);
  const name = role === 'tab' || role === 'option' ? 'aria-selected' : 'aria-checked';
  const state = checked === undefined ? undefined : ({ name, value: checked } as const);
  return (
    <View
      {...(id ? { id } : {})}
      className={`plh-pressable ${className}`}
      hoverClass="plh-pressed"
      onClick={(event) => {
        if (isMeant(event) && !disabled) onPress();
      }}
      {...a11y(label, role)}
      {...(expanded === undefined ? {} : opening(expanded))}
      {...(current && process.env.TARO_ENV === 'h5' ? { 'aria-current': 'page' } : {})}
      {...keyboard(onPress, { disabled, state })}
    >
      {children}
    </View>
  );
}
