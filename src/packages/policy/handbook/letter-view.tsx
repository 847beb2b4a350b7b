import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/match';
import { scrollToElement } from '@/services/scroll';
import { EntryLine } from './entry-line';
import type { Entry } from './types';
import { letterGroups } from './views';

const anchor = (letter: string): string => `letter-${letter === '#' ? 'other' : letter}`;

/** By the titles' pinyin; a letter leads to its place. */
export function LetterView({ entries }: { entries: readonly Entry[] }) {
  const t = useT();
  const groups = useMemo(() => letterGroups(entries), [entries]);
  return (
    <>
      <View className="handbook-letters plh-screen-only" {...a11y(t('handbook.letters'), 'navigation')}>
        {groups.map(({ letter }) => (
          <Pressable
            key={letter}
            className="handbook-letter"
            label={letter}
            onPress={() => scrollToElement(`#${anchor(letter)}`)}
          >
            {letter}
          </Pressable>
        ))}
      </View>
      <View className="plh-card">
        {groups.map(({ letter, entries: items }) => (
          <View key={letter} id={anchor(letter)} className="plh-anchor">
            <View className="plh-title handbook-letter-head">{letter}</View>
            {items.map((item) => (
              <EntryLine key={item.entry.entryId} item={item} />
            ))}
          </View>
        ))}
      </View>
    </>
  );
}
