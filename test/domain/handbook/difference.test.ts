/** R-POLICY 3: a phone that keeps an edition gets what differs, and has the new one. */
import fc from 'fast-check';
import { compileHandbook, differenceOf, pays, type HandbookEntry } from '../../../cloudfunctions/domain/handbook';
import { applyDifference } from '../../../cloudfunctions/domain/handbook/difference';
import { itemOf, policyOf } from './builders/policies';

const entriesOf = (summaries: readonly (readonly [string, string])[]): HandbookEntry[] =>
  compileHandbook([policyOf('p', { items: summaries.map(([itemId, summary]) => itemOf(itemId, { summary })) })], {
    today: '2026-03-01',
    pinyinOf: (text) => text,
  }).entries;
/** Few ids and texts, so that editions share entries, change some and move others. */
const edition = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.constantFrom('x', 'y')), {
    selector: ([itemId]) => itemId,
  })
  .map(entriesOf);

test('applying the difference to the old edition gives the new one', () => {
  fc.assert(
    fc.property(edition, edition, (old, wanted) => {
      expect(applyDifference(old, differenceOf(old, wanted))).toEqual(wanted);
    }),
  );
});

test('of the same edition nothing is sent, whatever the order of its keys', () => {
  fc.assert(
    fc.property(edition, (same) => {
      const turned = same.map(
        (entry) => Object.fromEntries(Object.entries(entry).reverse()) as unknown as HandbookEntry,
      );
      expect(differenceOf(turned, same)).toEqual({ entries: [], order: null });
    }),
  );
});

test('only what is new or changed is sent; one that went needs only the order', () => {
  const old = entriesOf([
    ['a', 'x'],
    ['b', 'x'],
    ['c', 'x'],
  ]);
  const changed = entriesOf([
    ['a', 'x'],
    ['b', 'y'],
  ]);
  const difference = differenceOf(old, changed);
  expect(difference.entries.map((entry) => entry.itemId)).toEqual(['b']);
  expect(difference.order).toHaveLength(2);
  expect(() => applyDifference([], difference)).toThrow('lacks entry');
});

test('it pays when one of ten changed, not when all did', () => {
  const of = (summary: (index: number) => string) =>
    entriesOf(Array.from({ length: 10 }, (_, index) => [String(index), summary(index)] as const));
  const old = of(() => 'x');
  const one = of((index) => (index === 3 ? 'y' : 'x'));
  const all = of(() => 'y');
  expect(pays(differenceOf(old, one), one)).toBe(true);
  expect(pays(differenceOf(old, all), all)).toBe(false);
});
