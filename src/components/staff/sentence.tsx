import { Text, View } from '@tarojs/components';
import type { Bare, Counted } from '@/services/figures';
import { Figure } from './figure';

/** Characters that no text has: where a figure is to stand. */
const MARKS = 0xe000;
const MARKED = /([\ue000-\ue0ff])/;

interface Props<N extends string> {
  /** The sentence, given what stands in the place of its figures. */
  say: (figures: Readonly<Record<N, string>>) => string;
  of: Readonly<Record<N, Counted | Bare>>;
  className?: string;
}

/** A sentence whose figures open what they count, in whichever order the language has them. */
export function Sentence<N extends string>({ say, of, className = '' }: Props<N>) {
  const names = Object.keys(of) as N[];
  const marks = Object.fromEntries(names.map((name, at) => [name, String.fromCharCode(MARKS + at)]));
  const parts = say(marks as Record<N, string>).split(MARKED);
  return (
    <View className={`plh-sentence ${className}`}>
      {parts.map((part, at) => {
        const name = MARKED.test(part) ? names[part.charCodeAt(0) - MARKS] : undefined;
        return name ? <Figure key={name} of={of[name]} /> : <Text key={at}>{part}</Text>;
      })}
    </View>
  );
}
