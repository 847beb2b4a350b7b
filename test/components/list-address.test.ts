/** The address of a list: whatever is seen of it comes back from what it was written as, beside what else stands there. */
import fc from 'fast-check';
import { decodedParams, writeAddress } from '../../src/hooks/address';
import {
  everything,
  isListParam,
  isShownParam,
  listParams,
  listQueryOf,
  SELECTED_IN_ADDRESS,
  shownOf,
  shownParams,
  type ListQuery,
  type Shown,
} from '../../src/services/list-address';

const key = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/);
const value = fc.oneof(fc.constantFrom('', ',', '~', '~1', 'a,b', '100%', '%2', '赤峰&=?#', '\'"<'), fc.string());
const query: fc.Arbitrary<ListQuery> = fc.record({
  find: value,
  sort: fc.option(fc.record({ key, down: fc.boolean() })),
  columns: fc.option(fc.uniqueArray(key, { minLength: 1, maxLength: 6 })),
  filters: fc.dictionary(key, fc.array(value, { minLength: 1, maxLength: 4 })).map((of) => ({ ...of })),
  selected: fc.uniqueArray(value.filter(Boolean), { maxLength: 5 }),
});
const shown: fc.Arbitrary<Shown | null> = fc.option(
  fc.record({ page: fc.constantFrom('bureau/session', 'session-detail'), params: fc.dictionary(key, value) }),
);

const addressed = () => {
  const [, search = ''] = window.location.hash.split('?');
  const pairs = search.split('&').filter(Boolean);
  return decodedParams(Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2))) as never);
};
const begin = (search = '') => window.history.replaceState(null, '', `#/packages/bureau/month/index${search}`);

test('any sequence of what is seen, of two lists and of what stands beside them, is found again in the address', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('', 'lines'), query, shown), { minLength: 1, maxLength: 6 }),
      (steps) => {
        begin('?month=2026-11&sessionId=s1&stamp=3');
        const last: Record<string, ListQuery> = { '': everything, lines: everything };
        for (const [list, seen, beside] of steps) {
          writeAddress((name) => isListParam(name, list), listParams(seen, list));
          writeAddress(isShownParam, shownParams(beside));
          last[list] = seen;
          const params = addressed();
          expect(listQueryOf(params)).toEqual(last['']);
          expect(listQueryOf(params, 'lines')).toEqual(last.lines);
          expect(shownOf(params)).toEqual(beside);
          expect(params).toMatchObject({ month: '2026-11', sessionId: 's1' });
        }
      },
    ),
  ));

test.each([
  [{}, {}],
  [{ filters: { state: ['draft'] } }, { 'f.state': 'draft' }],
  [
    { filters: { state: ['draft', 'a,b~'] }, sort: { key: 'end', down: true } },
    { 'f.state': 'draft,a~1b~0', sort: '-end' },
  ],
  [
    { filters: { state: [] }, find: '赤峰', columns: ['title', 'end'] },
    { q: '赤峰', cols: 'title,end' },
  ],
  [{ selected: ['s1', 's2'] }, { sel: 's1,s2' }],
  [{ selected: Array.from({ length: SELECTED_IN_ADDRESS + 1 }, (_, n) => `s${n}`) }, {}],
])('%j is written as %j', (seen, params) => expect(listParams(seen)).toEqual(params));

test('what stands beside a list does not pass for a parameter of the list', () => {
  begin('?sessionId=of-the-list');
  writeAddress(isShownParam, shownParams({ page: 'evaluator/call', params: { sessionId: 's 1', callId: 'c' } }));
  expect(window.location.hash).toBe(
    '#/packages/bureau/month/index?sessionId=of-the-list&beside=evaluator%2Fcall&on.sessionId=s%201&on.callId=c',
  );
  writeAddress(isShownParam, shownParams(null));
  expect(window.location.hash).toBe('#/packages/bureau/month/index?sessionId=of-the-list');
});

test.each(['%', '%E4%B8', '100%25', 'a%2'])(
  'an address that somebody has mistyped (%s) opens all the same',
  (typed) => {
    begin(`?q=${typed}&month=2026-11`);
    expect(addressed().month).toBe('2026-11');
    expect(listQueryOf(addressed()).find.length).toBeGreaterThan(0);
  },
);
