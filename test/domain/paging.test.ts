import fc from 'fast-check';
import { pageOf, type PageOf } from '../../cloudfunctions/domain/paging';

interface Row {
  id: string;
  at: number;
}
const key = ({ at, id }: Row) => [at, id];

/** All pages, one after the other; `between` changes the list before each further one. */
function through(rows: readonly Row[], limit: number, down: boolean, between = (now: readonly Row[]) => now): Row[] {
  let now = rows;
  const read: Row[] = [];
  for (let cursor: string | undefined; ;) {
    const page: PageOf<Row> = pageOf(now, key, { limit, cursor }, down);
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    read.push(...page.rows);
    if (page.next === null) return read;
    cursor = page.next;
    now = between(now);
  }
}

const rows = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 })
  .map((ids) => ids.map((id): Row => ({ id: `r${id}`, at: id % 5 })));

test('pages one after the other are the list, each row once, in its order', () =>
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 9 }), fc.boolean(), (list, limit, down) => {
      const sign = down ? -1 : 1;
      const order = [...list].sort((a, b) => sign * (a.at - b.at || (a.id < b.id ? -1 : 1)));
      expect(through(list, limit, down)).toEqual(order);
    }),
  ));

test('rows that come or go between two pages neither repeat nor hide others', () =>
  fc.assert(
    fc.property(rows, rows, fc.integer({ min: 1, max: 9 }), fc.boolean(), (list, others, limit, down) => {
      const gone = new Set(others.map(({ id }) => id));
      const added = others.map(({ id, at }) => ({ id: `new ${id}`, at }));
      const read = through(list, limit, down, (now) => [
        ...now.filter(({ id }) => !gone.has(id) && !id.startsWith('new')),
        ...added,
      ]);
      const ids = read.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id } of list) if (!gone.has(id)) expect(ids).toContain(id);
    }),
  ));

test('by a count of rows they do: why the cursor is a key', () => {
  const list = [1, 2, 3, 4].map((at): Row => ({ id: `r${at}`, at }));
  const second = [{ id: 'r0', at: 0 }, ...list].slice(2, 4);
  expect([...list.slice(0, 2), ...second].map(({ id }) => id)).toEqual(['r1', 'r2', 'r2', 'r3']);
});

test('a damaged row stands somewhere, and the list goes on', () => {
  const list = [
    { id: 'a', at: null },
    { id: 'b', at: Number.NaN },
    { id: 'c', at: 3 },
  ] as unknown as Row[];
  expect(through(list, 1, false)).toHaveLength(3);
});

test.each(['', 'x', Buffer.from('{}').toString('base64url'), Buffer.from('[{}]').toString('base64url')])(
  'a cursor that is none (%j) is refused in words',
  (cursor) => expect(() => pageOf([{ id: 'a', at: 1 }], key, { limit: 1, cursor })).toThrow('INVALID_INPUT'),
);
