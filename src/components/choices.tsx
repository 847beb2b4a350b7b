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

/** On a keyboard the arrows go from choice to choice, as in every group of radio buttons. */
const arrows: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One of a few, all to be seen at once; the chosen one has a mark and not only a colour. */
export function Choices<T extends string | number | boolean>({ choices, value, onChange, label, stacked }: Props<T>) {
  const step = (event: { key?: string; preventDefault?: () => void; currentTarget?: unknown }) => {
    const by = arrows[event.key ?? ''];
    if (by === undefined || choices.length === 0) return;
    event.preventDefault?.();
    const at = choices.findIndex((choice) => choice.value === value);
    const next = (at + by + choices.length) % choices.length;
    const chosen = choices[at < 0 ? 0 : next];
    if (chosen) onChange(chosen.value);
    const radios = (event.currentTarget as HTMLElement | undefined)?.querySelectorAll<HTMLElement>('[role=radio]');
    radios?.[at < 0 ? 0 : next]?.focus();
  };
  return (
    <View
      className={`plh-choices ${stacked ? 'plh-choices-stacked' : ''}`}
      {...a11y(label, 'radiogroup')}
      {...(process.env.TARO_ENV === 'h5' ? { onKeyDown: step } : {})}
    >
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
