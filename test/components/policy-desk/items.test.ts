/** Policy items of a draft, as they are written down by hand. */
import {
  addItem,
  amountOf,
  editItem,
  fromArticle,
  itemLacks,
  removeItem,
} from '../../../src/packages/policy-desk/draft/items';

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
  ['最高20万元', '200000', { text: '最高20万元', maxFen: 20_000_000, quote: '' }],
  ['', '0.05', { text: '', maxFen: 5, quote: '' }],
  ['按比例', '', { text: '按比例', maxFen: null, quote: '' }],
  ['按比例', '一万', { text: '按比例', maxFen: null, quote: '' }],
  ['', '', null],
  ['  ', 'abc', null],
])('an amount of “%s” and “%s” yuan', (text, yuan, amount) => expect(amountOf(text, yuan, '')).toEqual(amount));

test('on another article the clause goes along, unless somebody wrote it', () => {
  const other = { ...article, articleId: 'a4', number: '第四条', heading: '' };
  const [item] = addItem([], article);
  if (!item) throw new Error('none');
  expect(fromArticle(item, [article, other], 'a4')).toEqual({ articleId: 'a4', clause: '第四条' });
  expect(fromArticle({ ...item, clause: '附件2 三' }, [article, other], 'a4')).toEqual({ articleId: 'a4' });
});
