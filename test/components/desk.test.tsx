/** The desk's parts: tables that sort and choose, a detail beside its list. */
import { useState } from 'react';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { DataTable, type Column } from '../../src/components/desk/data-table';
import { sorted } from '../../src/components/desk/data-table/sorted';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./builders/taro'));

interface Row {
  id: string;
  name: string;
  heads: number | null;
}

const rows: Row[] = [
  { id: 'a', name: '赤峰市', heads: 60 },
  { id: 'b', name: '包头市', heads: null },
  { id: 'c', name: '呼和浩特市', heads: 120 },
];
const columns: Column<Row>[] = [
  { key: 'name', title: '盟市', cell: (row) => row.name, sortBy: (row) => row.name },
  { key: 'heads', title: '人数', cell: (row) => row.heads ?? '–', sortBy: (row) => row.heads, figures: true },
  { key: 'note', title: '备注', cell: () => '' },
];

test.each([
  [null, 'abc'],
  [{ key: 'heads', down: false }, 'acb'],
  [{ key: 'heads', down: true }, 'cab'],
  [{ key: 'name', down: false }, 'bac'],
  [{ key: 'note', down: true }, 'abc'],
])('sorted by %j: %s (Chinese by pinyin, no value last either way)', (sorting, order) =>
  expect(
    sorted(rows, columns, sorting)
      .map((row) => row.id)
      .join(''),
  ).toBe(order),
);

function Table({ onOpen }: { onOpen: (row: Row) => void }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <DataTable
        label="进度"
        rows={rows}
        columns={columns}
        keyOf={(row) => row.id}
        nameOf={(row) => row.name}
        onOpen={onOpen}
        selected={selected}
        onSelect={setSelected}
      />
      <p>{[...selected].sort().join(',')}</p>
    </>
  );
}

const names = (): string[] =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[1]?.textContent ?? '');

test('a table sorts by its heads: up, down, as it came; and says so', () => {
  render(<Table onOpen={() => undefined} />);
  const head = screen.getByRole('button', { name: '人数' });
  fireEvent.click(head);
  expect(names()).toEqual(['赤峰市', '呼和浩特市', '包头市']);
  expect(head.closest('th')?.getAttribute('aria-sort')).toBe('ascending');
  fireEvent.click(head);
  expect(names()).toEqual(['呼和浩特市', '赤峰市', '包头市']);
  fireEvent.click(head);
  expect(names()).toEqual(['赤峰市', '包头市', '呼和浩特市']);
  expect(screen.queryByRole('button', { name: '备注' })).toBeNull();
});

test('by keyboard: arrows walk, Enter opens, the space bar chooses; choosing all and none', () => {
  const opened: string[] = [];
  render(<Table onOpen={(row) => opened.push(row.id)} />);
  const [first, second] = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  if (!first || !second) throw new Error('no rows');
  act(() => first.focus());
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second, { key: 'Enter' });
  expect(opened).toEqual(['b']);
  fireEvent.keyDown(second, { key: ' ' });
  expect(screen.getByRole('checkbox', { name: '选择 包头市' })).toHaveProperty('checked', true);
  expect(screen.getByText('b', { selector: 'p' })).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: '全选' }));
  expect(screen.getByText('a,b,c')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: '全选' }));
  expect(screen.queryByText('a,b,c')).toBeNull();
  // Choosing is not opening.
  expect(opened).toEqual(['b']);
});
