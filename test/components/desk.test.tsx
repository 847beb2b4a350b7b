/** The desk's lists: found, filtered, sorted, summed, chosen, opened; rows that are links; what is seen of them in the address. */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { Listing, type Column } from '../../src/components/desk/listing';
import { choicesOf, filtered, seen, shownColumns, sorted, sumOf, textOf } from '../../src/components/desk/list-model';
import { useDesk } from '../../src/hooks/desk';
import { SplitContext } from '../../src/hooks/pane';
import { everything, listParams, type ListQuery } from '../../src/services/list-address';

const mockParams: Record<string, string> = {};
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  ...jest.requireActual<object>('./builders/taro'),
  useRouter: () => ({ params: mockParams }),
}));
jest.mock('../../src/hooks/desk', () => ({ useDesk: jest.fn(() => true) }));

interface Row {
  id: string;
  name: string;
  heads: number | null;
  state: string;
  fen: number;
}

const rows: Row[] = [
  { id: 'a', name: '赤峰市', heads: 60, state: 'draft', fen: 10 },
  { id: 'b', name: '包头市', heads: null, state: 'published', fen: 20 },
  { id: 'c', name: '呼和浩特市', heads: 120, state: 'draft', fen: 7_000_000_030 },
];
const states: Record<string, string> = { draft: '草稿', published: '已发布' };
const columns: Column<Row>[] = [
  { key: 'name', title: '盟市', value: (row) => row.name },
  { key: 'heads', title: '人数', kind: 'number', sum: true, value: (row) => row.heads },
  {
    key: 'state',
    title: '状态',
    value: (row) => states[row.state] ?? '',
    filterBy: (row) => row.state,
    chips: true,
  },
  { key: 'fen', title: '金额', kind: 'fen', hidden: true, sum: true, value: (row) => row.fen },
];
const ids = (some: readonly Row[]): string => some.map(({ id }) => id).join('');
const asking = (part: Partial<ListQuery>): ListQuery => ({ ...everything, ...part });

beforeEach(() => {
  for (const name of Object.keys(mockParams)) delete mockParams[name];
  jest.mocked(useDesk).mockReturnValue(true);
  window.history.replaceState(null, '', '#/packages/bureau/month/index?month=2026-11');
});

test.each([
  [null, 'abc'],
  [{ key: 'heads', down: false }, 'acb'],
  [{ key: 'heads', down: true }, 'cab'],
  [{ key: 'name', down: false }, 'bac'],
  [{ key: 'of no column', down: true }, 'abc'],
])('sorted by %j: %s (Chinese by pinyin, no value last either way)', (sorting, order) =>
  expect(ids(sorted(rows, columns, sorting))).toBe(order),
);

test.each([
  [{}, 'abc'],
  [{ filters: { state: ['draft'] } }, 'ac'],
  [{ filters: { state: ['draft', 'published'] } }, 'abc'],
  [{ filters: { state: ['*'] } }, 'abc'],
  [{ filters: { state: ['nothing has this'] } }, ''],
  [{ filters: { ofNoColumn: ['x'] } }, 'abc'],
  [{ find: ' 市 ' }, 'abc'],
  [{ find: '120 草稿' }, 'c'],
  // in a column that is not shown: 0.20 元
  [{ find: '0.20' }, 'b'],
  [{ find: '赤峰', filters: { state: ['published'] } }, ''],
])('%j leaves %s', (query, left) => expect(ids(seen(rows, columns, asking(query)))).toBe(left));

test('sums are of all rows seen, to the 分; choices count what each would leave beside the other filters', () => {
  const drafts = filtered(rows, columns, asking({ filters: { state: ['draft'] } }));
  expect(columns.map((column) => sumOf(column, drafts))).toEqual([null, 180, null, 7_000_000_040]);
  expect(
    choicesOf(rows, columns, columns[2] as Column<Row>, asking({ find: '市', filters: { state: ['draft'] } })),
  ).toEqual([
    { id: 'draft', text: '草稿', count: 2 },
    { id: 'published', text: '已发布', count: 1 },
  ]);
  expect(textOf(columns[3] as Column<Row>, rows[2] as Row)).toBe('70,000,000.30 元');
});

test.each([
  [null, 'name heads state'],
  [['fen', 'name'], 'fen name'],
  [['gone', 'name'], 'name'],
  [['gone'], 'name heads state'],
])('of the columns asked for (%j) stand there: %s', (keys, shown) =>
  expect(
    shownColumns(columns, keys)
      .map(({ key }) => key)
      .join(' '),
  ).toBe(shown),
);

const open = jest.fn(() => true);
const list = (props: Partial<Parameters<typeof Listing<Row>>[0]> = {}) =>
  render(
    <SplitContext.Provider value={{ open, shown: null }}>
      <Listing
        label="进度"
        rows={rows}
        columns={columns}
        keyOf={(row) => row.id}
        nameOf={(row) => row.name}
        to={(row) => ({ page: 'bureau/session', params: { sessionId: row.id } })}
        card={(row) => <p>{row.name}</p>}
        {...props}
      />
    </SplitContext.Provider>,
  );
const body = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .filter((row) => row.dataset.row);
const names = (): string[] => body().map((row) => row.dataset.row ?? '');
const address = () => window.location.hash.split('?')[1];

test('a table sorts by its heads: up, down, as it came; and says so, in the address too', () => {
  list();
  const head = screen.getByRole('button', { name: '人数' });
  fireEvent.click(head);
  expect(names()).toEqual(['a', 'c', 'b']);
  expect(head.closest('th')?.getAttribute('aria-sort')).toBe('ascending');
  expect(address()).toBe('month=2026-11&sort=heads');
  fireEvent.click(head);
  expect(names()).toEqual(['c', 'a', 'b']);
  expect(address()).toBe('month=2026-11&sort=-heads');
  fireEvent.click(head);
  expect(names()).toEqual(['a', 'b', 'c']);
  expect(address()).toBe('month=2026-11');
});

test('an address opens the list as it was: filter, order, columns, chosen rows', () => {
  Object.assign(
    mockParams,
    listParams({
      filters: { state: ['draft'] },
      sort: { key: 'heads', down: true },
      columns: ['fen', 'name'],
      selected: ['a'],
    }),
  );
  list({ onChosen: (chosen) => <p>chosen {ids(chosen)}</p> });
  expect(names()).toEqual(['c', 'a']);
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['', '金额', '盟市']);
  expect(screen.getByText('chosen a')).toBeTruthy();
  expect(within(screen.getByRole('table')).getByText('70,000,000.40 元')).toBeTruthy();
});

test('every row is a link to its page: pressed it opens beside the list, with a key it is the browser’s', () => {
  list();
  const link = within(body()[0] as HTMLElement).getByRole('link');
  expect(link.getAttribute('href')).toBe('#/packages/bureau/session/index?sessionId=a');
  fireEvent.click(link);
  expect(open).toHaveBeenLastCalledWith('bureau/session', { sessionId: 'a' });
  open.mockClear();
  const another = jest.spyOn(window, 'open').mockReturnValue(null);
  fireEvent.click(link, { ctrlKey: true });
  expect(open).not.toHaveBeenCalled();
  expect(another).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('60'), { ctrlKey: true });
  fireEvent(screen.getByText('60'), new MouseEvent('auxclick', { bubbles: true, button: 1 }));
  expect(another).toHaveBeenCalledTimes(2);
  expect(another).toHaveBeenLastCalledWith('#/packages/bureau/session/index?sessionId=a', '_blank', 'noopener');
  expect(open).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('60'));
  expect(open).toHaveBeenCalledTimes(1);
});

test('by keyboard: arrows walk, Enter opens, the space bar chooses; choosing all and none', () => {
  open.mockClear();
  list({ onChosen: (chosen) => <p>chosen {ids(chosen)}</p> });
  const [first, second] = body();
  if (!first || !second) throw new Error('no rows');
  expect(body().map((row) => row.tabIndex)).toEqual([0, -1, -1]);
  act(() => first.focus());
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second, { key: 'Enter' });
  expect(open).toHaveBeenCalledWith('bureau/session', { sessionId: 'b' });
  fireEvent.keyDown(second, { key: ' ' });
  expect(screen.getByRole('checkbox', { name: '选择 包头市' })).toHaveProperty('checked', true);
  expect(address()).toBe('month=2026-11&sel=b');
  fireEvent.click(screen.getByRole('checkbox', { name: '全选' }));
  expect(screen.getByText('chosen abc')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: '全选' }));
  expect(screen.queryByText(/^chosen/)).toBeNull();
  // Choosing is not opening.
  expect(open).toHaveBeenCalledTimes(1);
});

test('what a filter hides is not acted on', () => {
  Object.assign(mockParams, listParams({ filters: { state: ['draft'] }, selected: ['a', 'b'] }));
  list({ onChosen: (chosen) => <p>chosen {ids(chosen)}</p> });
  expect(screen.getByText('chosen a')).toBeTruthy();
});

test('a filter that the list has by itself can be taken away, and the address says so', () => {
  list({ initial: { filters: { state: ['draft'] } } });
  expect(names()).toEqual(['a', 'c']);
  expect(address()).toBe('month=2026-11');
  fireEvent.click(screen.getByRole('radio', { name: '全部 3' }));
  expect(names()).toEqual(['a', 'b', 'c']);
  expect(address()).toBe('month=2026-11&f.state=*');
});

test('of five thousand rows only those in sight stand in the page, and the sums are of all', () => {
  const many = Array.from({ length: 5000 }, (_, n): Row => ({
    id: `r${n}`,
    name: `第${n}期`,
    heads: 1,
    state: 'draft',
    fen: 1,
  }));
  list({ rows: many });
  expect(body().length).toBeLessThan(80);
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001');
  expect(within(screen.getByRole('table')).getByText('5000')).toBeTruthy();
});

test('on a phone cards come in lots', () => {
  jest.mocked(useDesk).mockReturnValue(false);
  const many = Array.from({ length: 45 }, (_, n): Row => ({
    id: `r${n}`,
    name: `第${n}期`,
    heads: 1,
    state: 'draft',
    fen: 1,
  }));
  list({ rows: many });
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getAllByText(/^第\d+期$/)).toHaveLength(20);
  fireEvent.click(screen.getByRole('button', { name: '再显示 20 条' }));
  expect(screen.getAllByText(/^第\d+期$/)).toHaveLength(40);
});
