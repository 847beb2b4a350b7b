/** R-POLICY 3: what a handbook holds, in which order, and its two indexes. */
import { agencyIndex, chaptersOf, compileHandbook, letterIndex } from '../../../cloudfunctions/domain/handbook';
import { itemOf, policyOf } from './builders/policies';

const options = { today: '2026-03-01', pinyinOf: (text: string) => text.toLowerCase() };
const titles = (policies: Parameters<typeof compileHandbook>[0]) =>
  compileHandbook(policies, options).entries.map((entry) => entry.title);

test('chapters by kind in the fixed order, an item’s own kind before its policy’s; newest policy first, items as published', () => {
  const policies = [
    policyOf('old', { issuedDay: '2018-01-01', items: [itemOf('o2'), itemOf('o1')] }),
    policyOf('new', { issuedDay: '2019-01-01', items: [itemOf('n'), itemOf('t', { kind: 'training' } as object)] }),
    policyOf('tax', { kinds: ['tax-finance', 'financing'], issuedDay: '2001-01-01', items: [itemOf('x')] }),
  ];
  expect(titles(policies)).toEqual(['title x', 'title n', 'title o2', 'title o1', 'title t']);
  expect(titles([...policies].reverse())).toEqual(titles(policies));
  expect(chaptersOf(compileHandbook(policies, options)).map((c) => [c.kind, c.entries.map((e) => e.number)])).toEqual([
    ['tax-finance', [1]],
    ['financing', [2, 3, 4]],
    ['training', [5]],
  ]);
});

test.each([
  ['in-force', '2026-03-01', ['in-force']],
  ['in-force', '2026-02-28', ['expired']],
  ['draft-for-comment', null, ['draft-for-comment']],
  ['repealed', null, []],
] as const)('a policy that is %s until %s stands as %j', (status, expiresDay, shown) => {
  const { entries } = compileHandbook([policyOf('p', { status, expiresDay })], options);
  expect(entries.map((entry) => entry.status)).toEqual(shown);
});

test('items of the same name in two policies are two entries', () => {
  const { entries } = compileHandbook([policyOf('a'), policyOf('b')], options);
  expect(new Set(entries.map((entry) => entry.entryId)).size).toBe(2);
});

test('indexes: an agency with what it leads and helps with, letters by pinyin and the rest last', () => {
  const content = compileHandbook(
    [
      policyOf('p', {
        items: [
          itemOf('1', { title: 'beta', leadAgency: 'Tax', cooperatingAgencies: ['Bank', 'Tax'] }),
          itemOf('2', { title: 'alpha', leadAgency: 'Bank' }),
          itemOf('3', { title: '（', cooperatingAgencies: ['Tax'] }),
          itemOf('4', { title: 'be', leadAgency: 'Bank' }),
        ],
      }),
    ],
    options,
  );
  expect(agencyIndex(content)).toEqual([
    { name: 'Bank', leads: [2, 4], cooperates: [1] },
    { name: 'Tax', leads: [1], cooperates: [3] },
  ]);
  expect(letterIndex(content).map(({ letter, entries }) => [letter, entries.map((entry) => entry.number)])).toEqual([
    ['A', [2]],
    ['B', [4, 1]],
    ['#', [3]],
  ]);
});
