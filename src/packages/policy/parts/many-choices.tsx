import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/match';

interface Props<T> {
  label: string;
  choices: readonly { value: T; text: string }[];
  /** Null: not said yet; an empty list: none of them. */
  value: readonly T[] | null;
  onChange: (value: T[] | null) => void;
}

/** Several of a few, or none of them, which is an answer too. */
export function ManyChoices<T extends string>({ label, choices, value, onChange }: Props<T>) {
  const t = useT();
  const toggle = (one: T) =>
    onChange(value?.includes(one) ? value.filter((other) => other !== one) : [...(value ?? []), one]);
  const none = value?.length === 0;
  return (
    <View className="plh-choices" {...a11y(label, 'group')}>
      {choices.map((choice) => (
        <Box key={choice.value} on={value?.includes(choice.value) ?? false} onPress={() => toggle(choice.value)}>
          {choice.text}
        </Box>
      ))}
      <Box on={none} onPress={() => onChange(none ? null : [])}>
        {t('fact.none')}
      </Box>
    </View>
  );
}

function Box({ on, onPress, children }: { on: boolean; onPress: () => void; children: string }) {
  return (
    <Pressable
      role="checkbox"
      checked={on}
      className={`plh-choice match-many ${on ? 'plh-choice-on' : ''}`}
      onPress={onPress}
    >
      {on ? <Icon name="check" /> : null}
      <Text>{children}</Text>
    </Pressable>
  );
}
