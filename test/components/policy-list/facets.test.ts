import { chosenFacets, optionsOf, toggled } from '../../../src/pages/policy-list/facets';
import { problemOf, readWords } from '../../../src/packages/policy-desk/words/read-words';

const t = (key: string): string => key;
const none = { region: [], kind: [], level: [], status: [], year: [], agency: [], audience: [] };
const texts = (options: { text: string }[]) => options.map(({ text }) => text);

describe('R-POLICY 2: filters with counts', () => {
  test('named values stand in the order of the screens, others by count, years the latest first', () => {
    const facets = {
      ...none,
      kind: [
        { value: 'rights', count: 9 },
        { value: 'financing', count: 2 },
      ],
      agency: [
        { value: '示例财政局', count: 5 },
        { value: '示例科技局', count: 3 },
      ],
      year: [
        { value: '2015', count: 7 },
        { value: '2021', count: 1 },
      ],
    };
    expect(texts(optionsOf('kind', facets, {}, t))).toEqual(['policyKind.financing', 'policyKind.rights']);
    expect(texts(optionsOf('agency', facets, {}, t))).toEqual(['示例财政局', '示例科技局']);
    expect(texts(optionsOf('year', facets, {}, t))).toEqual(['2021', '2015']);
  });

  test('what is chosen stays to be seen when nothing is left of it', () => {
    const options = optionsOf('agency', none, { agency: '示例财政局' }, t);
    expect(options).toEqual([{ value: '示例财政局', text: '示例财政局', count: 0, chosen: true }]);
    expect(optionsOf('kind', none, { kind: 'rights' }, t)).toMatchObject([{ value: 'rights', count: 0, chosen: true }]);
  });

  test('a touch sets a value, another one takes it away, and the other filters stay', () => {
    const set = toggled({ kind: 'rights' }, 'year', '2021');
    expect(set).toEqual({ kind: 'rights', year: 2021 });
    expect(toggled(set, 'year', '2021')).toEqual({ kind: 'rights' });
    expect(toggled(set, 'year', '2015')).toEqual({ kind: 'rights', year: 2015 });
    expect(chosenFacets(set)).toEqual([
      { key: 'kind', value: 'rights' },
      { key: 'year', value: '2021' },
    ]);
  });
});

describe('R-POLICY 2: a row of synonyms as it is typed', () => {
  test.each([
    ['贴息 利息补贴', ['贴息', '利息补贴']],
    ['贴息、利息补贴，贴息\n补利息', ['贴息', '利息补贴', '补利息']],
    [' ／贴息 ', ['贴息']],
    ['', []],
  ])('%j', (typed, words) => expect(readWords(typed)).toEqual(words));

  test.each([
    [['贴息', '利息补贴'], null],
    [['贴息'], 'few'],
    [['贴息', '利'], 'short'],
    [['贴息', '利'.repeat(21)], 'long'],
    [Array.from({ length: 13 }, (_, i) => `词语${i}`), 'many'],
  ])('%j: %s', (words, problem) => expect(problemOf(words)).toBe(problem));
});
