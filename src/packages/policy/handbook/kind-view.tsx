import { useMemo, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { a11y } from '@/components/a11y';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useDesk } from '@/hooks/desk';
import { useT } from '@/locales/match';
import { EntryLine } from './entry-line';
import type { Entry, Kind } from './types';
import { chaptersOf } from './views';

/** The chapters: on a phone each unfolds, on a desk the contents stand beside the chapter that is read. */
export function KindView({ entries }: { entries: readonly Entry[] }) {
  const t = useT();
  const desk = useDesk();
  const chapters = useMemo(() => chaptersOf(entries), [entries]);
  const [open, setOpen] = useState<Kind | null>(null);
  const shown = open ?? (desk ? (chapters[0]?.kind ?? null) : null);
  const lines = chapters.find(({ kind }) => kind === shown)?.entries ?? [];
  const heads = chapters.map(({ kind, entries: items }, index) => (
    <View key={kind}>
      <Pressable
        id={`chapter-${kind}`}
        className={`plh-line handbook-chapter ${kind === shown ? 'handbook-chapter-on' : ''}`}
        onPress={() => setOpen(kind === open && !desk ? null : kind)}
      >
        <View className="plh-grow">
          {index + 1}. {t(`policyKind.${kind}`)}
        </View>
        <Text className="plh-soft plh-figures">{t('handbook.count', { count: items.length })}</Text>
        <Icon name={desk ? 'forward' : kind === shown ? 'up' : 'down'} className="plh-faint" />
      </Pressable>
      {!desk && kind === shown ? items.map((item) => <EntryLine key={item.entry.entryId} item={item} />) : null}
    </View>
  ));
  return desk ? (
    <View className="plh-columns">
      <View className="plh-card handbook-contents" {...a11y(t('handbook.byKind'), 'navigation')}>
        {heads}
      </View>
      <View className="plh-card plh-column">
        {shown ? <View className="plh-title">{t(`policyKind.${shown}`)}</View> : null}
        {lines.map((item) => (
          <EntryLine key={item.entry.entryId} item={item} />
        ))}
      </View>
    </View>
  ) : (
    <View className="plh-card">{heads}</View>
  );
}
