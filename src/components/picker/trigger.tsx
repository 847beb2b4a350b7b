import { useId, useRef, useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useDesk } from '@/hooks/desk';
import { Pressable } from '../pressable';
import type { Beside } from '../sheet/types';
import type { PickSource, Pickable } from './choice';
import { PickSheet } from './pick-sheet';

interface Props<T> {
  label: string;
  source: PickSource<T>;
  value: T | null;
  onPick: (value: T | null) => void;
  /** What it says: the choice, or what to choose. */
  text: string;
  className: string;
  children: ReactNode;
  id?: string | undefined;
  start?: T | null;
  none?: string;
}

/** What is pressed to choose: named by its label and what is chosen, opened by a touch, Enter or an arrow. */
export function PickTrigger<T extends Pickable>(props: Props<T>) {
  const { label, text, className, children, id, ...rest } = props;
  const own = useId().replaceAll(':', '-');
  const desk = useDesk();
  const around = useRef<Element>(null);
  const [beside, setBeside] = useState<Beside | null>(null);
  const [open, setOpen] = useState(false);
  const show = () => {
    setBeside(desk && around.current ? around.current.getBoundingClientRect() : null);
    setOpen(true);
  };
  const listId = `pick${own}`;
  return (
    <View ref={around} className="plh-pick-around">
      <Pressable
        {...(id === undefined ? {} : { id })}
        role="combobox"
        expanded={open ? `${listId}-list` : null}
        label={`${label} ${text}`}
        className={className}
        onPress={show}
      >
        {children}
      </Pressable>
      <PickSheet {...rest} id={listId} label={label} open={open} onClose={() => setOpen(false)} beside={beside} />
    </View>
  );
}
