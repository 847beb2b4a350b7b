import { useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { useT } from '@/locales/list';
import { download } from '@/services/keep-file/index.h5';
import { useMe } from '@/services/me';
import { serverNow } from '@/services/server-clock';
import { a11y } from '../../a11y';
import { Action } from '../../action';
import { toast } from '../../confirm';
import { shownInstant } from '../../format';
import { Icon } from '../../icon';
import { Notice } from '../../notice';
import { Pressable } from '../../pressable';
import { Sheet as BottomSheet } from '../../sheet';
import { choicesOf, narrows, sumOf } from '../list-model';
import { bookOf, csvOf, sheetOf, type OnLot, type Sheet } from './sheet';
import type { ExportProps } from './types';

/** What was filtered, found and sorted, by whom, when: in words, as the first lines of the file. */
export function useFacts<R>({ columns, all, query, rows, scope, coming }: ExportProps<R>): () => Sheet['facts'] {
  const t = useT();
  const me = useMe();
  return () => {
    const held = columns.flatMap((column) => {
      const values = query.filters[column.key];
      if (!column.filterBy || !narrows(values)) return [];
      const texts = choicesOf(all, columns, column, query).filter(({ id }) => values.includes(id));
      return [`${column.title}：${texts.map(({ text }) => text).join('、')}`];
    });
    const find = query.find.trim();
    const sorting = columns.find(({ key }) => key === query.sort?.key);
    const part = coming && coming.read < coming.total ? ` · ${t('list.part', coming)}` : '';
    return [
      ...(scope ? [[t('export.scope'), scope] as const] : []),
      [
        t('export.filter'),
        [...held, ...(find ? [t('export.find', { words: find })] : [])].join('；') || t('export.everything'),
      ],
      ...(sorting
        ? [[t('export.order'), t(query.sort?.down ? 'export.down' : 'export.up', { name: sorting.title })] as const]
        : []),
      [t('export.who'), me?.profile?.name ?? t('export.unknown')],
      [t('export.when'), shownInstant(serverNow())],
      [t('export.rows'), `${rows.length}${part}`],
    ];
  };
}

const BOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Room for the browser to draw how far it is, and to take a press. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What is seen of a list as a file, made in this browser: the same columns, filters and order; how far it is, and the way to end it. */
export function ExportButton<R>(props: ExportProps<R>) {
  const { label, shown, rows, coming } = props;
  const t = useT();
  const factsNow = useFacts(props);
  const [open, setOpen] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const ended = useRef(false);
  const onLot: OnLot = async (next) => {
    setShare(next);
    await breath();
    return !ended.current;
  };
  const write = async (format: 'xlsx' | 'csv') => {
    ended.current = false;
    setFailed(false);
    setShare(0);
    try {
      const sums = shown.map((column) => sumOf(column, rows));
      const of = { title: label, facts: factsNow(), sumName: t('table.sum', { count: rows.length }) };
      const blob = await blobOf(sheetOf(of, shown, rows, sums), format, onLot);
      if (!blob || ended.current) return toast(t('export.cancelled'));
      download(`${label} ${shownInstant(serverNow()).slice(0, 16).replaceAll(':', '')}.${format}`, blob);
      toast(t('export.done', { count: rows.length }));
      setOpen(false);
    } catch {
      setFailed(true);
    } finally {
      setShare(null);
    }
  };
  const close = () => {
    ended.current = true;
    setOpen(false);
  };
  const waits = coming?.loading === true;
  return (
    <>
      <Pressable className="plh-chip" onPress={() => setOpen(true)}>
        <Icon name="download" />
        {t('export.open')}
      </Pressable>
      <BottomSheet title={t('export.title')} open={open} onClose={close}>
        <View className="plh-stack">
          <View>{t('export.lead', { count: rows.length, columns: shown.length })}</View>
          {waits ? <Notice>{t('export.reading', coming)}</Notice> : null}
          {!waits && coming && coming.read < coming.total ? (
            <Notice tone="warn">{t('export.partly', coming)}</Notice>
          ) : null}
          {failed ? <Notice tone="bad">{t('export.failed')}</Notice> : null}
          {share === null ? (
            <>
              <Action id="export-xlsx" disabled={waits || rows.length === 0} onPress={() => void write('xlsx')}>
                {t('export.xlsx')}
              </Action>
              <Action
                id="export-csv"
                kind="plain"
                disabled={waits || rows.length === 0}
                onPress={() => void write('csv')}
              >
                {t('export.csv')}
              </Action>
            </>
          ) : (
            <>
              <View className="plh-figures" {...a11y(undefined, 'status')}>
                {t('export.writing', { percent: Math.round(share * 100) })}
              </View>
              <Action kind="plain" onPress={() => (ended.current = true)}>
                {t('export.cancel')}
              </Action>
            </>
          )}
        </View>
      </BottomSheet>
    </>
  );
}

async function blobOf(sheet: Sheet, format: 'xlsx' | 'csv', onLot: OnLot): Promise<Blob | null> {
  if (format === 'csv') {
    const text = await csvOf(sheet, onLot);
    return text === null ? null : new Blob([text], { type: 'text/csv;charset=utf-8' });
  }
  const book = await bookOf(sheet, onLot);
  if (!book) return null;
  const { bytesOf } = await import('./write');
  return new Blob([await bytesOf(book)], { type: BOOK });
}
