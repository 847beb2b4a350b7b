import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { isAskedAmong, mayBeEmpty, type Field, type Fields } from '@mechanisms/form';
import { isLeftAlone, typedOf } from '@mechanisms/form-typed';
import { Action } from '@/components/action';
import { Pressable } from '@/components/pressable';
import { DayOf, OneField, textOf, useAround, type Entries, type OneProps, type Setting } from './field-view';
import { useT, useWords } from './words';

interface Group extends Setting {
  fields: Fields;
  entries: Entries;
  onChange: (name: string, entry: unknown, path: string) => void;
  /** '' or 'venues.0.'. */
  path: string;
  /** The name of a field's control. */
  idOf: (name: string, field: Field) => string;
}

/** One place of the screen; `beside` stands in the line of the one before it. */
interface Cell {
  key: string;
  beside: boolean;
  content: ReactNode;
}

/** Fields of one level, each under the other or beside it; the fields of a group stand among them. */
export function FieldGroup(group: Group) {
  const lines: Cell[][] = [];
  for (const cell of cellsOf(group)) {
    const last = lines.at(-1);
    if (cell.beside && last) last.push(cell);
    else lines.push([cell]);
  }
  return lines.map((cells) =>
    cells.length === 1 ? (
      cells[0]?.content
    ) : (
      <View key={cells[0]?.key ?? ''} className="plh-pair">
        {cells.map(({ content }) => content)}
      </View>
    ),
  );
}

function cellsOf(group: Group): Cell[] {
  const { fields, entries, onChange, path, idOf } = group;
  return Object.entries(fields).flatMap(([name, field]): Cell[] => {
    if (field.unseen === true || field.kind === 'id' || !isAskedAmong(fields, name, entries)) return [];
    const entry = entries[name];
    const beside = field.beside === true;
    const here = path + name;
    if (field.kind === 'group' && !group.slots?.[here]) {
      const inner = { ...(entry as Entries | undefined) };
      const open = !mayBeEmpty(field, entries) || !isLeftAlone(field.fields, inner);
      return cellsOf({
        ...group,
        fields: open ? field.fields : Object.fromEntries(Object.entries(field.fields).slice(0, 1)),
        entries: inner,
        path: `${here}.`,
        idOf: (part, one) => one.control ?? `${idOf(name, field)}-${part}`,
        onChange: (part, next, at) => onChange(name, { ...inner, [part]: next }, at),
      });
    }
    const props = {
      ...group,
      field,
      entry,
      here,
      id: idOf(name, field),
      change: (next: unknown) => onChange(name, next, here),
    };
    const under = group.under?.[here];
    const cell = {
      key: here,
      beside,
      content:
        field.kind === 'rows' && !group.slots?.[here] ? (
          <Rows key={here} {...props} rows={field} />
        ) : (
          <OneField key={here} {...props} />
        ),
    };
    const day: Cell[] =
      field.kind === 'moment' && field.day
        ? [{ key: `${here}.day`, beside: false, content: <DayOf key={`${here}.day`} {...props} /> }]
        : [];
    return [
      ...day,
      cell,
      ...(under ? [{ key: `${here}.under`, beside: false, content: <View key={`${here}.under`}>{under}</View> }] : []),
    ];
  });
}

/** Any number of groups of fields, each with a way to take it away. */
function Rows({
  rows,
  entry,
  change,
  here,
  id,
  entries: _entries,
  ...setting
}: OneProps & { rows: Field & { kind: 'rows' } }) {
  const t = useT();
  const words = useWords();
  const { error } = useAround({ ...setting, field: rows, entry, entries: _entries, change, here, id });
  const list = (Array.isArray(entry) ? entry : []) as Entries[];
  const set = (index: number, name: string, next: unknown) =>
    change(list.map((row, at) => (at === index ? { ...row, [name]: next } : row)));
  return (
    <View className="plh-stack">
      {list.map((row, index) => (
        <View key={index} className="plh-form-row plh-form">
          {list.length > rows.least ? (
            <View className="plh-form-remove-line">
              <Pressable
                className="plh-form-remove"
                label={`${t('form.remove')} ${textOf(row.name) || index + 1}`}
                onPress={() => change(list.filter((_, at) => at !== index))}
              >
                {t('form.remove')}
              </Pressable>
            </View>
          ) : null}
          <FieldGroup
            {...setting}
            fields={rows.fields}
            entries={row}
            path={`${here}.${index}.`}
            idOf={(name, one) => `${one.control ?? `${id}-${name}`}-${index}`}
            onChange={(name, next) => set(index, name, next)}
          />
        </View>
      ))}
      {error ? <View className="plh-field-error">{error}</View> : null}
      {rows.add ? (
        <Action kind="plain" onPress={() => change([...list, typedOf(rows.fields)])}>
          {words(rows.add)}
        </Action>
      ) : null}
    </View>
  );
}
