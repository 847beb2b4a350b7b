import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useDesk } from '@/hooks/desk';
import { useShown } from '@/hooks/pane';
import { useT } from '@/locales';
import { Empty } from '../async-view';
import { TextInput } from '../text-input';
import { DataTable, type DataTableProps } from './data-table';

interface Props<R> extends DataTableProps<R> {
  /** The row on a phone. */
  card: (row: R) => ReactNode;
  /** What the line above the table finds a row by; without it there is no such line. */
  findBy?: (row: R) => string;
  /** Further filters, beside the line. */
  filters?: ReactNode;
  /** What can be done with the chosen rows; shown while there are any. */
  onChosen?: (rows: R[]) => ReactNode;
}

/**
 * A list of a role's work: cards on a phone, on a desk a table that sorts, finds, and does something with several rows at once. While a detail stands
 * beside it there is room for cards only.
 */
export function Listing<R>({ card, findBy, filters, onChosen, ...table }: Props<R>) {
  const t = useT();
  const desk = useDesk();
  const shown = useShown();
  const isOpen = (key: string): boolean => shown !== null && Object.values(shown.params).includes(key);
  const [typed, setTyped] = useState('');
  const words = desk && findBy ? typed.trim().toLowerCase().split(/\s+/).filter(Boolean) : [];
  const rows = table.rows.filter((row) => words.every((word) => findBy?.(row).toLowerCase().includes(word)));
  const chosen = table.rows.filter((row) => table.selected?.has(table.keyOf(row)));
  return (
    <View className="plh-stack">
      {(desk && findBy) || filters || chosen.length > 0 ? (
        <View className="plh-table-tools">
          {desk && findBy ? (
            <View className="plh-table-find">
              <TextInput label={t('table.find')} placeholder={t('table.find')} value={typed} onChange={setTyped} />
            </View>
          ) : null}
          {filters}
          {chosen.length > 0 ? <View className="plh-soft">{t('table.chosen', { count: chosen.length })}</View> : null}
          {chosen.length > 0 ? onChosen?.(chosen) : null}
        </View>
      ) : null}
      {rows.length === 0 && table.rows.length > 0 ? <Empty icon="search" text={t('table.none')} /> : null}
      {desk && !shown ? (
        rows.length > 0 ? (
          <DataTable {...table} rows={rows} />
        ) : null
      ) : (
        rows.map((row) => (
          <View key={table.keyOf(row)} className={isOpen(table.keyOf(row)) ? 'plh-listed-open' : ''}>
            {card(row)}
          </View>
        ))
      )}
    </View>
  );
}
