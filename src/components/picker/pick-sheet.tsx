import { useEffect, useRef, useState, type MutableRefObject } from 'react';
import { View } from '@tarojs/components';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales';
import { a11y } from '../a11y';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import { useLineKeys } from '../search-box/line-keys';
import { Sheet } from '../sheet';
import type { Beside } from '../sheet/types';
import { TextInput } from '../text-input';
import type { PickRow, PickSource, Pickable } from './choice';
import './picker.scss';

/** More rows than anybody reads through: what is meant is typed. */
const MOST = 120;

/** About a tenth of a second. */
const FOCUS_FRAMES = 6;

interface Props<T> {
  id: string;
  label: string;
  source: PickSource<T>;
  value: T | null;
  /** Opened at a level other than that of the value. */
  start?: T | null;
  /** What takes the choice away again, as its first row. */
  none?: string;
  onPick: (value: T | null) => void;
}

type Line<T> = PickRow<T> | { value: null; text: string; note?: string; opens: false };

/** Keys of the list: the arrows and ends go through it, a letter goes into the line where there is one, else to what begins with it. */
function hear(event: { key?: string; preventDefault?: () => void }, box: Element | null): void {
  const all = [...(box?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const { key = '' } = event;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
  if (to === undefined) {
    if (key.length !== 1 || key === ' ') return;
    const line = box?.querySelector<HTMLElement>('input');
    (line ?? all.find(({ textContent }) => textContent.trim().toLowerCase().startsWith(key)))?.focus();
    return;
  }
  event.preventDefault?.();
  if (to < 0) box?.querySelector<HTMLElement>('input')?.focus();
  all[Math.min(to, all.length - 1)]?.focus();
}

/** Where the keys are when it opens: in the line on a desk, else on what is chosen, so that no keyboard comes up over the list. */
function useFirstFocus(box: MutableRefObject<Element | null>, typed: boolean): void {
  const desk = useDesk();
  const first = useRef({ desk, typed });
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    // Elements that are still being put together lose the focus again: until it stays.
    let left = FOCUS_FRAMES;
    const place = () => {
      const found = box.current;
      if (found && !found.contains(document.activeElement)) {
        const chosen = found.querySelector<HTMLElement>('[role=option][aria-selected=true]');
        // what is chosen comes into sight with the focus, also where the line has it in the end
        (chosen ?? found.querySelector<HTMLElement>('[role=option]'))?.focus();
        if (first.current.desk && first.current.typed) found.querySelector<HTMLElement>('input')?.focus();
      }
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(place);
    };
    let frame = requestAnimationFrame(place);
    return () => cancelAnimationFrame(frame);
  }, [box]);
}

function Pick<T extends Pickable>({ id, label, source, value, start, none, onPick }: Props<T>) {
  const t = useT();
  const box = useRef<Element>(null);
  const [at, setAt] = useState<T | null>(() => (value === null ? (start ?? null) : source.above(value)));
  const [typed, setTyped] = useState('');
  useFirstFocus(box, source.typed);
  const looking = typed.trim() !== '';
  const whole = at !== null && source.whole ? { value: at, text: source.textOf(at) ?? '', opens: false } : null;
  const found: Line<T>[] = looking
    ? source.find(typed)
    : [
        ...(none !== undefined && at === null ? [{ value: null, text: none, opens: false } as const] : []),
        ...(whole ? [{ ...whole, text: t('pick.whole', { name: whole.text }) }] : []),
        ...source.rows(at),
      ];
  const press = (line: Line<T>) => {
    if (!line.opens) return onPick(line.value);
    setTyped('');
    setAt(line.value);
  };
  const enter = () => {
    const [first] = found;
    if (looking && first) press(first);
  };
  useLineKeys(source.typed, {
    Enter: enter,
    ArrowDown: () => box.current?.querySelector<HTMLElement>('[role=option]')?.focus(),
  });
  return (
    <View
      ref={box}
      className="plh-pick"
      {...(process.env.TARO_ENV === 'h5'
        ? { onKeyDown: (event: { key?: string; preventDefault?: () => void }) => hear(event, box.current) }
        : {})}
    >
      {source.typed ? (
        <TextInput
          id={`${id}-find`}
          label={t('pick.find', { name: label })}
          placeholder={t('pick.hint')}
          value={typed}
          maxLength={40}
          onChange={setTyped}
          {...(process.env.TARO_ENV === 'h5' ? {} : { onEnter: enter })}
        />
      ) : null}
      {at !== null && !looking ? (
        <Pressable className="plh-pick-row plh-pick-back" onPress={() => setAt(source.above(at))}>
          <Icon name="back" />
          <View className="plh-grow">{source.textOf(at)}</View>
        </Pressable>
      ) : null}
      <View id={`${id}-list`} className="plh-pick-list" {...a11y(label, 'listbox')}>
        {found.slice(0, MOST).map((line) => {
          const on = line.value === value;
          return (
            <Pressable
              key={String(line.value)}
              role="option"
              checked={on}
              className={`plh-pick-row ${on ? 'plh-pick-on' : ''}`}
              onPress={() => press(line)}
            >
              <View className="plh-pick-mark">{on ? <Icon name="check" /> : null}</View>
              <View className="plh-grow">{line.text}</View>
              {line.note ? <View className="plh-faint plh-figures">{line.note}</View> : null}
              {line.opens ? <Icon name="forward" className="plh-faint" /> : null}
            </Pressable>
          );
        })}
      </View>
      {found.length === 0 ? (
        <View className="plh-soft plh-pick-said" {...a11y(undefined, 'status')}>
          {t('pick.none')}
        </View>
      ) : null}
      {found.length > MOST ? (
        <View className="plh-soft plh-pick-said">{t('pick.more', { count: found.length - MOST })}</View>
      ) : null}
    </View>
  );
}

interface SheetProps<T> extends Props<T> {
  open: boolean;
  onClose: () => void;
  /** On a desk the list stands by what was pressed. */
  beside: Beside | null;
}

/** The one list that one is chosen from, on every screen: over the lower part of a phone, on a desk by what was pressed; it follows theme and size of text, is found in by typing and by keys. */
export function PickSheet<T extends Pickable>({ open, onClose, beside, ...rest }: SheetProps<T>) {
  return (
    <Sheet title={rest.label} open={open} onClose={onClose} beside={beside}>
      <Pick
        {...rest}
        onPick={(value) => {
          onClose();
          rest.onPick(value);
        }}
      />
    </Sheet>
  );
}
