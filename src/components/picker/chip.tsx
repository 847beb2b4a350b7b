import { Text, View } from '@tarojs/components';
import { useT } from '@/locales';
import { a11y } from '../a11y';
import { Icon } from '../icon';
import { keyboard } from '../keyboard';
import { Pressable } from '../pressable';
import { sourceOf, type PickChoice, type Pickable } from './choice';
import { PickTrigger } from './trigger';

interface Props<T> {
  label: string;
  value: T | null;
  choices: readonly PickChoice<T>[];
  onChange: (value: T | null) => void;
}

/** A filter as a chip: its name while it is open, its value once it is set, with one touch to take it away again. */
export function PickerChip<T extends Pickable>({ label, value, choices, onChange }: Props<T>) {
  const t = useT();
  const source = sourceOf(choices);
  const text = source.textOf(value);
  return (
    <View className={`plh-chip plh-chip-picked ${text === undefined ? '' : 'plh-chip-on'}`}>
      <PickTrigger
        label={label}
        source={source}
        value={value}
        none={t('common.all')}
        text={text ?? t('common.all')}
        className="plh-chip-face"
        onPick={onChange}
      >
        <Text className="plh-chip-text">{text ?? label}</Text>
        {text === undefined ? <Icon name="down" /> : null}
      </PickTrigger>
      {text === undefined ? null : (
        <Pressable className="plh-chip-clear" label={t('filter.clear', { name: label })} onPress={() => onChange(null)}>
          <Icon name="close" />
        </Pressable>
      )}
    </View>
  );
}

interface ToggleProps {
  on: boolean;
  onPress: () => void;
  children: string;
}

/** A filter that is on or off. */
export function ToggleChip({ on, onPress, children }: ToggleProps) {
  return (
    <View
      className={`plh-chip plh-pressable ${on ? 'plh-chip-on' : ''}`}
      onClick={onPress}
      {...a11y(children, 'switch')}
      {...keyboard(onPress, { state: { name: 'aria-checked', value: on } })}
    >
      {on ? <Icon name="check" /> : null}
      <Text>{children}</Text>
    </View>
  );
}
