import { useMemo, useState } from 'react';
import { View, Text } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/async-view';
import { TextInput } from '@/components/text-input';
import { useT } from '@/locales/match';
import { EntryLine } from './entry-line';
import type { Book, Entry, Kind } from './types';
import { findIn, letterGroups, agencyLines, type Numbered, chaptersOf } from './views';
import { a11y } from '@/components/a11y';
import { Pressable } from '@/components/pressable';
import { scrollToElement } from '@/services/scroll';
import { Icon } from '@/components/icon';
import { useDesk } from '@/hooks/desk';

/** The chapters: on a phone each unfolds, on a desk the contents stand beside the chapter that is read. */
function KindView({ entries }: { entries: readonly Entry[] }) {
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

/** Agencies by pinyin, each with what it leads and what it helps with. */
function AgencyView({ book }: { book: Book }) {
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

const anchor = (letter: string): string => `letter-${letter === '#' ? 'other' : letter}`;

/** By the titles' pinyin; a letter leads to its place. */
function LetterView({ entries }: { entries: readonly Entry[] }) {
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

const orders = ['byKind', 'byAgency', 'byPinyin'] as const;
/** More than anybody reads through. */
const SHOWN = 50;

/** The book in one of three orders, or what the find line finds in it. */
export function BookView({ book }: { book: Book }) {
  const t = useT();
  const [order, setOrder] = useState<(typeof orders)[number]>('byKind');
  const [query, setQuery] = useState('');
  const found = useMemo(() => findIn(book.entries, query), [book, query]);
  return (
    <>
      <View className="handbook-tools plh-screen-only">
        <TextInput
          id="handbook-find"
          label={t('handbook.find')}
          placeholder={t('handbook.find')}
          value={query}
          onChange={setQuery}
        />
        {query.trim() === '' ? (
          <Choices
            label={t('handbook.views')}
            choices={orders.map((value) => ({ value, text: t(`handbook.${value}`) }))}
            value={order}
            onChange={setOrder}
          />
        ) : null}
      </View>
      {query.trim() !== '' ? (
        found.length === 0 ? (
          <Empty icon="search" text={t('handbook.notFound')} />
        ) : (
          <>
            <View className="plh-faint plh-figures">
              {found.length > SHOWN
                ? t('handbook.foundMany', { count: found.length, shown: SHOWN })
                : t('handbook.found', { count: found.length })}
            </View>
            <View className="plh-card">
              {found.slice(0, SHOWN).map((item) => (
                <EntryLine key={item.entry.entryId} item={item} />
              ))}
            </View>
          </>
        )
      ) : order === 'byKind' ? (
        <KindView entries={book.entries} />
      ) : order === 'byAgency' ? (
        <AgencyView book={book} />
      ) : (
        <LetterView entries={book.entries} />
      )}
    </>
  );
}
