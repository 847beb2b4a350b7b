/** R-POLICY 1: which policies belong together, and as what. */
import fc from 'fast-check';
import { relatedPolicies, type PolicyHead } from '../../../cloudfunctions/domain/policy-relations';

const head = (policyId: string, more: Partial<PolicyHead> = {}): PolicyHead => ({
  policyId,
  title: `关于${policyId}的通知`,
  docNo: null,
  issuedDay: '2020-01-01',
  kinds: ['other'],
  regionName: '示例市',
  cites: [],
  citedDocNos: [],
  successorId: null,
  ...more,
});
const relationOf = (one: PolicyHead, other: PolicyHead): string | undefined =>
  relatedPolicies(one, [one, other])[0]?.relation;

const numbered = head('被引文件', { docNo: '示政发〔2019〕5号', title: '示例市扶持办法' });
test.each([
  ['its number behind its title', { cites: ['《示例市扶持办法》（示政发〔2019〕5号）'] }],
  ['its number in another spelling', { cites: ['《另一个写法》(示政发[2019]第5号)'] }],
  ['its number alone', { cites: ['示政发2019年5号'] }],
  ['its title alone', { cites: ['《示例市扶持办法》'] }],
  ['its title without brackets', { cites: ['示例市扶持办法'] }],
  ['its number in an item', { citedDocNos: ['示政发〔2019〕5号'] }],
])('R-POLICY 1: a policy that names another by %s cites it, and is named by it', (_, more) => {
  const citing = head('引用文件', more);
  expect(relationOf(citing, numbered)).toBe('cites');
  expect(relationOf(numbered, citing)).toBe('cited-by');
});

test.each([
  ['another number of the same agency', { cites: ['示政发〔2019〕50号'] }],
  ['the same number of another agency', { cites: ['他政发〔2019〕5号'] }],
  ['a number without its agency', { cites: ['〔2019〕5号'] }],
  ['part of the title', { cites: ['《示例市扶持》'] }],
])('R-POLICY 1: %s is no relation', (_, more) => {
  expect(relationOf(head('引用文件', more), numbered)).toBeUndefined();
});

test('R-POLICY 6: a successor stands first, from either side, also when it cites what it replaced', () => {
  const successor = head('新办法', { cites: ['《关于旧办法的通知》'] });
  const old = head('旧办法', { successorId: '新办法' });
  expect(relationOf(old, successor)).toBe('replaced-by');
  expect(relationOf(successor, old)).toBe('replaces');
});

test.each([
  // Both: 服务平台 is left of each when place, form and common words are taken away.
  [
    ['云南省昆明市', '昆明市中小企業服務平臺管理及評價辦法'],
    ['山东省聊城市', '聊城市中小企业公共服务示范平台认定管理办法（征求意见稿）'],
    true,
  ],
  [['示例市', '示例市小微企业创业担保贷款贴息实施细则'], ['示例市', '示例市关于做好创业担保贷款贴息工作的通知'], true],
  [
    ['内蒙古自治区', '内蒙古自治区促进中小企业政策落实年活动方案'],
    ['内蒙古自治区', '内蒙古自治区万户中小企业政策大讲堂实施方案'],
    false,
  ],
  [['示例市', '示例市管理办法'], ['示例市', '示例市实施方案'], false],
] as const)('R-POLICY 1: %s and %s are of the same matter: %s', ([regionName, title], [otherRegion, other], same) => {
  const kinds = ['public-service'];
  const found = relationOf(
    head('a', { title, kinds, regionName }),
    head('b', { title: other, kinds, regionName: otherRegion }),
  );
  expect(found).toBe(same ? 'same-matter' : undefined);
});

test('titles alike of different kinds are no relation', () => {
  const title = '创业担保贷款贴息实施细则';
  expect(
    relationOf(head('a', { title, kinds: ['financing'] }), head('b', { title: `${title}（试行）`, kinds: ['rights'] })),
  ).toBeUndefined();
});

test('at most ten, each once, never itself, the newest of a relation first', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm');
  const heads = fc.uniqueArray(
    fc.record({
      id: name,
      cites: fc.array(name, { maxLength: 4 }),
      successor: fc.option(name),
      year: fc.integer({ min: 1990, max: 2026 }),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 13 },
  );
  const order = ['replaced-by', 'replaces', 'cites', 'cited-by', 'same-matter'];
  fc.assert(
    fc.property(heads, (drawn) => {
      const all = drawn.map(({ id, cites, successor, year }) =>
        head(id, {
          cites: cites.map((other) => `《关于${other}的通知》`),
          successorId: successor,
          issuedDay: `${year}-01-01`,
        }),
      );
      const [own] = all;
      if (!own) return;
      const related = relatedPolicies(own, all);
      expect(related.length).toBeLessThanOrEqual(10);
      expect(new Set(related.map(({ policyId }) => policyId)).size).toBe(related.length);
      expect(related.map(({ policyId }) => policyId)).not.toContain(own.policyId);
      const places = related.map(({ policyId, relation }) => {
        const day = all.find((one) => one.policyId === policyId)?.issuedDay ?? '';
        return `${order.indexOf(relation)}${9999 - Number(day.slice(0, 4))}`;
      });
      expect(places).toEqual([...places].sort());
    }),
  );
});
