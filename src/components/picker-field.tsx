import { Picker, Text, View } from '@tarojs/components';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales';
import { a11y } from './a11y';
import type { Choice } from './choices';
import { Icon } from './icon';
import { clickFocused, keyboard } from './keyboard';

interface Props<T> {
  choices: readonly Choice<T>[];
  value: T | null;
  onChange: (value: T) => void;
  label: string;
}

interface Part {
  label: string;
  texts: readonly string[];
  /** -1 while nothing is chosen. */
  index: number;
  onIndex: (index: number) => void;
}

/** One of many: the phone's own wheel, on a desk the browser's list. */
export function PickerField<T>({ choices, value, onChange, label }: Props<T>) {
  const part: Part = {
    label,
    texts: choices.map((choice) => choice.text),
    index: choices.findIndex((choice) => choice.value === value),
    onIndex: (index) => {
      const choice = choices[index];
      if (choice) onChange(choice.value);
    },
  };
  // Where there is a mouse and room the browser's own list is nearer at hand than a wheel at the lower edge.
  return useDesk() ? <List {...part} /> : <Wheel {...part} />;
}

function Wheel({ label, texts, index, onIndex }: Part) {
  const t = useT();
  const text = texts[index] ?? t('common.choose');
  return (
    <Picker
      mode="selector"
      range={[...texts]}
      value={Math.max(0, index)}
      onChange={(event) => onIndex(Number(event.detail.value))}
    >
      <View className="plh-input plh-picker" {...a11y(`${label} ${text}`, 'button')} {...keyboard(clickFocused)}>
        <Text className={index < 0 ? 'plh-placeholder' : ''}>{text}</Text>
        <Icon name="down" className="plh-faint" />
      </View>
    </Picker>
  );
}

function List({ label, texts, index, onIndex }: Part) {
  const t = useT();
  return (
    <select
      className="plh-input"
      aria-label={label}
      value={index}
      onChange={(event) => onIndex(Number(event.currentTarget.value))}
    >
      {index < 0 ? (
        <option value={-1} disabled>
          {t('common.choose')}
        </option>
      ) : null}
      {texts.map((text, at) => (
        <option key={at} value={at}>
          {text}
        </option>
      ))}
    </select>
  );
}
