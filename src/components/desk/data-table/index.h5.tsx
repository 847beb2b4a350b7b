import { useState, type KeyboardEvent } from 'react';
import { useT } from '@/locales';
import { Icon } from '../../icon';
import { nextSorting, sorted, type Sorting } from './sorted';
import type { Column, DataTableProps } from './types';

export type { Column, DataTableProps } from './types';

/** A table of a desk: sorted by its heads, rows opened by mouse or Enter, walked through with the arrows, several chosen at once. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, columns, keyOf, selected, onSelect } = props;
  const t = useT();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = sorted(props.rows, columns, sorting);
  const keys = rows.map(keyOf);
  const all = keys.length > 0 && keys.every((key) => selected?.has(key));
  return (
    <div className="plh-table-box">
      <table className="plh-table" aria-label={label}>
        <thead>
          <tr>
            {onSelect ? (
              <th className="plh-table-pick">
                <input
                  type="checkbox"
                  aria-label={t('table.all')}
                  checked={all}
                  onChange={() => onSelect(new Set(all ? [] : keys))}
                />
              </th>
            ) : null}
            {columns.map((column) => (
              <Head
                key={column.key}
                column={column}
                sorting={sorting}
                onSort={() => setSorting(nextSorting(sorting, column.key))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={keyOf(row)} row={row} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps<R> {
  column: Column<R>;
  sorting: Sorting | null;
  onSort: () => void;
}

function Head<R>({ column, sorting, onSort }: HeadProps<R>) {
  const here = sorting?.key === column.key ? (sorting.down ? 'descending' : 'ascending') : 'none';
  const align = column.figures ? 'plh-table-end' : '';
  if (!column.sortBy)
    return (
      <th scope="col" className={align}>
        {column.title}
      </th>
    );
  return (
    <th scope="col" className={align} aria-sort={here}>
      <button type="button" className={`plh-table-sort ${here === 'none' ? '' : 'plh-table-sorted'}`} onClick={onSort}>
        {column.title}
        {here === 'none' ? null : <Icon name={here === 'descending' ? 'down' : 'up'} />}
      </button>
    </th>
  );
}

/** The arrows go from row to row; Enter opens, the space bar chooses. */
function walk(
  event: KeyboardEvent<HTMLTableRowElement>,
  open: (() => void) | undefined,
  pick: (() => void) | undefined,
) {
  if (event.target !== event.currentTarget) return;
  const row = event.currentTarget;
  const to = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
  if (to instanceof HTMLElement) to.focus();
  else if (event.key === 'Enter' && open) open();
  else if (event.key === ' ' && pick) pick();
  else return;
  event.preventDefault();
}

function Row<R>({ row, columns, keyOf, onOpen, openKey, selected, onSelect, nameOf }: DataTableProps<R> & { row: R }) {
  const t = useT();
  const key = keyOf(row);
  const chosen = selected?.has(key) ?? false;
  const pick = onSelect
    ? () => {
        const next = new Set(selected);
        if (!next.delete(key)) next.add(key);
        onSelect(next);
      }
    : undefined;
  const open = onOpen ? () => onOpen(row) : undefined;
  return (
    <tr
      className={`${open ? 'plh-table-open' : ''} ${key === openKey ? 'plh-table-on' : ''}`}
      tabIndex={open || pick ? 0 : undefined}
      aria-current={key === openKey ? 'true' : undefined}
      aria-selected={pick ? chosen : undefined}
      onClick={open}
      onKeyDown={(event) => walk(event, open, pick)}
    >
      {pick ? (
        <td className="plh-table-pick" onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            aria-label={t('table.pick', { name: nameOf?.(row) ?? key })}
            checked={chosen}
            onChange={pick}
          />
        </td>
      ) : null}
      {columns.map((column) => (
        <td key={column.key} className={column.figures ? 'plh-table-end' : ''}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
