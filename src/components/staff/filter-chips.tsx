import { View } from '@tarojs/components';
import { a11y } from '../a11y';
import type { Choice } from '../choices';
import { Icon } from '../icon';
import { Pressable } from '../pressable';

interface Props<T> {
  label: string;
  value: T;
  /** `note` is the number of rows behind the choice. */
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
}

/** One filter of a table, its values to be seen, each with the number of its rows; values without any are left out. */
export function FilterChips<T extends string>({ label, value, choices, onChange }: Props<T>) {
  return (
    <View className="plh-row" {...a11y(label, 'radiogroup')}>
      {choices.map((choice) => {
        const on = choice.value === value;
        if (choice.note === '0' && !on) return null;
        return (
          <Pressable
            key={choice.value}
            role="radio"
            checked={on}
            className={`plh-chip work-chip ${on ? 'plh-chip-on' : ''}`}
            label={[choice.text, choice.note].filter(Boolean).join(' ')}
            onPress={() => onChange(choice.value)}
          >
            {on ? <Icon name="check" /> : null}
            {choice.text}
            {choice.note ? <View className="plh-figures work-chip-note">{choice.note}</View> : null}
          </Pressable>
        );
      })}
    </View>
  );
}
