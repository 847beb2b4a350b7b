import { Picker, Text, View } from '@tarojs/components';
import { useT } from '@/locales';
import { a11y } from './a11y';
import { keyboard } from './keyboard';
import type { Choice } from './choices';

interface Props<T> {
  label: string;
  value: T | null;
  choices: readonly Choice<T>[];
  onChange: (value: T | null) => void;
}

/** A filter as a chip: its name while it is open, its value once it is set; the wheel's first entry opens it again. */
export function PickerChip<T>({ label, value, choices, onChange }: Props<T>) {
  const t = useT();
  const index = choices.findIndex((choice) => choice.value === value);
  const text = index < 0 ? label : (choices[index]?.text ?? label);
  return (
    <Picker
      mode="selector"
      range={[t('common.all'), ...choices.map((choice) => choice.text)]}
      value={index + 1}
      onChange={(event) => onChange(choices[Number(event.detail.value) - 1]?.value ?? null)}
    >
      <View
        className={`plh-chip ${index < 0 ? '' : 'plh-chip-on'}`}
        {...a11y(`${label} ${index < 0 ? t('common.all') : text}`, 'button')}
      >
        <Text>{text} ▾</Text>
      </View>
    </Picker>
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
      className={`plh-chip ${on ? 'plh-chip-on' : ''}`}
      onClick={onPress}
      {...a11y(children, 'switch')}
      {...keyboard(onPress, { state: { name: 'aria-checked', value: on } })}
    >
      <Text>
        {on ? '✓ ' : ''}
        {children}
      </Text>
    </View>
  );
}
