/** R-POLICY 5: whom a question concerns. */
import { concernOf, type ConcernedPolicy } from '../../../cloudfunctions/domain/questions';

const item = (itemId: string, articleId: string, leadAgency: string | null, cooperatingAgencies: string[] = []) => ({
  itemId,
  title: `条目 ${itemId}`,
  leadAgency,
  cooperatingAgencies,
  articleId,
});
const policy = (items: ConcernedPolicy['items'], issuers = ['示例市政府']): ConcernedPolicy => ({
  issuers,
  items,
  articles: [
    { articleId: 'a1', number: '一', heading: '总则' },
    { articleId: 'a2', number: '第二条', heading: '' },
  ],
});
const whole = { itemId: null, articleId: null };
const ofItem = (itemId: string) => ({ itemId, articleId: null });
const ofArticle = (articleId: string) => ({ itemId: null, articleId });

test.each([
  [
    'an item: who leads it, then who supports it',
    policy([item('x', 'a1', '甲局', ['乙局', '甲局'])]),
    ofItem('x'),
    { about: '条目 x', agency: '甲局', agencies: ['甲局', '乙局'] },
  ],
  [
    'an item that nobody leads: who supports it',
    policy([item('x', 'a1', null, ['乙局'])]),
    ofItem('x'),
    { about: '条目 x', agency: null, agencies: ['乙局'] },
  ],
  [
    'an article with items of one agency: that one',
    policy([item('x', 'a1', '甲局'), item('y', 'a1', '甲局'), item('z', 'a2', '丙局')]),
    ofArticle('a1'),
    { about: '一 总则', agency: '甲局', agencies: ['甲局'] },
  ],
  [
    'an article with items of two agencies: both, and no single one',
    policy([item('x', 'a1', '甲局'), item('y', 'a1', '乙局')]),
    ofArticle('a1'),
    { about: '一 总则', agency: null, agencies: ['甲局', '乙局'] },
  ],
  [
    'an article without items: the issuers',
    policy([item('x', 'a1', '甲局')]),
    ofArticle('a2'),
    { about: '第二条', agency: null, agencies: ['示例市政府'] },
  ],
  [
    'a whole policy that one agency leads: that one; its issuers see it too',
    policy([item('x', 'a1', '甲局'), item('y', 'a2', null)]),
    whole,
    { about: '', agency: '甲局', agencies: ['示例市政府', '甲局'] },
  ],
  [
    'a whole policy with several leads: no single one',
    policy([item('x', 'a1', '甲局'), item('y', 'a2', '乙局')]),
    whole,
    { about: '', agency: null, agencies: ['示例市政府', '甲局', '乙局'] },
  ],
  [
    'a whole policy without items: its one issuer',
    policy([]),
    whole,
    { about: '', agency: '示例市政府', agencies: ['示例市政府'] },
  ],
  [
    'without items and with two issuers: no single one',
    policy([], ['甲厅', '乙厅']),
    whole,
    { about: '', agency: null, agencies: ['甲厅', '乙厅'] },
  ],
  ['an item that is not there', policy([]), ofItem('x'), null],
  ['an article that is not there', policy([]), ofArticle('a9'), null],
])('R-POLICY 5: %s', (_, asked, place, concern) => {
  expect(concernOf(asked, place)).toEqual(concern);
});
