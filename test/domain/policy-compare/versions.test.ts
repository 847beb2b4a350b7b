/** R-POLICY 6: which article has become which, particulars and items. */
import fc from 'fast-check';
import { compareVersions } from '../../../cloudfunctions/domain/policy-compare';
import { alignArticles } from '../../../cloudfunctions/domain/policy-compare/align';
import type { ComparedRecord } from '../../../cloudfunctions/domain/policy-compare/versions';

const TEXTS = {
  scope: '本办法适用于在本自治区登记注册、符合国家标准的中小微企业。',
  subsidy: '对签约培训机构按实际参训人数给予补贴，每人每天不超过一百元，由自治区财政列支。',
  papers: '申报单位应当于每季度结束后十日内报送签到表、现场照片和课件。',
  limits: '同一企业同一年度内享受本办法补贴的总额不得超过五万元。',
};
const article = (articleId: string, number: string, text: string, heading = '') => ({
  articleId,
  number,
  heading,
  text,
});
const record = (overrides: Partial<ComparedRecord>): ComparedRecord => ({
  title: '示例办法',
  docNo: '示政发〔2025〕1号',
  issuers: ['示例局'],
  issuedDay: '2025-01-01',
  level: 'region',
  regionName: '内蒙古自治区',
  kinds: ['training'],
  audience: '中小企业',
  effectiveDay: null,
  expiresDay: null,
  status: 'in-force',
  attachments: [],
  cites: [],
  articles: [],
  items: [],
  ...overrides,
});

test('an article put in moves the numbers behind it, and they are still the same articles', () => {
  const before = [article('a1', '第一条', TEXTS.scope), article('a2', '第二条', TEXTS.papers)];
  const after = [
    article('a1', '第一条', TEXTS.scope),
    article('a2', '第二条', TEXTS.subsidy),
    article('a3', '第三条', TEXTS.papers.replace('十日', '十五日')),
  ];
  const { articles } = compareVersions(record({ articles: before }), record({ articles: after }));
  expect(articles.map(({ articleId, change }) => [articleId, change])).toEqual([
    ['a1', 'same'],
    ['a2', 'added'],
    ['a3', 'changed'],
  ]);
  expect(articles[2]?.label).toEqual([
    { kind: 'removed', text: '第二条 ' },
    { kind: 'added', text: '第三条 ' },
  ]);
  expect(articles[2]?.pieces.filter(({ kind }) => kind === 'added')).toEqual([{ kind: 'added', text: '五' }]);
  expect(articles[0]).toMatchObject({ label: [], pieces: [] });
});

test('an article that went stands where it stood', () => {
  const before = [
    article('a1', '一', TEXTS.scope),
    article('a2', '二', TEXTS.limits),
    article('a3', '三', TEXTS.papers),
  ];
  const after = [article('a1', '一', TEXTS.scope), article('a2', '二', TEXTS.papers)];
  const { articles } = compareVersions(record({ articles: before }), record({ articles: after }));
  expect(articles.map(({ change }) => change)).toEqual(['same', 'removed', 'changed']);
  expect(articles[1]?.pieces).toEqual([{ kind: 'removed', text: TEXTS.limits }]);
});

test('an article written anew under its number is one article; under another number two', () => {
  const anew = (number: string) =>
    compareVersions(
      record({ articles: [article('a1', '第一条', `补贴标准。${TEXTS.limits}`)] }),
      record({ articles: [article('a1', number, '企业补贴总额另行规定，由财政部门公布。')] }),
    ).articles.map(({ change }) => change);
  expect(anew('第一条')).toEqual(['changed']);
  expect(anew('第九条')).toEqual(['removed', 'added']);
});

test('particulars: only those that differ, nothing said is empty', () => {
  const { particulars } = compareVersions(
    record({ issuers: ['示例局'], expiresDay: null }),
    record({ issuers: ['示例局', '示例厅'], expiresDay: '2027-12-31', attachments: [{ title: '附件1' }] }),
  );
  expect(particulars).toEqual([
    { field: 'issuers', before: '示例局', after: '示例局、示例厅' },
    { field: 'expiresDay', before: '', after: '2027-12-31' },
    { field: 'attachments', before: '', after: '附件1' },
  ]);
});

test('items: changed by field, added, removed', () => {
  const item = (itemId: string, amount: string) => ({
    itemId,
    title: `条目${itemId}`,
    benefitKind: 'subsidy',
    summary: '补贴',
    amount: { text: amount },
    conditions: [],
    audience: '',
    whereToApply: '',
    leadAgency: null,
    cooperatingAgencies: [],
    clause: '',
    deadline: null,
  });
  const { items } = compareVersions(
    record({ items: [item('i1', '5 万元'), item('i2', '1 万元')] }),
    record({ items: [item('i1', '8 万元'), item('i3', '1 万元')] }),
  );
  expect(items).toEqual([
    {
      itemId: 'i1',
      title: '条目i1',
      change: 'changed',
      fields: [{ field: 'amount', before: '5 万元', after: '8 万元' }],
    },
    { itemId: 'i3', title: '条目i3', change: 'added', fields: [] },
    { itemId: 'i2', title: '条目i2', change: 'removed', fields: [] },
  ]);
});

test('every article of both versions stands in the pairing once, in its order', () => {
  const one = fc.record({
    articleId: fc.constant('a'),
    number: fc.constantFrom('', '一', '二'),
    heading: fc.constantFrom('', '范围'),
    text: fc.constantFrom(...Object.values(TEXTS), TEXTS.scope.slice(4), `${TEXTS.limits}另有规定的除外。`),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), fc.array(one, { maxLength: 8 }), (before, after) => {
      const pairs = alignArticles(before, after);
      expect(pairs.flatMap(([old]) => (old ? [old] : []))).toEqual(before);
      expect(pairs.flatMap(([, wanted]) => (wanted ? [wanted] : []))).toEqual(after);
    }),
    { numRuns: 500 },
  );
});

test('two versions of 400 articles without one in common are compared to their end', () => {
  const many = (seed: number) =>
    Array.from({ length: 400 }, (_, n) =>
      article(
        `a${n}`,
        `第${n}条`,
        Array.from({ length: 300 }, (_, i) =>
          String.fromCharCode(0x4e00 + (((i + 1) * (n + 3) * 104_729 * seed) % 20_000)),
        ).join(''),
      ),
    );
  expect(compareVersions(record({ articles: many(1) }), record({ articles: many(7) })).articles.length).toBeGreaterThan(
    0,
  );
});
