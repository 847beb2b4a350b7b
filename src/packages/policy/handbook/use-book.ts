import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { useOnline } from '@/hooks/online';
import { call } from '@/services/call';
import { asCallError, type CallError } from '@/services/call-error';
import { fetchBook } from './fetch-book';
import type { Book } from './types';
import { fileStore } from './store';

/** Another number when the shape of what is kept changes: an older file is then fetched anew. */
const NAME = 'handbook-1.json';

/** The edition kept on this device; null when there is none that can be read. */
async function keptBook(): Promise<Book | null> {
  const text = await fileStore.read(NAME);
  if (text === null) return null;
  try {
    const found = JSON.parse(text) as Partial<Book> | null;
    const whole = found?.edition && Array.isArray(found.entries) && Array.isArray(found.agencies);
    return whole && found.entries?.length === found.edition?.items ? (found as Book) : null;
  } catch {
    return null;
  }
}

/** Keeps the edition in the place of the earlier one; false: this device cannot. */
const keepBook = (book: Book): Promise<boolean> => fileStore.write(NAME, JSON.stringify(book));

export interface Reading {
  book: Book | undefined;
  /** Whether it can be read without a network; undefined until that is known, or for an old edition, which is not kept. */
  kept: boolean | undefined;
  /** Entries that the last look has changed; null: none, or the whole came. */
  changed: number | null;
  loading: boolean;
  error: CallError | undefined;
  reload: () => Promise<void>;
}

const ask = (question: Parameters<Parameters<typeof fetchBook>[0]>[0]) => call('handbook.get', question);

/**
 * The newest edition: what is kept stands at once, with or without a network, and is brought up to date whenever there is one. With `editionId` an
 * old edition, which is not kept.
 */
export function useBook(editionId: string | null): Reading {
  const online = useOnline();
  const latest = useRef(0);
  const [state, setState] = useState<Omit<Reading, 'reload'>>({
    book: undefined,
    kept: undefined,
    changed: null,
    loading: true,
    error: undefined,
  });
  const reload = useCallback(async () => {
    const mine = ++latest.current;
    const show = (part: Partial<Reading>) => {
      if (mine === latest.current) setState((before) => ({ ...before, ...part }));
    };
    show({ loading: true, error: undefined });
    try {
      if (editionId !== null) {
        const { book } = await fetchBook(ask, null, editionId);
        return show({ book, kept: undefined, changed: null, loading: false });
      }
      const kept = await keptBook();
      if (kept) show({ book: kept, kept: true });
      const { book, changed } = await fetchBook(ask, kept);
      const same = kept?.edition.editionId === book.edition.editionId;
      show({ book, changed: same ? null : changed, loading: false });
      const done = same || (await keepBook(book));
      show({ kept: done });
    } catch (thrown) {
      show({ error: asCallError(thrown), loading: false });
    }
  }, [editionId]);
  useEffect(() => {
    void reload();
    const asked = latest;
    return () => {
      asked.current++;
    };
  }, [reload, online]);
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) void reload();
    shown.current = true;
  });
  return { ...state, reload };
}
