import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { usePrinting } from '@/hooks/printing';
import { useT } from '@/locales/list';
import { money } from '../../format';
import { Icon } from '../../icon';
import { nextSorting } from '../list-model';
import type { Column } from '../types';
import { alignOf, Row } from './row.h5';
import type { DataTableProps } from './types';

/** Up to so many rows all stand in the page; of more only those in sight, and some around them. */
const ALL = 120;
const AROUND = 12;
/** A row's height before it has been measured, in CSS pixels. */
const GUESSED = 52;

/** The rows in sight, and how much room those above and below take. */
function useInSight(count: number, box: { current: HTMLDivElement | null }) {
  const printing = usePrinting();
  const virtual = count > ALL && !printing;
  const virtualizer = useVirtualizer({
    count: virtual ? count : 0,
    getScrollElement: () => box.current,
    estimateSize: () => GUESSED,
    overscan: AROUND,
    initialRect: { width: 800, height: 600 },
  });
  if (!virtual)
    return { indexes: Array.from({ length: count }, (_, at) => at), above: 0, below: 0, measure: undefined };
  const items = virtualizer.getVirtualItems();
  return {
    indexes: items.map(({ index }) => index),
    above: items[0]?.start ?? 0,
    below: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
  };
}

/** Columns keep the widths that they had at first while rows come and go: else they would jump at every turn of the wheel. */
function useSteadyWidths(steady: boolean, columns: string) {
  const head = useRef<HTMLTableRowElement>(null);
  const [widths, setWidths] = useState<{ of: string; each: number[] } | null>(null);
  useLayoutEffect(() => {
    const measured = [...(head.current?.children ?? [])].map((cell) => cell.getBoundingClientRect().width);
    if (steady && measured.some((width) => width > 0)) setWidths({ of: columns, each: measured });
    else setWidths(null);
  }, [steady, columns]);
  return { head, widths: steady && widths?.of === columns ? widths.each : null };
}

const sumText = <R,>({ kind }: Column<R>, sum: number): string =>
  kind === 'fen' ? money(sum) : kind === 'points' ? sum.toFixed(2) : String(sum);

/** A table of a desk: sorted by its heads, rows opened by mouse or Enter, walked through with the arrows, several chosen at once; its head and its sums stay. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, rows, columns, keyOf, selected, onSelect, sorting, onSort, sums, openKey } = props;
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const { indexes, above, below, measure } = useInSight(rows.length, box);
  const { head, widths } = useSteadyWidths(rows.length > ALL, columns.map(({ key }) => key).join(' '));
  const [at, setAt] = useState<string | null>(null);
  const keys = rows.map(keyOf);
  const all = keys.length > 0 && keys.every((key) => selected?.has(key));
  const entry =
    [at, openKey].find((key) => key && indexes.some((index) => keys[index] === key)) ?? keys[indexes[0] ?? 0];
  const latest = useRef({ keys, selected, last: null as string | null, onSelect });
  Object.assign(latest.current, { keys, selected, onSelect });
  // With the shift key: all from the row that was chosen last to this one.
  const pick = useCallback((key: string, alone: boolean) => {
    const { keys: order, selected: before, last, onSelect: choose } = latest.current;
    const next = new Set(before);
    const on = !next.has(key);
    const [from, to] = [order.indexOf(last ?? key), order.indexOf(key)].sort((a, b) => a - b);
    for (const one of alone || from === undefined || from < 0 ? [key] : order.slice(from, (to ?? from) + 1))
      if (on) next.add(one);
      else next.delete(one);
    latest.current.last = key;
    choose?.(next);
  }, []);
  const summed = sums.some((sum) => sum !== null);
  const room = (height: number) =>
    height > 0 ? (
      <tr aria-hidden="true">
        <td className="plh-table-room" colSpan={columns.length + 1} style={{ height }} />
      </tr>
    ) : null;
  return (
    <div ref={box} className="plh-table-box">
      <table
        className={`plh-table ${widths ? 'plh-table-steady' : ''}`}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        onFocus={(event) => setAt((event.target as HTMLElement).closest('tr')?.dataset.row ?? null)}
      >
        {widths ? (
          <colgroup>
            {widths.map((width, index) => (
              <col key={index} style={{ width }} />
            ))}
          </colgroup>
        ) : null}
        <thead>
          <tr ref={head}>
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
              <Head key={column.key} {...{ column, sorting, onSort }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {room(above)}
          {indexes.map((index) => {
            const row = rows[index] as R;
            const key = keys[index] ?? '';
            return (
              <Row
                key={key}
                {...{ row, index, columns, measure }}
                rowKey={key}
                to={props.to}
                onOpen={props.onOpen}
                nameOf={props.nameOf}
                isOpen={key === openKey}
                chosen={selected?.has(key) ?? false}
                onPick={onSelect ? pick : undefined}
                entry={key === entry}
              />
            );
          })}
          {room(below)}
        </tbody>
        {summed ? (
          <tfoot>
            <tr>
              {onSelect ? <td className="plh-table-pick" /> : null}
              {columns.map((column, index) => {
                const sum = sums[index] ?? null;
                return (
                  <td key={column.key} className={alignOf(column)}>
                    {sum === null ? (index === 0 ? t('table.sum', { count: rows.length }) : '') : sumText(column, sum)}
                  </td>
                );
              })}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

function Head<R>({ column, sorting, onSort }: Pick<DataTableProps<R>, 'sorting' | 'onSort'> & { column: Column<R> }) {
  const here = sorting?.key === column.key ? (sorting.down ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" className={alignOf(column)} aria-sort={here}>
      <button
        type="button"
        className={`plh-table-sort ${here === 'none' ? '' : 'plh-table-sorted'}`}
        onClick={() => onSort(nextSorting(sorting, column.key))}
      >
        {column.title}
        {here === 'none' ? null : <Icon name={here === 'descending' ? 'down' : 'up'} />}
      </button>
    </th>
  );
}
