import { Text, View } from '@tarojs/components';
import { a11y, hidden } from '../a11y';
import type { Choice } from '../choices';
import { Icon } from '../icon';
import { Pressable } from '../pressable';

interface Props<T> {
  choices: readonly Choice<T>[];
  values: readonly T[];
  onChange: (values: T[]) => void;
  label: string;
}

/** Any number of a few; a chosen one has a mark and not only a colour. */
export function CheckList<T extends string | number>({ choices, values, onChange, label }: Props<T>) {
  return (
    <View className="plh-choices plh-choices-stacked" {...a11y(label, 'group')}>
      {choices.map(({ value, text, note }) => {
        const chosen = values.includes(value);
        return (
          <Pressable
            key={String(value)}
            role="checkbox"
            checked={chosen}
            className={`plh-choice ${chosen ? 'plh-choice-on' : ''}`}
            onPress={() => onChange(chosen ? values.filter((other) => other !== value) : [...values, value])}
          >
            <View className={`work-box ${chosen ? 'work-box-on' : ''}`} {...hidden}>
              {chosen ? <Icon name="check" /> : null}
            </View>
            <Text className="plh-grow">{text}</Text>
            {note ? <Text className="plh-choice-note">{note}</Text> : null}
          </Pressable>
        );
      })}
    </View>
  );
}
