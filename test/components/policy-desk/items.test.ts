/** Policy items of a draft, as they are written down by hand. */
import { addItem, editItem, fromArticle, itemLacks, removeItem } from '../../../src/packages/policy-desk/draft/items';
import { fenIn, shownIn, unitFor } from '../../../src/packages/policy-desk/draft/items/amount';

const article = { articleId: 'a3', number: '第三条', heading: '标准', text: '每户20万元。', level: 2 };

test('a new item comes from the article that stands open, under an id of its own, and lacks its title and summary', () => {
  const one = addItem([], article);
  const two = addItem(removeItem(addItem(one, undefined), 'item-1'), article);
  expect(one[0]).toMatchObject({ itemId: 'item-1', articleId: 'a3', clause: '第三条 标准' });
  expect(new Set(two.map(({ itemId }) => itemId)).size).toBe(2);
  const [item] = one;
  if (!item) throw new Error('none');
  expect(itemLacks(item)).toEqual(['title', 'summary']);
  const [whole] = editItem(one, 'item-1', { title: '贴息', summary: '按利率一半贴息' });
  expect(whole && itemLacks(whole)).toEqual([]);
  expect(itemLacks({ ...item, title: '贴息', summary: '贴息', amount: { text: ' ', maxFen: 100, quote: '' } })).toEqual(
    ['amount'],
  );
});

test.each([
  ['20', 'wan', 20_000_000],
  ['12.5', 'wan', 12_500_000],
  ['200000', 'yuan', 20_000_000],
  ['0.05', 'yuan', 5],
  ['', 'wan', null],
  [' ', 'yuan', null],
  ['一万', 'wan', undefined],
  ['1.234', 'yuan', undefined],
] as const)('“%s” in %s is %s 分', (text, unit, fen) => expect(fenIn(text, unit)).toBe(fen));

test.each([
  [null, 'wan', ''],
  [20_000_000, 'wan', '20'],
  [150_000, 'wan', '0.15'],
  [5, 'yuan', '0.05'],
] as const)('%s 分 are typed in %s as “%s”', (fen, unit, text) => {
  expect(unitFor(fen)).toBe(unit);
  expect(shownIn(fen, unit)).toBe(text);
});

test('on another article the clause goes along, unless somebody wrote it', () => {
  const other = { ...article, articleId: 'a4', number: '第四条', heading: '' };
  const [item] = addItem([], article);
  if (!item) throw new Error('none');
  expect(fromArticle(item, [article, other], 'a4')).toEqual({ articleId: 'a4', clause: '第四条' });
  expect(fromArticle({ ...item, clause: '附件2 三' }, [article, other], 'a4')).toEqual({ articleId: 'a4' });
});

test('a new item quotes its article, as much as a quote holds, to the end of a sentence', () => {
  expect(addItem([], article)[0]?.quote).toBe('每户20万元。');
  const long = { ...article, text: `${'一'.repeat(199)}。${'二'.repeat(199)}。` };
  expect(addItem([], long)[0]?.quote).toBe(`${'一'.repeat(199)}。`);
});
