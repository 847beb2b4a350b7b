import { Text, View } from '@tarojs/components';
import { a11y } from './a11y';
import { Pressable } from './pressable';

export interface Choice<T> {
  value: T;
  text: string;
  note?: string;
}

interface Props<T> {
  choices: readonly Choice<T>[];
  value: T | null;
  onChange: (value: T) => void;
  label: string;
  /** One under the other, for longer texts. */
  stacked?: boolean;
}

/** One of a few, all to be seen at once; the chosen one has a mark and not only a colour. */
export function Choices<T extends string | number | boolean>({ choices, value, onChange, label, stacked }: Props<T>) {
  return (
    <View className={`plh-choices ${stacked ? 'plh-choices-stacked' : ''}`} {...a11y(label, 'radiogroup')}>
      {choices.map((choice) => {
        const chosen = choice.value === value;
        return (
          <Pressable
            key={String(choice.value)}
            role="radio"
            checked={chosen}
            className={`plh-choice ${chosen ? 'plh-choice-on' : ''}`}
            onPress={() => onChange(choice.value)}
          >
            <Text>
              {chosen ? '✓ ' : ''}
              {choice.text}
            </Text>
            {choice.note ? <Text className="plh-choice-note">{choice.note}</Text> : null}
          </Pressable>
        );
      })}
    </View>
  );
}
