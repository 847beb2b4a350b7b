import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useDesk } from '@/hooks/desk';
import { useListQuery } from '@/hooks/list-query';
import { useShown } from '@/hooks/pane';
import { useT } from '@/locales/list';
import type { ListQuery } from '@/services/list-address';
import { a11y } from '../a11y';
import { Action } from '../action';
import { Empty } from '../async-view';
import { Pressable } from '../pressable';
import { TextInput } from '../text-input';
import { DataTable } from './data-table';
import { ExportButton } from './export';
import { narrows, seen, shownColumns, sumOf } from './list-model';
import { ColumnChoice, ListFilters } from './list-tools';
import type { Column, Coming, Target } from './types';

export type { Column, Coming, Target } from './types';

interface Props<R> {
  /** What the list is of: for a screen reader, and the name of its file. */
  label: string;
  /** Names a second list of the same page, in the address. */
  list?: string;
  rows: readonly R[];
  columns: readonly Column<R>[];
  keyOf: (row: R) => string;
  /** The row on a phone. */
  card: (row: R) => ReactNode;
  /** Where a row leads: the row is a link. */
  to?: (row: R) => Target;
  /** What opening a row does, where it leads to no page. */
  onOpen?: (row: R) => void;
  /** The row that is open beside the list. */
  openKey?: string | null;
  /** Names a row, for the box that chooses it. */
  nameOf?: (row: R) => string;
  /** What is seen while the address says nothing else. */
  initial?: Partial<ListQuery>;
  /** The part of all rows that the page itself shows, e.g. its month: said in a file. */
  scope?: string;
  /** Further filters of the page's own. */
  filters?: ReactNode;
  /** What can be done with the chosen rows; with it rows can be chosen on a desk. */
  onChosen?: (rows: readonly R[], clear: () => void) => ReactNode;
  /** Rows can be chosen on a phone too. */
  onPhone?: boolean;
  /** The rows are a part of `total`, the others on their way or to be asked for. */
  coming?: Coming | undefined;
  /** Nothing to find, to arrange or to export: a few rows that say something beside the page. */
  bare?: boolean;
}

/** Cards come in lots of this size: a phone has no room for more at once. */
const LOT = 20;
/** A table beside something that is open has room for so many columns, unless others are chosen. */
const BESIDE = 3;

/**
 * The one list of every desk and its narrow form: found in all columns, filtered, sorted, its columns chosen, its sums below, its rows links, several chosen
 * at once, exported as it is seen; all of which the address says. On a phone and in a narrow window cards, on a desk a table, which stays where it is
 * beside what was opened.
 */
export function Listing<R>(props: Props<R>) {
  const {
    label,
    list = '',
    rows: all,
    columns,
    keyOf,
    card,
    to,
    onOpen,
    onChosen,
    coming,
    bare = false,
    onPhone = false,
  } = props;
  const t = useT();
  const desk = useDesk();
  const beside = useShown();
  const [query, change] = useListQuery(list, props.initial);
  const [lots, setLots] = useState(1);
  const rows = seen(all, columns, query);
  const fit = shownColumns(columns, query.columns);
  const shown = desk && beside && !query.columns ? fit.slice(0, BESIDE) : fit;
  const keys = new Set(query.selected);
  const chosen = onChosen ? rows.filter((row) => keys.has(keyOf(row))) : [];
  const narrowed = query.find.trim() !== '' || Object.values(query.filters).some(narrows);
  const params = beside ? Object.values(beside.params) : [];
  const openKey = props.openKey ?? rows.map(keyOf).find((key) => params.includes(key)) ?? null;
  const clear = () =>
    change({ find: '', filters: Object.fromEntries(Object.keys(query.filters).map((key) => [key, []])) });
  const most = lots * LOT;
  const picks = onChosen !== undefined && (desk || onPhone);
  const pick = (key: string) =>
    change({ selected: keys.has(key) ? query.selected.filter((one) => one !== key) : [...query.selected, key] });
  return (
    <View className="plh-stack plh-list">
      {bare ? null : (
        <View className="plh-table-tools">
          <View className="plh-table-find">
            <TextInput
              label={t('table.find')}
              placeholder={t('table.find')}
              value={query.find}
              onChange={(find) => change({ find })}
            />
          </View>
          {props.filters}
          <ListFilters rows={all} {...{ columns, query }} onChange={change} tight={!desk || beside !== null} />
          {narrowed ? (
            <Pressable className="plh-link" onPress={clear}>
              {t('list.clear')}
            </Pressable>
          ) : null}
          {desk ? <ColumnChoice {...{ columns, query }} onChange={change} /> : null}
          <ExportButton
            {...{ label, all, rows, columns, query, coming }}
            shown={fit}
            {...(props.scope ? { scope: props.scope } : {})}
          />
          <View className="plh-faint plh-figures plh-list-count" {...a11y(undefined, 'status')}>
            {rows.length === all.length
              ? t('list.countAll', { total: all.length })
              : t('list.count', { shown: rows.length, total: all.length })}
          </View>
          {coming?.loading ? <View className="plh-soft plh-figures">{t('list.coming', coming)}</View> : null}
          {picks && !desk && rows.length > 0 ? (
            <Pressable
              className="plh-link"
              onPress={() => change({ selected: chosen.length > 0 ? [] : rows.map(keyOf) })}
            >
              {t(chosen.length > 0 ? 'list.chooseNone' : 'list.chooseAll', { count: rows.length })}
            </Pressable>
          ) : null}
          {picks && chosen.length > 0 ? (
            <View className="plh-row plh-list-chosen">
              <View className="plh-soft">{t('table.chosen', { count: chosen.length })}</View>
              {onChosen?.(chosen, () => change({ selected: [] }))}
            </View>
          ) : null}
        </View>
      )}
      {rows.length === 0 && all.length > 0 ? (
        <Empty icon="search" text={t('table.none')}>
          <Action kind="plain" block={false} onPress={clear}>
            {t('list.clear')}
          </Action>
        </Empty>
      ) : null}
      {rows.length > 0 && desk ? (
        <DataTable
          {...{ label, rows, keyOf, to, onOpen, openKey }}
          columns={shown}
          sorting={query.sort}
          onSort={(sort) => change({ sort })}
          sums={shown.map((column) => sumOf(column, rows))}
          nameOf={props.nameOf}
          {...(onChosen ? { selected: keys, onSelect: (next) => change({ selected: [...next] }) } : {})}
        />
      ) : null}
      {desk ? null : (
        <>
          {rows.slice(0, most).map((row) => (
            <View key={keyOf(row)}>
              {card(row)}
              {picks ? (
                <Pick name={props.nameOf?.(row) ?? ''} on={keys.has(keyOf(row))} onPress={() => pick(keyOf(row))} />
              ) : null}
            </View>
          ))}
          {rows.length > most ? (
            <Action kind="plain" onPress={() => setLots(lots + 1)}>
              {t('list.more', { count: Math.min(LOT, rows.length - most) })}
            </Action>
          ) : null}
        </>
      )}
    </View>
  );
}

/** Chooses a card. */
function Pick({ name, on, onPress }: { name: string; on: boolean; onPress: () => void }) {
  const t = useT();
  return (
    <Pressable
      role="checkbox"
      checked={on}
      className={`plh-chip ${on ? 'plh-chip-on' : ''}`}
      label={t('list.chooseOne', { name })}
      onPress={onPress}
    >
      {`${on ? '✓ ' : ''}${t(on ? 'list.isChosen' : 'list.choose')}`}
    </Pressable>
  );
}
