/** Correcting a draft: articles put together and taken apart, two people's changes, and where an article stands in the original. */
import fc from 'fast-check';
import {
  addArticle,
  mergeWithPrevious,
  partsOf,
  removeArticle,
  splitArticle,
} from '../../../src/packages/policy-desk/draft/articles';
import { changedFields, mergeProposals } from '../../../src/packages/policy-desk/draft/merge-proposals';
import { addItem, itemLacks, moveItems } from '../../../src/packages/policy-desk/draft/items';
import { missingFields } from '../../../src/packages/policy-desk/draft/missing-fields';
import { articleAt, placeOf } from '../../../src/packages/policy-desk/draft/places';
import type { Draft, DraftArticle, Proposal } from '../../../src/packages/policy-desk/parts/types';

const article = (articleId: string, text: string, number = '', heading = ''): DraftArticle => ({
  articleId,
  number,
  heading,
  text,
  level: 1,
});
const ids = (articles: readonly DraftArticle[]): string[] => articles.map(({ articleId }) => articleId);
const proposalOf = (overrides: Partial<Proposal> = {}): Proposal => ({
  slug: 'draft',
  title: '示例办法',
  docNo: null,
  issuers: ['示例局'],
  issuedDay: '2026-01-01',
  level: 'prefecture',
  regionName: '示例市',
  regionId: null,
  kinds: ['financing'],
  audience: '',
  effectiveDay: null,
  expiresDay: null,
  status: 'in-force',
  articles: [article('a1', '第一条 范围。'), article('a2', '第二条 条件。'), article('a3', '第三条 程序。')],
  attachments: [],
  cites: [],
  items: [],
  docNoNote: '',
  validityNote: '',
  reviewDay: null,
  ...overrides,
});

describe('articles', () => {
  test('put together with the one before, a label that the text does not carry is kept with it', () => {
    const three = [article('a1', '一。', '第一条'), article('a2', '二。', '第二条', '条件'), article('a3', '三。')];
    const merged = mergeWithPrevious(three, 'a2');
    expect(ids(merged)).toEqual(['a1', 'a3']);
    expect(merged[0]).toMatchObject({ number: '第一条', text: '一。\n第二条 条件\n二。' });
    expect(mergeWithPrevious([article('a1', '一。'), article('a2', '第二条 二。', '第二条')], 'a2')[0]?.text).toBe(
      '一。\n第二条 二。',
    );
    expect(mergeWithPrevious(three, 'a1')).toEqual(three);
  });

  test.each([
    ['lines', '甲\n乙\n丙', 1, '甲', '乙\n丙'],
    ['sentences of one line', '甲。乙；丙。', 2, '甲。乙；', '丙。'],
  ])('taken apart between %s', (_, text, at, first, rest) => {
    const split = splitArticle([article('a1', text, '第一条'), article('a1-2', '别的')], 'a1', at);
    expect(ids(split)).toEqual(['a1', 'a1-3', 'a1-2']);
    expect(split[0]).toMatchObject({ text: first, number: '第一条' });
    expect(split[1]).toMatchObject({ text: rest, number: '' });
  });

  test('no word is lost by taking apart and putting together, and ids stay apart', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', '。', '\n', '；'), { maxLength: 20 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.nat(30), fc.nat(30), (texts, which, where) => {
        const articles = texts.map((one, index) => article(`a${index}`, one));
        const chosen = articles[which % articles.length];
        if (!chosen) throw new Error('none');
        const split = splitArticle(articles, chosen.articleId, where % (partsOf(chosen.text).length + 1));
        const words = (all: readonly DraftArticle[]): string =>
          all.map((one) => one.text.replaceAll('\n', '')).join('');
        expect(words(split)).toBe(words(articles));
        expect(new Set(ids(split)).size).toBe(articles.length + 1);
        const second = split[articles.indexOf(chosen) + 1];
        expect(words(mergeWithPrevious(split, second?.articleId ?? ''))).toBe(words(articles));
        expect(new Set(ids(addArticle(split))).size).toBe(split.length + 1);
        expect(removeArticle(split, chosen.articleId)).toHaveLength(articles.length);
      }),
    );
  });
});

test('items of an article that was put together with another go along; of one that was deleted they need another', () => {
  const items = [...addItem([], article('a3', '')), ...addItem([], article('a9', ''))];
  expect(moveItems(items, 'a3', 'a2').map(({ articleId }) => articleId)).toEqual(['a2', 'a9']);
  const [orphan] = moveItems(items, 'a3', '');
  expect(orphan && itemLacks(orphan)).toContain('articleId');
});

describe('two people', () => {
  const base = proposalOf();

  test('what only one of them changed is as that one has it; what both changed as mine', () => {
    const mine = proposalOf({ title: '我的标题', audience: '小微企业' });
    const theirs = proposalOf({ title: '对方的标题', docNo: '示发〔2026〕1号' });
    expect(mergeProposals(base, mine, theirs)).toEqual(
      proposalOf({ title: '我的标题', audience: '小微企业', docNo: '示发〔2026〕1号' }),
    );
    expect(changedFields(base, theirs)).toEqual(['title', 'docNo']);
  });

  test('articles each by itself: mine where I wrote, theirs where they wrote or took one out', () => {
    const [a1, a2, a3] = base.articles;
    if (!a1 || !a2 || !a3) throw new Error('none');
    const mine = proposalOf({ articles: [{ ...a1, text: '我改的' }, a2, a3] });
    const theirs = proposalOf({ articles: [a1, { ...a2, text: '对方改的' }] });
    expect(mergeProposals(base, mine, theirs).articles.map(({ text }) => text)).toEqual(['我改的', '对方改的']);
  });

  test('after I took one apart my order stands, with their words where I left them', () => {
    const mine = proposalOf({ articles: splitArticle(proposalOf().articles, 'a1', 1) });
    const [a1, a2, a3] = base.articles;
    if (!a1 || !a2 || !a3) throw new Error('none');
    const theirs = proposalOf({ articles: [a1, a2, { ...a3, text: '对方改的' }] });
    const merged = mergeProposals(base, mine, theirs).articles;
    expect(ids(merged)).toEqual(ids(mine.articles));
    expect(merged.at(-1)?.text).toBe('对方改的');
  });

  test('nobody else’s changes: mine; none of mine: theirs', () => {
    const other = proposalOf({ title: '别的', articles: [] });
    expect(mergeProposals(base, other, base)).toEqual(other);
    expect(mergeProposals(base, base, other)).toEqual(other);
  });
});

describe('the original', () => {
  const original: Draft['original'] = {
    format: 'txt',
    bytes: 100,
    paragraphs: ['示例办法', '第一条 适用于本市企业。', '第二条 条件如下：', '（一）在本市注册；', '（二）依法纳税。'],
    places: { a1: [1, 1], a2: [2, 4], whole: [0, 4] },
  };

  test('an article stands where the reader of the file noted it; one made since, where its words are', () => {
    expect(placeOf(original, article('a1', '第一条 适用于本市企业。'))).toEqual([1, 1]);
    expect(placeOf(original, article('a2-2', '（一）在本市注册；\n（二）依法纳税。'))).toEqual([3, 4]);
    expect(placeOf(original, article('a1', '第一条 适用于本市企业。\n（二）依法纳税。'))).toEqual([1, 4]);
    expect(placeOf(original, article('a9', '另外写的一条文字'))).toBeNull();
  });

  test('a paragraph leads to the narrowest article that has it', () => {
    const articles = [article('whole', ''), article('a1', ''), article('a2', '')];
    expect([0, 1, 3].map((paragraph) => articleAt(original, articles, paragraph))).toEqual(['whole', 'a1', 'a2']);
    expect(articleAt(original, [article('a1', '')], 3)).toBeNull();
  });
});

test('what a record must have and a draft lacks', () => {
  expect(missingFields(proposalOf())).toEqual([]);
  expect(missingFields(proposalOf({ title: ' ', issuers: [], issuedDay: '', kinds: [], articles: [] }))).toEqual([
    'title',
    'issuers',
    'issuedDay',
    'kinds',
    'articles',
  ]);
});
