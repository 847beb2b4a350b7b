/** R-POLICY 4: requirements of a policy item, as a person fills them in and as the contract has them. */
import * as fc from 'fast-check';
import { requirement } from '../../../cloudfunctions/contract/policy';
import { inChinese } from '../../../src/locales/policy-items';
import { mergeProposals } from '../../../src/packages/policy-desk/draft/merge-proposals';
import { conditionWords } from '../../../src/packages/policy-desk/draft/items/condition-words';
import { conditionOf, emptyForm, figureOf, formOf } from '../../../src/packages/policy-desk/draft/items/forms';
import { itemOf, itemsToCheck } from '../../../src/packages/policy-desk/draft/items/item-of';
import { KINDS, type Condition, type Form } from '../../../src/packages/policy-desk/draft/items/types';
import type { DraftItem, Proposal } from '../../../src/packages/policy-desk/parts/types';

const editable: [words: string, when: Condition, form: Form][] = [
  ['在呼和浩特市', { area: ['150100'] }, { kind: 'area', values: ['150100'] }],
  ['微型、小型企业', { size: ['micro', 'small'] }, { kind: 'size', values: ['micro', 'small'] }],
  [
    '工业、建筑业',
    { industry: ['industry', 'construction'] },
    { kind: 'industry', values: ['industry', 'construction'] },
  ],
  ['专精特新中小企业', { marker: 'specialised' }, { kind: 'marker', values: ['specialised'] }],
  [
    '专精特新中小企业，或高新技术企业',
    { any: [{ marker: 'specialised' }, { marker: 'high-tech' }] },
    { kind: 'marker', values: ['specialised', 'high-tech'] },
  ],
  ['创办人是残疾人', { founder: 'disabled' }, { kind: 'founder', values: ['disabled'] }],
  ['职工人数不超过300人', { amount: 'staff', atMost: 300 }, { kind: 'staff', atLeast: '', atMost: '300' }],
  // 200 万元 = 200,000,000 分.
  [
    '资产总额不少于200万元',
    { amount: 'assetsFen', atLeast: 200_000_000 },
    { kind: 'assetsFen', atLeast: '200', atMost: '' },
  ],
  [
    '成立不少于2年，不超过5年',
    { amount: 'ageMonths', atLeast: 24, atMost: 60 },
    { kind: 'ageMonths', atLeast: '2', atMost: '5' },
  ],
  ['从事农牧业', { farming: true }, { kind: 'farming', value: true }],
];
test.each(editable)('%s', (words, when, form) => {
  expect(conditionWords(when, inChinese)).toBe(words);
  expect(formOf(when)).toEqual(form);
  expect(conditionOf(form, words)).toEqual(when);
});

const kept: [words: string, when: Condition][] = [
  ['职工人数超过10人', { amount: 'staff', above: 10 }],
  ['成立不超过7个月', { amount: 'ageMonths', atMost: 7 }],
  ['微型企业，或融资担保机构', { any: [{ size: ['micro'] }, { marker: 'guarantor' }] }],
  ['不是：在太原市', { not: { area: ['140100'] } }],
  ['在150102', { area: ['150102'] }],
  ['是否到期还款有困难', { question: 'loan-due-hard', ask: '是否到期还款有困难' }],
];
test.each(kept)('what no form can hold is shown in words and kept: %s', (words, when) => {
  expect(conditionWords(when, inChinese)).toBe(words);
  const form = formOf(when);
  expect(form).toEqual({ kind: 'kept', when });
  expect(conditionOf(form, '')).toBe(when);
});

test.each([
  [{ kind: 'size', values: [] }],
  [{ kind: 'marker', values: [] }],
  [{ kind: 'staff', atLeast: '', atMost: '' }],
  [{ kind: 'staff', atLeast: '20', atMost: '10' }],
  [{ kind: 'staff', atLeast: '二十', atMost: '' }],
  [{ kind: 'revenueFen', atLeast: '1.2345678', atMost: '' }],
  [{ kind: 'judged' }],
] satisfies [Form][])('not complete: %j', (form) => expect(conditionOf(form, '')).toBeUndefined());

test('every kind that can be chosen begins with a form of its own', () => {
  for (const kind of KINDS) expect(emptyForm(kind, '150100').kind).toBe(kind);
  expect(conditionOf(emptyForm('area', '150100'), '')).toEqual({ area: ['150100'] });
  expect(conditionOf(emptyForm('words', null), '自行对照')).toBeNull();
  expect(conditionOf(emptyForm('judged', null), '由市局认定')).toEqual({ judged: '由市局认定' });
});

test('figures of half years are months; what is no whole month is none', () => {
  expect([figureOf('ageMonths', '1.5'), figureOf('ageMonths', '0.3'), figureOf('ageMonths', '')]).toEqual([
    18,
    null,
    undefined,
  ]);
});

test('every condition that the contract allows comes through the editor as it was', () => {
  const sizes = fc.uniqueArray(fc.constantFrom('micro', 'small', 'medium', 'large'), { minLength: 1 });
  const leaf = fc.oneof(
    sizes.map((size) => ({ size })),
    fc.constantFrom('150100', '140100', '150999').map((code) => ({ area: [code] })),
    fc.constantFrom('specialised', 'gazelle').map((marker) => ({ marker })),
    fc.constantFrom('woman', 'graduate').map((founder) => ({ founder })),
    fc.record({ amount: fc.constantFrom('staff', 'revenueFen', 'ageMonths'), atLeast: fc.nat(1_000_000) }),
    fc.record({ amount: fc.constantFrom('staff', 'assetsFen'), atMost: fc.nat(1e9), above: fc.nat(9) }),
    fc.boolean().map((farming) => ({ farming })),
    fc.constant({ judged: '由部门认定' }),
  ) as fc.Arbitrary<Condition>;
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      tie('tree').map((not) => ({ not })),
    ),
  }));
  fc.assert(
    fc.property(tree, (when) => {
      const text = 'judged' in when ? when.judged : '文字';
      const again = conditionOf(formOf(when), text);
      // One alternative alone is the same as without `any`.
      expect(again).toEqual('any' in when && when.any.length === 1 && again !== when ? when.any[0] : when);
      expect(requirement.safeParse({ text, clause: '', when: again }).success).toBe(true);
      expect(conditionWords(when, inChinese)).not.toMatch(/undefined|req\.|\{/);
    }),
    { numRuns: 2000 },
  );
});

describe('items of a draft', () => {
  const item = (itemId: string, title = itemId): DraftItem => ({
    itemId, title, benefitKind: 'other', summary: '示例', amount: null, conditions: [], requirements: [], combinable: '', citedDocNos: [], audience: '', whereToApply: '', leadAgency: null, cooperatingAgencies: [], articleId: 'a1', clause: '', quote: '', deadline: null, deadlineDay: null,
  }); // prettier-ignore
  const of = (...items: DraftItem[]) => ({ articles: [], items }) as unknown as Proposal;
  const titles = ({ items }: Proposal): string[] => items.map(({ title }) => title);

  test('a finding leads to its item, by id or by place', () => {
    const proposal = of(item('i-a1'), item('i-a2'));
    expect(itemOf(proposal, 'items.i-a2')?.itemId).toBe('i-a2');
    expect(itemOf(proposal, 'items.0.title')?.itemId).toBe('i-a1');
    expect(itemOf(proposal, 'items')).toBeUndefined();
    expect(itemOf(proposal, 'articles.0')).toBeUndefined();
    expect(itemOf(proposal, 'items.gone')).toBeUndefined();
  });

  test('a proposed item is to be checked until it is changed', () => {
    const findings = [
      { field: 'items.a', level: 'check' },
      { field: 'items.b', level: 'check' },
      { field: 'items.c', level: 'ask' },
    ];
    const saved = of(item('a'), item('b'), item('c'));
    expect([...itemsToCheck(findings, saved, of(item('a', '改过'), item('b')))]).toEqual(['b']);
  });

  test('two people: each one’s items stand, what either added is there, what one took away is gone unless the other changed it', () => {
    const base = of(item('a'), item('b'), item('c'), item('d'));
    const mine = of(item('a', '我改'), item('b'), item('c', '我也改'), item('d'), item('m'));
    const theirs = of(item('a', '他改'), item('b', '他改'), item('t'));
    expect(titles(mergeProposals(base, mine, theirs))).toEqual(['我改', '他改', '我也改', 'm', 't']);
    expect(titles(mergeProposals(base, base, theirs))).toEqual(['他改', '他改', 't']);
    expect(titles(mergeProposals(base, mine, base))).toEqual(titles(mine));
  });
});
