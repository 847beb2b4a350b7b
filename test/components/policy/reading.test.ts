/** What stands around a policy on a screen: marked words, who answers a question, what an explanation lacks. */
import fc from 'fast-check';
import { t } from '../../../src/locales/policy-answers';
import { fieldName, fieldValue } from '../../../src/components/policy-fields';
import { t as readingText } from '../../../src/locales/policy-reading';
import { addresseeOf } from '../../../src/packages/policy/ask/who-answers';
import { contentOf, valuesOf, wrongOf, type Values } from '../../../src/packages/policy-desk/interpretation/values';
import { citationOf } from '../../../src/pages/policy-detail/address';
import { hasWord, markWords } from '../../../src/pages/policy-detail/mark-words';
import type { Policy } from '../../../src/services/types';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));

describe('marked words', () => {
  const marked = (text: string, words: string[]) =>
    markWords(text, words)
      .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
      .join('');

  test.each([
    ['贷款贴息和贴息贷款', ['贴息'], '贷款[贴息]和[贴息]贷款'],
    ['小微企业贷款贴息', ['贷款贴息', '贴息', '贷款'], '小微企业[贷款贴息]'],
    ['没有', ['贴息'], '没有'],
    ['', ['贴息'], ''],
    ['贴息', [], '贴息'],
    ['贴息', [''], '贴息'],
  ])('%s with %s: %s', (text, words, shown) => {
    expect(marked(text, words)).toBe(shown);
    expect(hasWord(text, words.filter(Boolean))).toBe(shown.includes('['));
  });

  test('the pieces put together are the text, and every marked one is a word', () => {
    const text = fc.stringMatching(/^[贷款贴息a]*$/);
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (whole, words) => {
        const pieces = markWords(whole, words);
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole);
        for (const { text: piece, hit } of pieces) if (hit) expect(words).toContain(piece);
        expect(pieces.some(({ hit }) => hit)).toBe(hasWord(whole, words.filter(Boolean)));
      }),
    );
  });
});

test.each([
  [{ title: '示例办法', docNo: '示政发〔2020〕1号' }, '第三条', '《示例办法》（示政发〔2020〕1号）第三条'],
  [{ title: '示例办法', docNo: null }, '第三条', '《示例办法》第三条'],
])('a copied clause of %j %s is signed %s', (policy, name, citation) => {
  expect(citationOf(policy, name)).toBe(citation);
});

const item = (itemId: string, articleId: string, leadAgency: string | null) => ({
  itemId,
  title: itemId,
  articleId,
  leadAgency,
});
const policyWith = (items: ReturnType<typeof item>[], issuers = ['示例市政府']) =>
  ({ items, issuers, articles: [{ articleId: 'a1', number: '一', heading: '总则' }] }) as unknown as Policy;

test.each([
  ['an item: who leads it', policyWith([item('x', 'a1', '甲局')]), { itemId: 'x', articleId: null }, 'x', '甲局'],
  [
    'an article of one lead',
    policyWith([item('x', 'a1', '甲局')]),
    { itemId: null, articleId: 'a1' },
    '一 总则',
    '甲局',
  ],
  [
    'an article of two leads: the desk',
    policyWith([item('x', 'a1', '甲局'), item('y', 'a1', '乙局')]),
    { itemId: null, articleId: 'a1' },
    '一 总则',
    undefined,
  ],
  [
    'a policy without leads: its one issuer',
    policyWith([item('x', 'a1', null)]),
    { itemId: null, articleId: null },
    '',
    '示例市政府',
  ],
  ['an item that is gone: the policy', policyWith([]), { itemId: 'gone', articleId: null }, '', '示例市政府'],
])('R-POLICY 5: who answers, said before the question is sent: %s', (_, policy, place, about, agency) => {
  expect(addresseeOf(policy, place)).toMatchObject({ about, agency });
});

describe('an explanation being written', () => {
  const filled: Values = {
    ...valuesOf(undefined, '2026-06-10'),
    title: '标题',
    body: '正文',
    author: '示例单位',
  };
  test.each([
    ['nothing lacks', {}, []],
    ['a question and answer needs its question', { form: 'qa' }, ['question']],
    ['a video needs an address with https', { form: 'video', videoUrl: 'http://video.example' }, ['videoUrl']],
    ['a video with its address', { form: 'video', videoUrl: 'https://video.example/1' }, []],
    ['spaces are nothing', { title: ' ', body: '\n', author: '  ' }, ['title', 'body', 'author']],
    ['no day', { day: '' }, ['day']],
  ] as const)('%s', (_, change, lacking) => {
    expect(Object.keys(wrongOf({ ...filled, ...change }, t))).toEqual(lacking);
  });

  test.each([
    ['', null, null],
    ['item:lh-1', 'lh-1', null],
    ['article:a:1', null, 'a:1'],
  ])('its place “%s” is item %s and article %s', (place, itemId, articleId) => {
    const content = contentOf({ ...filled, place });
    expect(content).toMatchObject({ itemId, articleId, title: '标题' });
    expect(content).not.toHaveProperty('place');
  });
});

test('fields of two versions are told in words, codes too; an unknown field keeps its name', () => {
  expect(fieldName(readingText, 'docNo')).toBe('文号');
  expect(fieldName(readingText, 'later')).toBe('later');
  expect(fieldValue(readingText, 'kinds', 'training、financing')).toBe('培训、融资促进');
  expect(fieldValue(readingText, 'title', 'training')).toBe('training');
});
