import { memo, type KeyboardEvent, type MouseEvent } from 'react';
import { useGo } from '@/hooks/pane';
import { useT } from '@/locales/list';
import { addressOf } from '@/services/navigate';
import { textOf } from '../list-model';
import { opensElsewhere, RowLink } from '../row-link/index.h5';
import type { Column } from '../types';
import type { DataTableProps } from './types';

/** Figures stand at the end of their cell. */
export const alignOf = <R,>({ kind }: Column<R>): string =>
  kind === 'number' || kind === 'points' || kind === 'fen' ? 'plh-table-end' : '';

/** The arrows go from row to row; Enter opens, the space bar chooses. */
function walk(event: KeyboardEvent<HTMLTableRowElement>, open?: () => void, pick?: () => void) {
  if (event.target !== event.currentTarget) return;
  const row = event.currentTarget;
  const to = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
  if (to instanceof HTMLElement && to.dataset.row) to.focus();
  else if (event.key === 'Enter' && open) open();
  else if (event.key === ' ' && pick) pick();
  else return;
  event.preventDefault();
}

const CONTROLS = 'a, button, input, select, label, [role=button], [role=link]';

interface Props<R> extends Pick<DataTableProps<R>, 'columns' | 'to' | 'onOpen' | 'nameOf'> {
  row: R;
  rowKey: string;
  index: number;
  isOpen: boolean;
  chosen: boolean;
  onPick?: ((key: string, alone: boolean) => void) | undefined;
  /** Where the tab key comes into the table. */
  entry: boolean;
  measure?: ((node: HTMLTableRowElement | null) => void) | undefined;
}

/** One row: a press anywhere on it opens it, with a key or the middle button in another tab; text in it can still be marked. */
function TableRow<R>(props: Props<R>) {
  const { row, rowKey, index, columns, to, onOpen, nameOf, isOpen, chosen, onPick, entry, measure } = props;
  const t = useT();
  const go = useGo();
  const target = to?.(row);
  const pick = onPick ? () => onPick(rowKey, true) : undefined;
  const open = target ? () => go(target.page, target.params) : onOpen ? () => onOpen(row) : undefined;
  const press = (event: MouseEvent<HTMLTableRowElement>) => {
    if ((event.target as Element).closest(CONTROLS) || window.getSelection()?.toString()) return;
    if (target && opensElsewhere(event)) window.open(addressOf(target.page, target.params), '_blank', 'noopener');
    else if (event.button === 0) open?.();
  };
  return (
    <tr
      ref={measure}
      data-row={rowKey}
      data-index={index}
      aria-rowindex={index + 2}
      className={`${open ? 'plh-table-open' : ''} ${isOpen ? 'plh-table-on' : ''}`}
      tabIndex={open || pick ? (entry ? 0 : -1) : undefined}
      aria-current={isOpen ? 'true' : undefined}
      aria-selected={pick ? chosen : undefined}
      onClick={press}
      onAuxClick={(event) => (event.button === 1 ? press(event) : undefined)}
      onKeyDown={(event) => walk(event, open, pick)}
    >
      {pick ? (
        <td className="plh-table-pick">
          <input
            type="checkbox"
            aria-label={t('table.pick', { name: nameOf?.(row) ?? rowKey })}
            checked={chosen}
            onClick={(event) => event.stopPropagation()}
            onChange={(event) => onPick?.(rowKey, !(event.nativeEvent as unknown as { shiftKey?: boolean }).shiftKey)}
          />
        </td>
      ) : null}
      {columns.map((column, at) => {
        const cell = column.cell ? column.cell(row) : textOf(column, row);
        return (
          <td key={column.key} className={alignOf(column)}>
            {at === 0 && target ? (
              <RowLink to={target} inRow className="plh-row-link">
                {cell}
              </RowLink>
            ) : (
              cell
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Drawn again only for a change of its own: five thousand rows do not follow every press. */
export const Row = memo(TableRow) as typeof TableRow;
