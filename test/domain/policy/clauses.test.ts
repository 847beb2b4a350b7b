import { articleOf } from '../../../cloudfunctions/domain/policy';
import { lectureHall2018, sessionEvaluation } from '../../../cloudfunctions/programmes';
import { demoPolicies } from '../../../demo/policies';

const document = demoPolicies.find(({ docNo }) => docNo === lectureHall2018.documentNumber);
const articles = document?.articles ?? [];
const numberOf = (clause: string): string | undefined => {
  const articleId = articleOf(clause, articles, lectureHall2018.articles);
  return articles.find((article) => article.articleId === articleId)?.number;
};

/** Every clause that the programme's data names, wherever. */
function clausesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'clause' && typeof member === 'string' ? member.split('；') : clausesOf(member),
  );
}

test.each([
  ['附件2 三（一）', '附件2 三（一）'],
  ['附件2 三', '附件2 三'],
  ['附件1 一7', '附件1 一'],
  ['附件2 评价反馈表 注2', '附件2 反馈表'],
  ['三（一）–（六）', '三（一）'],
  ['二（二）9', '二（二）'],
  ['附件3', '附件3'],
  ['一', '一'],
  ['四（三）；附件2 四', '四（三）'],
])('R-SCORE 7: the clause %s stands in the article %s', (clause, number) => {
  expect(numberOf(clause)).toBe(number);
});

const clauses = [...new Set(clausesOf([lectureHall2018, sessionEvaluation]))].filter((clause) => clause !== '');

test.each(clauses)('R-SCORE 7: %s of the programme opens an article of its document', (clause) => {
  const number = numberOf(clause);
  expect(number).toBeDefined();
  // never the whole annex where the clause says more
  if (clause.includes(' ')) expect(number).toContain(' ');
});

test('a clause that no article has opens none', () => {
  expect(articleOf('第九十九条', articles)).toBeUndefined();
  expect(articleOf('一', [{ articleId: 'a1', number: '' }])).toBeUndefined();
});
