import { useMemo, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Pressable } from '@/components/pressable';
import { useT } from '@/locales/match';
import { EntryLine } from './entry-line';
import type { Book } from './types';
import { agencyLines, type Numbered } from './views';

/** Agencies by pinyin, each with what it leads and what it helps with. */
export function AgencyView({ book }: { book: Book }) {
  const t = useT();
  const lines = useMemo(() => agencyLines(book), [book]);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <View className="plh-card">
      {lines.map(({ name, leads, cooperates }) => (
        <View key={name}>
          <Pressable className="plh-line handbook-chapter" onPress={() => setOpen(open === name ? null : name)}>
            <View className="plh-grow">{name}</View>
            <Text className="plh-soft plh-figures">
              {t('handbook.count', { count: leads.length + cooperates.length })}
            </Text>
            <Icon name={open === name ? 'up' : 'down'} className="plh-faint" />
          </Pressable>
          {open === name ? (
            <>
              <Part title={t('handbook.leads')} items={leads} />
              <Part title={t('handbook.cooperates')} items={cooperates} />
            </>
          ) : null}
        </View>
      ))}
    </View>
  );
}

function Part({ title, items }: { title: string; items: readonly Numbered[] }) {
  if (items.length === 0) return null;
  return (
    <View className="handbook-part">
      <View className="plh-faint">{title}</View>
      {items.map((item) => (
        <EntryLine key={item.entry.entryId} item={item} />
      ))}
    </View>
  );
}
