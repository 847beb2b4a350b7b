import { useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/async-view';
import { TextInput } from '@/components/text-input';
import { useT } from '@/locales/match';
import { AgencyView } from './agency-view';
import { EntryLine } from './entry-line';
import { KindView } from './kind-view';
import { LetterView } from './letter-view';
import type { Book } from './types';
import { findIn } from './views';

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
