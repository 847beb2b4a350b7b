import { recognise, titleKey } from '../../../cloudfunctions/domain/policy-import';

const notice = [
  '内经信投规字〔2018〕200号',
  '关于印发《示例实施方案（2018-2020）》的通知',
  '各盟市经济和信息化委员会：',
  '现将《示例实施方案（2018-2020）》印发给你们。',
  '2018年4月26日',
  '示例实施方案（2018-2020年）',
  '一、总体思路',
  '组织开展政策培训。联系电话：19900000001',
  '附件2',
  '绩效考评办法',
  '三、考评标准',
  '（一）主会场人数占45分。',
];

test('R-POLICY 6: a notice gives title, 文号, day and articles under their printed numbers; telephone numbers are left out', () => {
  const { proposal, findings } = recognise(notice, { stem: 'file', today: '2026-11-22' });
  expect(proposal.docNo).toBe('内经信投规字〔2018〕200号');
  expect(titleKey(proposal.title)).toBe('示例实施方案20182020年');
  expect(proposal.issuedDay).toBe('2018-04-26');
  expect(proposal.articles.map(({ number }) => number)).toContain('附件2 三（一）');
  expect(JSON.stringify(proposal)).not.toContain('19900000001');
  expect(findings.map(({ level }) => level)).toContain('done');
});
