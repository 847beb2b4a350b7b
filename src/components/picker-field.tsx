import { Picker, Text, View } from '@tarojs/components';
import { useT } from '@/locales';
import { a11y } from './a11y';
import type { Choice } from './choices';

interface Props<T> {
  choices: readonly Choice<T>[];
  value: T | null;
  onChange: (value: T) => void;
  label: string;
}

/** One of many: the phone's own wheel. */
export function PickerField<T>({ choices, value, onChange, label }: Props<T>) {
  const t = useT();
  const index = choices.findIndex((choice) => choice.value === value);
  const text = choices[index]?.text ?? t('common.choose');
  return (
    <Picker
      mode="selector"
      range={choices.map((choice) => choice.text)}
      value={Math.max(0, index)}
      onChange={(event) => {
        const choice = choices[Number(event.detail.value)];
        if (choice) onChange(choice.value);
      }}
    >
      <View className="plh-input plh-picker" {...a11y(`${label} ${text}`, 'button')}>
        <Text className={index < 0 ? 'plh-placeholder' : ''}>{text}</Text>
        <Text className="plh-faint">▾</Text>
      </View>
    </Picker>
  );
}
