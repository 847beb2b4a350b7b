import { recognise, titleKey, type Proposal } from '../../../cloudfunctions/domain/policy-import';

const today = '2026-11-22';
const read = (lines: string | readonly string[], stem = '示例') =>
  recognise(typeof lines === 'string' ? lines.split('\n') : lines, { stem, today });
const proposed = (lines: string | readonly string[], stem?: string): Proposal => read(lines, stem).proposal;
const numbers = (lines: string): string[] => proposed(lines).articles.map(({ number }) => number);
const checked = (lines: string): string[] =>
  read(lines)
    .findings.filter(({ level }) => level === 'check')
    .map(({ field }) => field);

const BODY = '一、总则\n示例内容。\n二、附则\n示例内容。';

describe('R-POLICY 6: the title', () => {
  const cases: [name: string, head: string, title: string][] = [
    ['of its own', '示例市扶持办法', '示例市扶持办法'],
    ['below the 文号', '示政发〔2020〕1号\n示例市扶持办法', '示例市扶持办法'],
    ['on two lines', '示例市促进中小企业\n发展的若干措施', '示例市促进中小企业发展的若干措施'],
    ['of a notice without a document', '示例市财政局关于申报补贴的通知', '示例市财政局关于申报补贴的通知'],
    [
      'of the document that a notice brings',
      '关于印发《示例市扶持办法》的通知\n现将办法印发。\n示例市扶持办法',
      '示例市扶持办法',
    ],
    [
      'broken in the notice and in the document',
      '关于印发《示例市\n扶持办法（2018-2020）》的通知\n现印发。\n示例市扶持\n办法（2018-2020年）',
      '示例市扶持办法（2018-2020年）',
    ],
    [
      'above the notice, as pages show it',
      '示例市扶持办法\n关于印发《示例市扶持办法》的通知\n现印发。',
      '示例市扶持办法',
    ],
    [
      'of a draft',
      '关于《示例市扶持办法》（征求意见稿）的公示\n现征求意见。\n示例市扶持办法',
      '示例市扶持办法（征求意见稿）',
    ],
    [
      'when only the covering sentence is left',
      '各市：\n现将《示例市扶持办法》印发给你们。\n示例市扶持办法',
      '示例市扶持办法',
    ],
    [
      'in traditional characters',
      '示例市財政局 關于印發《示例辦法細則》的通知\n現印發。\n示例辦法細則',
      '示例辦法細則',
    ],
    ['behind what the website says', '当前位置:首页\n时间:2021-04-22\n来源:示例网\n示例市扶持办法', '示例市扶持办法'],
    ['that looks like nothing in particular', '示例说明会记要', '示例说明会记要'],
    ['that is not there', '示例市决定，今年给予补贴。', '示例'],
  ];
  test.each(cases)('%s', (_, head, title) => expect(proposed(`${head}\n${BODY}`).title).toBe(title));

  test('the first line, taken for want of a better one, is to be looked at; a file’s name too', () => {
    expect(checked(`示例说明会记要\n${BODY}`)).toContain('title');
    expect(read(BODY).titleFromFile).toBe(true);
    expect(checked(`示例市扶持办法\n${BODY}`)).not.toContain('title');
  });

  test('spelled in any way it is one title', () => {
    expect(titleKey('《昆明市中小企業服務平臺 管理及評價辦法》')).toBe(
      titleKey('昆明市中小企业服务平台管理及评价办法'),
    );
    expect(titleKey('办法（2018-2020）')).toBe(titleKey('办法(2018—2020)'));
  });
});

describe('R-POLICY 6: the 文号, in all spellings', () => {
  const cases: [printed: string, docNo: string][] = [
    ['内经信投规字〔2018〕200号', '内经信投规字〔2018〕200号'],
    ['内经信投规字[2018]200号', '内经信投规字〔2018〕200号'],
    ['内经信投规字（2018）200号', '内经信投规字〔2018〕200号'],
    ['内经信投规字【2018】第200号', '内经信投规字〔2018〕200号'],
    ['内经信投规字 〔２０１８〕 ２００ 号', '内经信投规字〔2018〕200号'],
    ['內經信投規字〔2018〕200號', '内经信投规字〔2018〕200号'],
    ['\t内经信投规字〔2018〕200号', '内经信投规字〔2018〕200号'],
    ['文号：内经信投规字〔2018〕200号', '内经信投规字〔2018〕200号'],
    ['发文字号：内经信投规字〔2018〕200号', '内经信投规字〔2018〕200号'],
    ['（内经信投规字〔2018〕200号）', '内经信投规字〔2018〕200号'],
    ['内经信投规字〔2018〕200号      签发人：示例', '内经信投规字〔2018〕200号'],
    ['财政部 税务总局公告2020年第5号', '财政部 税务总局公告2020年第5号'],
    ['示例省人民政府令第5号', '示例省人民政府令第5号'],
    ['中华人民共和国国务院令\n第728号', '中华人民共和国国务院令第728号'],
  ];
  test.each(cases)('%s', (printed, docNo) => {
    expect(proposed(`${printed}\n示例市扶持办法\n${BODY}`).docNo).toBe(docNo);
    expect(proposed(`示例市扶持办法\n${printed}\n${BODY}`).docNo).toBe(docNo);
  });

  test('is not text of an article', () => {
    const { articles } = proposed(`示例市扶持办法\n示政发〔2020〕1号\n${BODY}`);
    expect(articles.map(({ number }) => number)).toEqual(['一', '二']);
  });

  test('of another document that the text cites it is not', () => {
    expect(proposed(`示例市扶持办法\n根据国发〔2009〕36号，制定本办法。\n${BODY}`)).toMatchObject({
      docNo: null,
      docNoNote: '正文没有印文号。',
      cites: ['国发〔2009〕36号'],
    });
  });

  test('in the name of the file alone: to be looked at', () => {
    const { proposal, findings } = read(`示例市扶持办法\n${BODY}`, '示政发〔2020〕1号 示例办法');
    expect(proposal.docNo).toBe('示政发〔2020〕1号');
    expect(findings).toContainEqual(expect.objectContaining({ field: 'docNo', level: 'check' }));
  });
});

describe('R-POLICY 6: days', () => {
  const issued = (tail: string): string => proposed(`示例市扶持办法\n${BODY}\n${tail}`).issuedDay;
  test.each([
    ['2018年4月26日', '2018-04-26'],
    ['                 2018年4月26日', '2018-04-26'],
    ['二〇一八年四月二十六日', '2018-04-26'],
    ['二○一八年十二月三十一日', '2018-12-31'],
    ['2018-04-26', '2018-04-26'],
    ['2018.4.26', '2018-04-26'],
    ['２０１８年４月２６日', '2018-04-26'],
    ['（2018年4月26日）', '2018-04-26'],
    ['2018年4月26日印发', '2018-04-26'],
    ['截至2018年底', '2018-01-01'],
    ['2018年2月30日', '2018-02-01'.replace('02', '01')],
    ['没有日期', today],
  ])('%s: %s', (tail, day) => expect(issued(tail)).toBe(day));

  test('the year of the 文号 goes before those that the text speaks of', () => {
    const { proposal, findings } = read(`示政发〔2019〕3号\n示例市扶持办法\n${BODY}\n2016年、2016年、2016年`);
    expect(proposal.issuedDay).toBe('2019-01-01');
    expect(findings).toContainEqual(expect.objectContaining({ field: 'issuedDay', level: 'check' }));
  });

  const valid: [text: string, effective: string | null, expires: string | null][] = [
    ['本办法自2020年5月1日起施行，有效期至2025年4月30日。', '2020-05-01', '2025-04-30'],
    ['本办法自2020年5月1日起施行，有效期五年。', '2020-05-01', '2025-04-30'],
    ['本办法自2020年5月1日起施行，有效期为3年。', '2020-05-01', '2023-04-30'],
    ['本办法自发布之日起施行。', '2020-03-05', null],
    ['本办法自发布之日起30日后施行。', '2020-04-04', null],
    ['本办法自发布之日起满30日施行。', null, null],
    ['《示例条例》自2018年1月1日起施行。', null, null],
    ['示范平台每次认定有效期为3年。', null, null],
  ];
  test.each(valid)('%s', (text, effectiveDay, expiresDay) => {
    expect(proposed(`示例市扶持办法\n${BODY}\n${text}\n2020年3月5日`)).toMatchObject({ effectiveDay, expiresDay });
  });

  test('a draft for comment has none', () => {
    const draft = `关于《示例办法》（征求意见稿）的公示\n2021年1月1日\n示例办法\n${BODY}\n本办法自2021年5月1日起施行。`;
    expect(proposed(draft)).toMatchObject({ status: 'draft-for-comment', effectiveDay: null, expiresDay: null });
  });
});

describe('R-POLICY 1: issuers, level and region', () => {
  const title = '关于印发《示例市扶持办法》的通知';
  const cases: [name: string, text: string, issuers: string[]][] = [
    ['in front of 关于', `示例市财政局 示例市科技局${title}`, ['示例市财政局', '示例市科技局']],
    ['in traditional characters', '示例市財政局關于印發《示例市辦法》的通知', ['示例市财政局']],
    ['above the title', `示例市财政局\n示例市科技局\n${title}`, ['示例市财政局', '示例市科技局']],
    ['of an order', `示例省人民政府令第5号\n${title}`, ['示例省人民政府']],
    ['signed', `${title}\n现印发。\n示例市财政局\n示例市科技局\n2020年3月5日`, ['示例市财政局', '示例市科技局']],
    [
      'signed on one line',
      `${title}\n现印发。\n示例市财政局、示例市科技局\n2020年3月5日`,
      ['示例市财政局', '示例市科技局'],
    ],
    ['from the website', `来源:市科技局\n${title}`, ['示例市科技局']],
    ['not worked out from the title', title, ['发文机关未注明']],
    ['from the line of printing', `${title}\n${BODY}\n示例市财政局办公室\n2018年4月26日印发`, ['示例市财政局']],
    [
      'beside whom it says that they made it together',
      `${title}\n一、标准\n办法另定。市经信委、财政局联合制定考评办法。\n示例市经济和信息化委员会办公室\n2018年4月26日印发`,
      ['示例市经济和信息化委员会', '示例市财政局'],
    ],
  ];
  test.each(cases)('%s', (_, text, issuers) => {
    const found = proposed(`${text}\n${text.includes('一、') ? '' : BODY}`);
    expect(found.issuers).toEqual(issuers);
  });

  test.each([
    ['国务院关于进一步促进中小企业发展的若干意见', 'national', '全国', null],
    ['内蒙古自治区扶持办法', 'region', '内蒙古自治区', '150000'],
    ['山东省扶持办法', 'region', '山东省', null],
    ['北京市扶持办法', 'region', '北京市', null],
    ['呼和浩特市扶持办法', 'prefecture', '呼和浩特市', '150100'],
    ['锡林郭勒盟扶持办法', 'prefecture', '锡林郭勒盟', '152500'],
    ['昆明市中小企業服務平臺辦法', 'prefecture', '昆明市', null],
  ])('%s: %s, %s', (head, level, regionName, regionId) => {
    expect(proposed(`${head}\n${BODY}`)).toMatchObject({ level, regionName, regionId });
  });
});

describe('R-POLICY 1: articles under their printed numbers', () => {
  const cases: [name: string, text: string, numbers: string[]][] = [
    ['points', '一、甲\n内容。\n二、乙\n（一）丙\n内容。\n（二）丁\n内容。', ['一', '二', '二（一）', '二（二）']],
    [
      'articles of a law',
      '第一章 总则\n第一条 甲。\n第二条 乙。\n第二章 附则\n第三条 丙。',
      ['第一章', '第一条', '第二条', '第二章', '第三条'],
    ],
    ['articles keep their own points', '第一条 如下：\n（一）甲；\n（二）乙。\n第二条 丙。', ['第一条', '第二条']],
    ['in traditional characters', '第一條 甲。\n第十八條 乙。', ['第一條', '第十八條']],
    ['points in digits without headings stay together', '一、甲\n1.子。\n2.丑。\n二、乙\n内容。', ['一', '二']],
    ['points in digits with headings are articles', '一、甲\n1.子\n内容。\n2.丑\n内容。', ['一', '一1', '一2']],
    ['an extract that begins in the middle', '三、甲\n内容。\n四、乙\n内容。', ['三', '四']],
    ['a point left out', '一、甲\n内容。\n四、乙\n内容。', ['一', '四']],
    [
      'annexes start anew',
      '一、甲\n内容。\n附件1\n示例表一\n一、乙\n内容。\n附件2 示例表二\n（一）丙',
      ['一', '附件1', '附件1 一', '附件2', '附件2（一）'],
    ],
    ['a figure is no number', '一、甲\n2018.5亿元。\n3.5万元。\n二、乙\n内容。', ['一', '二']],
    [
      'a clause that is spoken of opens none',
      '第一条 甲。\n第一条、第二条规定的企业。\n第二条 乙。',
      ['第一条', '第二条'],
    ],
    ['who gets a copy', '一、甲\n内容。\n抄送：示例。\n示例办公室 2020年1月1日印发', ['一', '版记']],
    ['without line ends', '第一条 甲。第二条 乙。又。第三条 丙，见第一条。', ['第一条', '第二条', '第三条']],
    ['points without line ends', '为此通知：一、甲。二、乙。（一）子。三、丙。', ['前言', '一', '二', '三']],
    ['nothing but text', '甲。\n乙。', ['正文']],
  ];
  test.each(cases)('%s', (_, text, expected) => {
    const spaced = (all: string[]): string[] => all.map((number) => number.replaceAll(' ', ''));
    expect(spaced(numbers(`示例市扶持办法\n${text}`))).toEqual(spaced(expected));
  });

  test('a heading, a heading with its text, text alone', () => {
    const { articles } = proposed(
      '示例市扶持办法\n一、甲\n（一）资助。内容在后。\n（二）没有标题的一点；内容较长，不是标题。',
    );
    expect(articles.map(({ heading, text }) => [heading, text])).toEqual([
      ['甲', '一、甲'],
      ['资助', '内容在后。'],
      ['', '没有标题的一点；内容较长，不是标题。'],
    ]);
  });

  test('the traditional text stays as it is printed', () => {
    expect(proposed('昆明市辦法\n第一條 為推進服務體系建設，制定本辦法。').articles[0]?.text).toBe(
      '為推進服務體系建設，制定本辦法。',
    );
  });

  test('what a page says beside the title is no text; the same words further on are', () => {
    const inside = '一、甲\n内容。\n二、乙\n内容。\n三、丙\n内容。\n四、培训安排\n时间：2024年5月10日\n名称：示例培训';
    const { articles } = proposed(`示例市扶持办法\n时间：2024-04-01\n字号：大 中 小\n${inside}\n版权所有：示例`);
    expect(articles.map(({ text }) => text)).toEqual([
      '内容。',
      '内容。',
      '内容。',
      '时间：2024年5月10日\n名称：示例培训',
    ]);
  });

  test('tables: a row is a line, whether its cells come with bars or each on a line of its own', () => {
    const rows = ['一、标准', '\t等级', '\t金额', '', '\t优秀', '\t', '\t260', '', '良好｜220'];
    expect(proposed(['示例市扶持办法', ...rows]).articles[0]?.text).toBe('等级｜金额\n优秀｜｜260\n良好｜220');
  });

  test('a form is one article, whatever is numbered in it', () => {
    const form = '一、甲\n内容。\n附件1 示例办法\n一、乙\n内容。\n示例申报表\n1.名称。\n2.地址。';
    expect(numbers(`示例市扶持办法\n${form}`)).toEqual(['一', '附件1', '附件1 一', '附件1 申报表']);
  });

  test('each article is beside its paragraphs', () => {
    const lines = ['示例市扶持办法', '', '一、甲', '内容一。', '', '二、乙', '内容二。'];
    expect(read(lines).places).toEqual({ a1: [2, 3], a2: [5, 6] });
  });

  test('as many articles as a record holds, and none too long', () => {
    const many = Array.from({ length: 2000 }, (_, i) => `第${i + 1}条 示例。`);
    const long = '示例文字，'.repeat(20_000);
    const { articles } = proposed(['示例市扶持办法', ...many, long]);
    expect(articles.length).toBeLessThanOrEqual(400);
    expect(articles[0]?.number).toBe('第1条至第6条');
    expect(Math.max(...articles.map(({ text }) => text.length))).toBeLessThanOrEqual(20_000);
    expect(
      articles
        .map(({ text }) => text)
        .join('')
        .split('示例文字，'),
    ).toHaveLength(20_001);
  });
});

describe('R-POLICY 1: what else it says', () => {
  test('lead and cooperating agencies in brackets, also with brackets in their names', () => {
    const text =
      '一、甲\n内容。（牵头单位：市财政局、市科技局；配合单位：市金融办，各县（市、区）政府）\n二、乙\n内容。（责任单位:市工商局）';
    expect(read(`示例市扶持办法\n${text}`).agencies).toEqual({
      a1: { lead: ['市财政局', '市科技局'], cooperating: ['市金融办', '各县(市、区)政府'] },
      a2: { lead: ['市工商局'], cooperating: [] },
    });
  });

  test('documents that it cites, with their numbers, each once, and not itself', () => {
    const text =
      '根据《示例法》、《示例省扶持意见》（示政发[2019]8号）和示财〔2018〕3号，《示例市扶持办法》如下。再据《示例省扶持意见》。';
    expect(proposed(`示例市扶持办法\n一、甲\n${text}`).cites).toEqual([
      '《示例省扶持意见》（示政发[2019]8号）',
      '示财〔2018〕3号',
    ]);
  });

  test('attachments: listed below the notice or named by their own pages, each once', () => {
    const text =
      '关于印发《示例市扶持办法》的通知\n现印发。\n附件：1.示例申报书\n2.示例汇总表\n2020年3月5日\n示例市扶持办法\n一、甲\n内容。\n附件1\n示例申报书\n附件3 示例说明';
    expect(proposed(text).attachments.map((one) => one.title)).toEqual(['示例申报书', '示例汇总表', '示例说明']);
  });

  test.each([
    ['关于贷款贴息和融资担保的通知', 'financing'],
    ['关于组织政策培训的通知', 'training'],
    ['关于税收优惠和减税的通知', 'tax-finance'],
    ['关于认定公共服务平台的通知', 'public-service'],
    ['关于放假的通知', 'other'],
  ])('%s: %s', (title, kind) => expect(proposed(`${title}\n一、甲\n内容。`).kinds[0]).toBe(kind));

  test('little is there and nothing has to be asked: what was guessed is to be looked at', () => {
    const { proposal, findings } = read('示例文字。', '示例文件');
    expect(proposal).toMatchObject({
      title: '示例文件',
      issuers: ['发文机关未注明'],
      issuedDay: today,
      kinds: ['other'],
    });
    expect(proposal.articles).toEqual([{ articleId: 'a1', number: '正文', heading: '', text: '示例文字。', level: 1 }]);
    expect(findings.map(({ level }) => level)).not.toContain('ask');
    expect(checked('示例文字。').sort()).toEqual(['docNo', 'issuedDay', 'issuers', 'regionName', 'title']);
  });
});
