import { Picker, Text, View } from '@tarojs/components';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales';
import { a11y } from './a11y';
import { Icon } from './icon';
import { clickFocused, keyboard } from './keyboard';
import type { Choice } from './choices';
import './picker-chip.scss';

interface Props<T> {
  label: string;
  value: T | null;
  choices: readonly Choice<T>[];
  onChange: (value: T | null) => void;
}

/** A filter as a chip: its name while it is open, its value once it is set, with one touch to take it away again. */
export function PickerChip<T>(props: Props<T>) {
  const t = useT();
  const desk = useDesk();
  const { label, value, choices, onChange } = props;
  const index = choices.findIndex((choice) => choice.value === value);
  const set = index >= 0;
  const clear = () => onChange(null);
  return (
    <View className={`plh-chip plh-chip-picked ${set ? 'plh-chip-on' : ''}`}>
      {desk ? <List {...props} index={index} /> : <Wheel {...props} index={index} />}
      {set ? (
        <View
          className="plh-chip-clear plh-pressable"
          onClick={clear}
          {...a11y(t('filter.clear', { name: label }), 'button')}
          {...keyboard(clear)}
        >
          <Icon name="close" />
        </View>
      ) : null}
    </View>
  );
}

type Part<T> = Props<T> & { index: number };

/** The phone's own wheel; its first entry opens the filter again. */
function Wheel<T>({ label, index, choices, onChange }: Part<T>) {
  const t = useT();
  const text = choices[index]?.text;
  return (
    <Picker
      mode="selector"
      range={[t('common.all'), ...choices.map((choice) => choice.text)]}
      value={index + 1}
      onChange={(event) => onChange(choices[Number(event.detail.value) - 1]?.value ?? null)}
    >
      <View
        className="plh-chip-face"
        {...a11y(`${label} ${text ?? t('common.all')}`, 'button')}
        {...keyboard(clickFocused)}
      >
        <Text className="plh-chip-text">{text ?? label}</Text>
        {text === undefined ? <Icon name="down" /> : null}
      </View>
    </Picker>
  );
}

/** With a mouse and keys the browser's own list is nearer at hand than a wheel at the lower edge. */
function List<T>({ label, index, choices, onChange }: Part<T>) {
  const t = useT();
  return (
    <select
      className="plh-chip-list"
      aria-label={label}
      value={index}
      onChange={(event) => onChange(choices[Number(event.currentTarget.value)]?.value ?? null)}
    >
      <option value={-1}>{index < 0 ? label : t('common.all')}</option>
      {choices.map((choice, at) => (
        <option key={at} value={at}>
          {choice.text}
        </option>
      ))}
    </select>
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
