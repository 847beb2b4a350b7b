/** R-POLICY 6: which documents a text repeals, however it names them, and from when. */
import { repealsOf } from '../../../cloudfunctions/domain/policy-import/repeals';

const own = {
  title: '示例市中小企业租金补贴办法',
  docNo: '示工信发〔2023〕5号',
  effectiveDay: '2023-06-01',
  issuedDay: '2023-05-20',
};
const read = (texts: string[], with_ = {}) =>
  repealsOf(
    texts.map((text, index) => ({ text, index, cell: text.includes('｜'), row: -1, blanks: 0 })),
    { ...own, ...with_ },
  ).map(({ title, docNo, day, extent }) => [title, docNo, day, extent]);
const OLD = '示例市中小企业租金补贴旧办法';
const NUMBER = '示工信发〔2017〕3号';

const sentences: [text: string, repeals: (string | null)[][]][] = [
  [`第三条 本办法自2023年6月1日起施行。《${OLD}》（${NUMBER}）同时废止。`, [[OLD, NUMBER, '2023-06-01', 'whole']]],
  [`本办法自2023年6月1日起施行，《${OLD}》（${NUMBER}）同时废止。`, [[OLD, NUMBER, '2023-06-01', 'whole']]],
  [`本办法自2023年6月1日起施行，有效期5年，原《${OLD}》同时废止。`, [[OLD, null, '2023-06-01', 'whole']]],
  [`本办法自2023年6月1日起施行，${NUMBER}同时废止。`, [['', NUMBER, '2023-06-01', 'whole']]],
  [`原${NUMBER}文件停止执行。`, [['', NUMBER, '2023-06-01', 'whole']]],
  [`2017年3月1日印发的《${OLD}》（${NUMBER}）即行废止。`, [[OLD, NUMBER, '2023-06-01', 'whole']]],
  [`《${OLD}》自2023年9月1日起废止。`, [[OLD, null, '2023-09-01', 'whole']]],
  [
    `《${OLD}》（${NUMBER}）、《示例市厂房补贴办法》（示财发〔2018〕9号）同时废止。`,
    [
      [OLD, NUMBER, '2023-06-01', 'whole'],
      ['示例市厂房补贴办法', '示财发〔2018〕9号', '2023-06-01', 'whole'],
    ],
  ],
  [
    `《${OLD}》（${NUMBER}），《示例市厂房补贴办法》（示财发〔2018〕9号）同时废止。`,
    [
      [OLD, NUMBER, '2023-06-01', 'whole'],
      ['示例市厂房补贴办法', '示财发〔2018〕9号', '2023-06-01', 'whole'],
    ],
  ],
  [
    `《示例市关于印发〈${OLD}〉的通知》（${NUMBER}）同时作废。`,
    [[`示例市关于印发〈${OLD}〉的通知`, NUMBER, '2023-06-01', 'whole']],
  ],
  [`《${OLD}》（${NUMBER}）第三条同时废止。`, [[OLD, NUMBER, '2023-06-01', 'part']]],
  [`《${OLD}》与本办法不一致的，以本办法为准。`, [[OLD, null, '2023-06-01', 'overridden']]],
  [`《${OLD}》与本办法不一致之处以本办法为准。`, [[OLD, null, '2023-06-01', 'overridden']]],
  [`根据《中小企业促进法》，决定废止《${OLD}》（${NUMBER}）。`, [[OLD, NUMBER, '2023-06-01', 'whole']]],
  // nothing is repealed
  ['根据《国务院关于废止部分行政法规的决定》，制定本办法。', []],
  [`《${OLD}》（${NUMBER}）继续有效。`, []],
  [`依据《${OLD}》制定，本办法到期后自行废止。`, []],
  ['此前规定与本办法不一致的，以本办法为准。', []],
  ['项目合同同时废止《合作协议》。', []],
  ['企业被取消资格的，其证书作废。', []],
];
test.each(sentences)('R-POLICY 6: %s', (text, repeals) => expect(read([text])).toEqual(repeals));

const notice = {
  title: '示例市人民政府关于废止部分行政规范性文件的通知',
  docNo: '示政发〔2024〕1号',
  effectiveDay: null,
  issuedDay: '2024-01-05',
};
test('R-POLICY 6: a notice repeals what it lists: points, numbers, rows of a table, not what goes on', () => {
  expect(
    read(
      [
        '经研究，决定废止下列文件：',
        '1.《示例市租金办法》（示政发〔2010〕3号）',
        '2.关于印发示例市厂房补贴办法的通知（示政办发〔2012〕7号）',
        '二、继续有效的文件',
        '1.《示例市保留办法》（示政发〔2015〕1号）',
        '附件：废止文件目录',
        '序号｜文件名称｜文号',
        '1｜示例市人民政府关于促进创业的意见｜示政发〔2011〕20号',
      ],
      notice,
    ),
  ).toEqual([
    ['示例市租金办法', '示政发〔2010〕3号', '2024-01-05', 'whole'],
    ['关于印发示例市厂房补贴办法的通知', '示政办发〔2012〕7号', '2024-01-05', 'whole'],
    ['示例市人民政府关于促进创业的意见', '示政发〔2011〕20号', '2024-01-05', 'whole'],
  ]);
});

test.each([
  [
    '示例市财政局关于废止《示例市租金办法》的通知',
    ['经研究，决定自即日起废止《示例市租金办法》（示财发〔2010〕3号）。'],
    [['示例市租金办法', '示财发〔2010〕3号', '2024-01-05', 'whole']],
  ],
  [
    '示例市财政局关于废止示财发〔2010〕3号文件的通知',
    ['该文件不再执行。'],
    [['', '示财发〔2010〕3号', '2024-01-05', 'whole']],
  ],
  [
    '示例市财政局关于宣布失效一批文件的决定',
    ['以下文件宣布失效：《示例甲办法》《示例乙办法》。'],
    [
      ['示例甲办法', null, '2024-01-05', 'whole'],
      ['示例乙办法', null, '2024-01-05', 'whole'],
    ],
  ],
] as [string, string[], (string | null)[][]][])('R-POLICY 6: %s', (title, texts, repeals) => {
  expect(read(texts, { ...notice, title })).toEqual(repeals);
});
