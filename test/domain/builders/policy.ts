import type { PolicyRecord } from '../../../cloudfunctions/domain/policy';

export const policy = (overrides: Partial<PolicyRecord> = {}): PolicyRecord => ({
  policyId: 'p1',
  title: '关于支持中小企业融资的若干意见',
  docNo: '示政发〔2020〕12号',
  issuers: ['示例市人民政府'],
  issuedDay: '2020-03-01',
  level: 'prefecture',
  regionId: '150100',
  kinds: ['financing'],
  status: 'in-force',
  expiresDay: null,
  articles: [
    { articleId: 'a1', number: '第一条', heading: '总则', text: '为缓解中小企业融资难，制定本意见。' },
    { articleId: 'a2', number: '第二条', heading: '贴息', text: '对中小企业技术改造贷款给予贴息，贴息率不超过３％。' },
  ],
  ...overrides,
});

/** Characters of a policy's usual vocabulary, drawn by a small generator so that a corpus is the same in every run. */
const WORDS =
  '中小企业政策培训补贴贷款贴息融资担保税收减免创业创新技术改造研发费用市场开拓公共服务平台示范认定申报条件材料审核公示期限资金管理监督检查绩效评价人才引进知识产权节能环保园区旗县盟市财政专项';

/** So many policies of `articles` articles with `length` characters each. */
export function corpus(policies: number, articles: number, length: number): PolicyRecord[] {
  let state = 42;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const words = (n: number) => {
    let text = '';
    while (text.length < n) {
      const at = next(WORDS.length - 4);
      text += WORDS.slice(at, at + 2 + next(3)) + (next(8) === 0 ? '，' : '');
    }
    return text;
  };
  return Array.from({ length: policies }, (_, p) =>
    policy({
      policyId: `p${p}`,
      title: `关于${words(16)}的通知`,
      docNo: `示经信字〔${2010 + (p % 15)}〕${p + 1}号`,
      issuedDay: `${2010 + (p % 15)}-05-01`,
      articles: Array.from({ length: articles }, (_, a) => ({
        articleId: `a${a}`,
        number: `第${a + 1}条`,
        heading: '',
        text: words(length),
      })),
    }),
  );
}
