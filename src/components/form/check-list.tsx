import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { a11y, hidden } from '../a11y';
import type { Choice } from '../choices';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import './form.scss';

interface Props<T> {
  choices: readonly Choice<T>[];
  /** Null: not said yet; an empty list with `none`: none of them, which is an answer too. */
  values: readonly T[] | null;
  onChange: (values: T[]) => void;
  label: string;
  /** With a box for none of them they stand in lines, as chips; taken back, nothing is said. */
  none?: { text: string; onUnsaid: () => void } | undefined;
}

/** Any number of a few; a chosen one has a mark and not only a colour. */
export function CheckList<T extends string | number | boolean>({ choices, values, onChange, label, none }: Props<T>) {
  const toggle = (one: T) =>
    onChange(values?.includes(one) ? values.filter((other) => other !== one) : [...(values ?? []), one]);
  const nothing = values?.length === 0;
  return (
    <View className={`plh-choices ${none === undefined ? 'plh-choices-stacked' : ''}`} {...a11y(label, 'group')}>
      {choices.map(({ value, text, note }) => (
        <Box
          key={String(value)}
          on={values?.includes(value) ?? false}
          chip={none !== undefined}
          onPress={() => toggle(value)}
        >
          <Text className={none === undefined ? 'plh-grow' : ''}>{text}</Text>
          {note ? <Text className="plh-choice-note">{note}</Text> : null}
        </Box>
      ))}
      {none === undefined ? null : (
        <Box on={nothing} chip onPress={nothing ? none.onUnsaid : () => onChange([])}>
          <Text>{none.text}</Text>
        </Box>
      )}
    </View>
  );
}

function Box({
  on,
  chip,
  onPress,
  children,
}: {
  on: boolean;
  chip: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <Pressable
      role="checkbox"
      checked={on}
      className={`plh-choice ${chip ? 'plh-check-chip' : ''} ${on ? 'plh-choice-on' : ''}`}
      onPress={onPress}
    >
      {chip ? (
        on ? (
          <Icon name="check" />
        ) : null
      ) : (
        <View className={`plh-box ${on ? 'plh-box-on' : ''}`} {...hidden}>
          {on ? <Icon name="check" /> : null}
        </View>
      )}
      {children}
    </Pressable>
  );
}
