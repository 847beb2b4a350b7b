import { Text } from '@tarojs/components';

export type Tone = 'plain' | 'accent' | 'ok' | 'warn' | 'bad';

/** A state in a word; the colour only repeats what the word says. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: string }) {
  return <Text className={`plh-tag plh-tag-${tone}`}>{children}</Text>;
}
