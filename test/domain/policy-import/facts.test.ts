/** R-POLICY 1, 6: who issued a document, when, and where it holds: only what it says. */
import { recognise } from '../../../cloudfunctions/domain/policy-import';
import cases from './builders/cases.json';

const today = '2026-11-22';
const read = (lines: string[]) => recognise(lines, { stem: '示例', today });

interface RegionCase {
  title: string;
  sign?: string;
  regionName: string | null;
  issuers: string[] | null;
  level?: string;
}
const BODY = ['各有关单位：', '为促进发展，现将有关事项通知如下。', '一、对企业给予支持。', '二、其他。'];
const regionOf = ({ title, sign }: RegionCase) => {
  const { proposal, findings } = read([title, ...BODY, ...(sign === undefined ? [] : [sign]), '2024年5月6日']);
  const asked = findings.map(({ field }) => field);
  return { proposal, asked };
};

test.each(cases.regions.cases as RegionCase[])('R-POLICY 1: $title', (one) => {
  const { proposal, asked } = regionOf(one);
  expect([proposal.regionName, proposal.issuedDay]).toEqual([one.regionName ?? '', '2024-05-06']);
  expect(asked.includes('regionName')).toBe(one.regionName === null);
  if (one.issuers !== null) expect(proposal.issuers).toEqual(one.issuers);
  else expect([proposal.issuers, asked.includes('issuers')]).toEqual([['发文机关未注明'], true]);
  if (one.level !== undefined) expect(proposal.level).toBe(one.level);
});

/** More of the same kinds. `sign` above the date; issuers null: the document names none. */
const kin: [title: string, sign: string[], region: string, level: string, issuers: string[] | null][] = [
  ['关于支持城市更新的若干意见', [], '', 'region', null],
  ['关于培育夜间市场的若干措施', [], '', 'region', null],
  ['关于做好全县招商工作的通知', [], '', 'region', null],
  ['关于印发省级绿色工厂管理办法的通知', [], '', 'region', null],
  ['关于推进智慧园区建设的意见', [], '', 'region', null],
  ['关于开发区高质量发展的意见', [], '', 'region', null],
  ['关于城区改造的通知', [], '', 'region', null],
  ['关于开拓重庆市场的若干措施', [], '', 'region', null],
  [
    '浙江省杭州市萧山区人民政府关于稳企的意见',
    ['杭州市萧山区人民政府'],
    '杭州市萧山区',
    'county',
    ['浙江省杭州市萧山区人民政府'],
  ],
  [
    '呼和浩特市人民政府办公室关于稳企的意见',
    ['呼和浩特市人民政府办公室'],
    '呼和浩特市',
    'prefecture',
    ['呼和浩特市人民政府办公室'],
  ],
  [
    '内蒙古自治区工业和信息化厅关于稳企的通知',
    ['内蒙古自治区工业和信息化厅'],
    '内蒙古自治区',
    'region',
    ['内蒙古自治区工业和信息化厅'],
  ],
  [
    '关于印发《昆山市扶持办法》的通知',
    ['昆山市工业和信息化局昆山市财政局昆山市科学技术局'],
    '昆山市',
    'county',
    ['昆山市工业和信息化局', '昆山市财政局', '昆山市科学技术局'],
  ],
  [
    '苏州工业园区管理委员会关于稳企的意见',
    ['苏州工业园区管理委员会'],
    '苏州工业园区',
    'county',
    ['苏州工业园区管理委员会'],
  ],
  [
    '关于稳企的若干意见',
    ['合肥高新技术产业开发区管理委员会'],
    '合肥高新技术产业开发区',
    'county',
    ['合肥高新技术产业开发区管理委员会'],
  ],
  [
    '关于做好2024年杭州市专精特新申报的通知',
    ['杭州市经济和信息化局'],
    '杭州市',
    'prefecture',
    ['杭州市经济和信息化局'],
  ],
  [
    '示例市人民政府办公室转发市工信局关于稳企意见的通知',
    ['示例市人民政府办公室'],
    '示例市',
    'prefecture',
    ['示例市人民政府办公室'],
  ],
  ['国务院批转发展改革委关于稳企意见的通知', ['国务院'], '全国', 'national', ['国务院']],
  ['国务院办公厅转发工业和信息化部等部门关于稳企意见的通知', ['国务院办公厅'], '全国', 'national', ['国务院办公厅']],
  [
    '工业和信息化部等三部门关于稳企的通知',
    ['工业和信息化部财政部税务总局'],
    '全国',
    'national',
    ['工业和信息化部', '财政部', '税务总局'],
  ],
  [
    '关于稳企的通知',
    ['国家税务总局杭州市税务局', '杭州市财政局'],
    '杭州市',
    'prefecture',
    ['国家税务总局杭州市税务局', '杭州市财政局'],
  ],
  ['关于稳企的通知', ['包头市财政局   包头市科学技术局'], '包头市', 'prefecture', ['包头市财政局', '包头市科学技术局']],
  ['关于稳企的通知', ['包 头 市 财 政 局'], '包头市', 'prefecture', ['包头市财政局']],
  ['关于稳企的通知', ['包头市财政局（盖章）'], '包头市', 'prefecture', ['包头市财政局']],
  [
    '关于稳企的通知',
    ['中共包头市委员会', '包头市人民政府'],
    '包头市',
    'prefecture',
    ['中共包头市委员会', '包头市人民政府'],
  ],
  ['土默特左旗人民政府关于稳企的意见', ['土默特左旗人民政府'], '土默特左旗', 'county', ['土默特左旗人民政府']],
];
test.each(kin)('R-POLICY 1: %s %j', (title, sign, region, level, issuers) => {
  const { proposal, findings } = read([title, ...BODY, ...sign, '2024年5月6日']);
  expect([proposal.regionName, proposal.level, proposal.issuers]).toEqual([
    region,
    level,
    issuers ?? ['发文机关未注明'],
  ]);
  if (region === '') expect(findings.map(({ field }) => field)).toContain('regionName');
});

describe('R-POLICY 1: the day of issue', () => {
  const TITLE = '包头市财政局关于稳企的通知';
  const page = ['发布时间：2024-06-30 10:20', '来源：市财政局'];
  test.each([
    ['the signature’s, not the page’s', [TITLE, ...page, ...BODY, '包头市财政局', '2024年5月6日'], '2024-05-06', true],
    ['signed on one line', [TITLE, ...page, ...BODY, '包头市财政局  2024年5月6日'], '2024-05-06', true],
    [
      'above a copy line',
      [TITLE, ...BODY, '包头市财政局', '2024年5月6日', '抄送：市政府。', '包头市财政局办公室 2024年5月9日印发'],
      '2024-05-06',
      true,
    ],
    ['a page’s own label', [TITLE, '成文日期：2024年5月6日', ...page, ...BODY], '2024-05-06', true],
    ['the page’s alone: to be looked at', [TITLE, ...page, ...BODY], '2024-06-30', false],
    [
      'a day in a list is none',
      [TITLE, ...BODY, '三、安排', '2024年5月10日', '培训', '包头市财政局', '2024年5月6日'],
      '2024-05-06',
      true,
    ],
  ])('%s', (_, lines, day, certain) => {
    const { proposal, findings } = read(lines);
    expect([proposal.issuedDay, !findings.some(({ field }) => field === 'issuedDay')]).toEqual([day, certain]);
  });
});

describe('R-POLICY 1: laws and orders', () => {
  const TEXT = ['第一条 为支持中小企业，制定本法。', '第二条 国家支持中小企业。'];
  const laws: [string[], object][] = [
    [
      [
        '中华人民共和国示例促进法',
        '（2002年6月29日第九届全国人民代表大会常务委员会第二十八次会议通过　2017年9月1日第十二届全国人民代表大会常务委员会第二十九次会议修订）',
        ...TEXT,
        '第三条 本法自2018年1月1日起施行。',
      ],
      {
        issuers: ['全国人民代表大会常务委员会'],
        issuedDay: '2017-09-01',
        effectiveDay: '2018-01-01',
        level: 'national',
        docNo: null,
      },
    ],
    [
      ['示例款项支付条例', '（2020年7月5日中华人民共和国国务院令第728号公布　自2020年9月1日起施行）', ...TEXT],
      {
        issuers: ['国务院'],
        issuedDay: '2020-07-05',
        effectiveDay: '2020-09-01',
        docNo: '中华人民共和国国务院令第728号',
      },
    ],
    [
      [
        '示例款项支付条例',
        '（2020年7月5日中华人民共和国国务院令第728号公布 2025年3月17日中华人民共和国国务院令第802号修订）',
        ...TEXT,
        '第三条 本条例自2025年6月1日起施行。',
      ],
      {
        issuers: ['国务院'],
        issuedDay: '2025-03-17',
        effectiveDay: '2025-06-01',
        docNo: '中华人民共和国国务院令第802号',
      },
    ],
    [
      [
        '山东省中小企业促进条例',
        '（2022年3月30日山东省第十三届人民代表大会常务委员会第三十四次会议通过）',
        ...TEXT,
        '第三条 本条例自2022年5月1日起施行。',
      ],
      {
        issuers: ['山东省人民代表大会常务委员会'],
        issuedDay: '2022-03-30',
        effectiveDay: '2022-05-01',
        regionName: '山东省',
      },
    ],
    [
      [
        '中华人民共和国主席令',
        '第七十四号',
        '《中华人民共和国示例法》已由中华人民共和国第十二届全国人民代表大会常务委员会第二十九次会议于2017年9月1日修订通过，现将修订后的《中华人民共和国示例法》公布，自2018年1月1日起施行。',
        '中华人民共和国主席 示例',
        '2017年9月1日',
        '中华人民共和国示例法',
        '（2017年9月1日第十二届全国人民代表大会常务委员会第二十九次会议修订）',
        ...TEXT,
      ],
      {
        issuers: ['全国人民代表大会常务委员会'],
        issuedDay: '2017-09-01',
        effectiveDay: '2018-01-01',
        docNo: '中华人民共和国主席令第七十四号',
        title: '中华人民共和国示例法',
      },
    ],
    [
      [
        '包头市人民政府令',
        '第 12 号',
        '《包头市示例办法》已经市人民政府第5次常务会议通过，现予公布，自2024年7月1日起施行。',
        '市长 示例',
        '2024年5月6日',
        '包头市示例办法',
        ...TEXT,
      ],
      {
        issuers: ['包头市人民政府'],
        issuedDay: '2024-05-06',
        effectiveDay: '2024-07-01',
        docNo: '包头市人民政府令第12号',
        title: '包头市示例办法',
      },
    ],
    [
      [
        '中华人民共和国工业和信息化部令',
        '第 63 号',
        '《示例管理办法》已经2023年6月1日工业和信息化部第8次部务会议审议通过，现予公布，自2023年9月1日起施行。',
        '部长 示例',
        '2023年7月5日',
        '示例管理办法',
        ...TEXT,
      ],
      {
        issuers: ['工业和信息化部'],
        issuedDay: '2023-07-05',
        effectiveDay: '2023-09-01',
        docNo: '中华人民共和国工业和信息化部令第63号',
        title: '示例管理办法',
      },
    ],
    [
      [
        '国家发展和改革委员会',
        '财政部',
        '令',
        '第 5 号',
        '示例管理办法',
        ...TEXT,
        '第三条 本办法自2023年9月1日起施行。',
      ],
      {
        issuers: ['国家发展和改革委员会', '财政部'],
        effectiveDay: '2023-09-01',
        docNo: '国家发展和改革委员会 财政部令第5号',
        title: '示例管理办法',
      },
    ],
  ];
  test.each(laws)('%j', (lines, facts) => expect(read(lines).proposal).toMatchObject(facts));
});

test('R-POLICY 6: radicals of a PDF read as the ordinary characters, and blanks within numbers close', () => {
  const { proposal } = read([
    '包头市⼈⺠政府关于⽀持⻘年创业的意⻅',
    '第 1 条 为⽀持⻘年，制定本办法。',
    '第 1 0 条 ⾃2 0 2 4 年5⽉1⽇起施⾏。',
    '包头市⼈⺠政府',
    '2 0 2 4 年 4 月 1 5 日',
  ]);
  expect(proposal).toMatchObject({
    title: '包头市人民政府关于支持青年创业的意见',
    effectiveDay: '2024-05-01',
    issuedDay: '2024-04-15',
    issuers: ['包头市人民政府'],
  });
  expect(proposal.articles.map(({ number }) => number)).toEqual(['第1条', '第10条']);
});

test('R-POLICY 6: what a browser printed around a page is no text, in a copied text either', () => {
  const { proposal } = read([
    '2025/10/30 10:20 包头市人民政府关于支持青年创业的意见 - 示例门户网站',
    '包头市人民政府关于支持青年创业的意见',
    '一、甲',
    '内容。',
    'https://www.example.com/art/2024/5/6/art_1.html 1/2',
    '2025/10/30 上午10:20 包头市人民政府关于支持青年创业的意见 - 示例门户网站',
    '二、乙',
    '第 2 页 共 2 页',
    '内容。',
    '包头市人民政府',
    '2024年5月6日',
    '— 2 —',
  ]);
  expect(proposal).toMatchObject({ title: '包头市人民政府关于支持青年创业的意见', issuedDay: '2024-05-06' });
  expect(proposal.articles.map(({ text }) => text)).toEqual(['内容。', '内容。\n包头市人民政府\n2024年5月6日']);
});
