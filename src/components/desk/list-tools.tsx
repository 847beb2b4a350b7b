import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ChangeQuery } from '@/hooks/list-query';
import { useT } from '@/locales/list';
import { EVERY, type ListQuery } from '@/services/list-address';
import { Action } from '../action';
import { Icon } from '../icon';
import { PickerChip } from '../picker/chip';
import { Pressable } from '../pressable';
import { Sheet } from '../sheet';
import { FilterChips } from '../staff/filter-chips';
import { choicesOf, filtered, narrows, shownColumns } from './list-model';
import type { Column } from './types';

interface Props<R> {
  rows: readonly R[];
  columns: readonly Column<R>[];
  query: ListQuery;
  onChange: ChangeQuery;
  /** Where there is little room only those that are set stand there, and the way to the others. */
  tight?: boolean;
}

/** Every column that filters: the values with the number of rows behind each, and of several that an address names all of them at once. */
export function ListFilters<R>({ rows, columns, query, onChange, tight = false }: Props<R>) {
  const t = useT();
  const [all, setAll] = useState(false);
  const folded = tight && !all;
  const filters = columns.filter(({ filterBy }) => filterBy);
  return (
    <>
      {filters.map((column) => {
        const { key, title, chips } = column;
        const choices = choicesOf(rows, columns, column, query);
        const values = query.filters[key];
        const set = narrows(values) ? values : [];
        if (set.length === 0 && (choices.length < 2 || (folded && !chips))) return null;
        const choose = (value: string | null) =>
          onChange({ filters: { ...query.filters, [key]: value === null ? [] : value.split('\n') } });
        const chosen = set.join('\n');
        const names = choices.filter(({ id }) => set.includes(id)).map(({ text }) => text);
        const several = set.length > 1 ? [{ value: chosen, text: names.join('、') }] : [];
        const each = choices.map(({ id, text, count }) => ({ value: id, text, note: String(count) }));
        return chips ? (
          <FilterChips
            key={key}
            label={title}
            value={set.length > 0 ? chosen : EVERY}
            onChange={(value) => choose(value === EVERY ? null : value)}
            choices={[
              { value: EVERY, text: t('common.all'), note: String(filtered(rows, columns, query, key).length) },
              ...several,
              ...each,
            ]}
          />
        ) : (
          <PickerChip
            key={key}
            label={title}
            value={set.length > 0 ? chosen : null}
            onChange={choose}
            choices={[...several, ...each.map(({ value, text, note }) => ({ value, text: `${text} ${note}` }))]}
          />
        );
      })}
      {tight && filters.some(({ chips }) => !chips) ? (
        <Pressable className={`plh-chip ${all ? 'plh-chip-on' : ''}`} onPress={() => setAll(!all)}>
          <Icon name="filter" />
          {t('list.filters')}
        </Pressable>
      ) : null}
    </>
  );
}

/** Which columns are shown, in which order. */
export function ColumnChoice<R>({ columns, query, onChange }: Omit<Props<R>, 'rows'>) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const shown = shownColumns(columns, query.columns);
  const rest = columns.filter((column) => !shown.includes(column));
  const set = (keys: readonly string[]) => onChange({ columns: keys });
  const keys = shown.map(({ key }) => key);
  const moved = (at: number, by: 1 | -1) => {
    const next = [...keys];
    const [one] = next.splice(at, 1);
    next.splice(at + by, 0, one ?? '');
    set(next);
  };
  return (
    <>
      <Pressable className="plh-chip" onPress={() => setOpen(true)}>
        <Icon name="table" />
        {t('list.columns')}
      </Pressable>
      <Sheet title={t('list.columnsTitle')} open={open} onClose={() => setOpen(false)}>
        {[...shown, ...rest].map((column, at) => {
          const on = at < shown.length;
          const { key, title } = column;
          return (
            <View key={key} className="plh-line">
              <Pressable
                role="checkbox"
                checked={on}
                className="plh-row plh-grow plh-list-column"
                onPress={() => {
                  const next = on ? keys.filter((one) => one !== key) : [...keys, key];
                  if (next.length > 0) set(next);
                }}
              >
                <Icon name={on ? 'check' : 'less'} className={on ? 'plh-accent' : 'plh-faint'} />
                {title}
              </Pressable>
              {on && at > 0 ? (
                <Pressable
                  className="plh-pane-tool"
                  label={t('list.columnUp', { name: title })}
                  onPress={() => moved(at, -1)}
                >
                  <Icon name="up" />
                </Pressable>
              ) : null}
              {on && at < shown.length - 1 ? (
                <Pressable
                  className="plh-pane-tool"
                  label={t('list.columnDown', { name: title })}
                  onPress={() => moved(at, 1)}
                >
                  <Icon name="down" />
                </Pressable>
              ) : null}
            </View>
          );
        })}
        {query.columns ? (
          <Action kind="plain" onPress={() => onChange({ columns: null })}>
            {t('list.columnsOwn')}
          </Action>
        ) : null}
      </Sheet>
    </>
  );
}
