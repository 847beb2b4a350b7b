/** R-POLICY 6: web pages as offices save them: where the document begins and ends, what nobody sees, which tables are tables. */
import { lostCharacters } from '../domain/policy-import/builders/lost-characters';
import cases from '../domain/policy-import/builders/cases.json';
import { big5Of, gb18030Of } from './builders/policy-files';
import { trackedDocx } from './builders/policy-fixtures';
import { readDocument } from './support/read-document';

const read = async (html: string) => {
  const read = await readDocument(Buffer.from(html), '网页.html', '2026-11-22');
  if (!read.usable) throw new Error(read.why);
  const [document, ...others] = read.documents;
  if (document === undefined || others.length > 0) throw new Error('one document is on the page');
  return document;
};

const TITLE = '包头市人民政府关于支持中小企业的意见';
const DOCUMENT = [
  TITLE,
  '包政发〔2024〕61号',
  '各旗县区人民政府：',
  '一、租金补贴',
  '对租用厂房的小微企业给予最高10万元补贴，每年一次，连续三年。',
  '二、附则',
  '本意见自2024年6月1日起施行，有效期至2026年12月31日。',
  '包头市人民政府',
  '2024年5月6日',
];
const RIGHT = {
  title: TITLE,
  docNo: '包政发〔2024〕61号',
  issuers: ['包头市人民政府'],
  issuedDay: '2024-05-06',
  effectiveDay: '2024-06-01',
  expiresDay: '2026-12-31',
};
const ps = (lines: readonly string[], tag = 'p'): string => lines.map((line) => `<${tag}>${line}</${tag}>`).join('');

test('R-POLICY 6: the layout table of the cases', async () => {
  const [{ html = '', right } = {}] = cases.html;
  expect((await read(html)).proposal).toMatchObject(right ?? {});
});

const MENU =
  '<div><a href="/">首页</a><a href="/zwgk">政务公开</a><a href="/hd">互动交流</a><a href="/sj">数据开放</a></div>';
const CRUMBS = '<div>您当前的位置：<a href="/">首页</a> &gt; <a href="/zw">政策文件</a> &gt; 正文</div>';
const BAR =
  '<div>发表时间：2024-06-30 10:20 来源：市政府办 浏览量：<span>1024</span></div><div>A+大 A+中 A+小</div><div>【字体：大 中 小】 分享到： 微信 微博</div>';
const FOOT =
  '<div>打印 关闭</div><div>公开方式：主动公开</div><div>相关附件</div><ul><li><a href="a.doc">1.申报表.doc</a></li></ul><div>政策解读</div><ul><li><a href="j.html">《关于支持中小企业的意见》政策解读</a></li></ul><div>国务院部门网站</div><div><a href="x">外交部</a> <a href="y">国防部</a> <a href="z">发展改革委</a></div><div>主办：包头市人民政府办公室 承办：包头市大数据中心</div><div>蒙ICP备00000000号-1 网站标识码：1502000000</div>';
const page = (body: string, head = `<title>${TITLE}_包头市人民政府</title>`): string =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

const shapes: [name: string, html: string][] = [
  ['paragraphs', page(ps(DOCUMENT))],
  ['divisions', page(ps(DOCUMENT, 'div'))],
  ['line breaks', page(`<div>${DOCUMENT.join('<br>')}</div>`)],
  ['a table of one cell', page(`<table><tr><td>${ps(DOCUMENT)}</td></tr></table>`)],
  ['a table with a row each', page(`<table>${DOCUMENT.map((line) => `<tr><td>${line}</td></tr>`).join('')}</table>`)],
  [
    'tables within tables',
    page(
      `<table><tr><td>${MENU}</td></tr><tr><td><table><tr><td width="200">${ps(['栏目', '导航'])}</td><td><table><tr><td>${ps(DOCUMENT)}</td></tr></table></td></tr></table></td></tr></table>`,
    ),
  ],
  [
    'a column of the site beside it',
    page(
      `<table><tr><td><p><a href="1">机构职能</a></p><p><a href="2">政策文件</a></p></td><td>${ps(DOCUMENT)}</td></tr></table>`,
    ),
  ],
  ['cells with breaks', page(`<table border=0><tr><td>${DOCUMENT.join('<br/>')}</td></tr></table>`)],
  ['menus, crumbs, a bar and a foot around', page(MENU + CRUMBS + `<h1>${TITLE}</h1>` + BAR + ps(DOCUMENT) + FOOT)],
  [
    'the title twice',
    page(MENU + CRUMBS + `<h1>${TITLE}</h1>` + BAR + `<div class="TRS_Editor">${ps(DOCUMENT)}</div>` + FOOT),
  ],
  ['no title in the head', page(MENU + CRUMBS + BAR + ps(DOCUMENT) + FOOT, '')],
  [
    'another title in the head',
    page(MENU + CRUMBS + BAR + ps(DOCUMENT) + FOOT, '<title>包头市人民政府门户网站</title>'),
  ],
  [
    'the title in the head alone',
    page(MENU + ps(DOCUMENT.slice(1)) + FOOT, `<meta name="ArticleTitle" content="${TITLE}">`),
  ],
  [
    'of Word, with hidden words and some taken out',
    page(ps(DOCUMENT).replace('各旗县区', '<del>水印</del><span style="mso-hide:all">隐藏</span>各旗县区')),
  ],
  [
    'a table of particulars',
    page(
      `${MENU}<table><tr><td>索引号</td><td>000014349/2024-00061</td><td>主题分类</td><td>工业、交通</td></tr><tr><td>发文机关</td><td>包头市人民政府</td><td>成文日期</td><td>2024年05月06日</td></tr><tr><td>发文字号</td><td>包政发〔2024〕61号</td><td>发布日期</td><td>2024年06月30日</td></tr></table>${ps(DOCUMENT)}${FOOT}`,
    ),
  ],
  [
    'hidden words',
    page(
      `<style>.mark{display:none} #w{visibility:hidden}</style>${ps(DOCUMENT.slice(0, 3))}<p style="display: none">示例市废止通知</p><p hidden>隐藏的话。</p><span class="mark">水印文字</span><i id="w">水印</i><p style="font-size:0">零号字</p><div style="position:absolute;left:-9999px">屏幕外</div>${ps(DOCUMENT.slice(3))}`,
    ),
  ],
  [
    'the pair of tags of the editors',
    page(
      `<div id="UCAP-CONTENT"><p style="text-align:center"><strong><span>${TITLE}</span></strong></p>${ps(DOCUMENT.slice(1), 'p')}</div>${FOOT}`,
    ),
  ],
  [
    'blanks and full-width spaces',
    page(DOCUMENT.map((line) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;${line}&emsp;</p>`).join('\n')),
  ],
];
test.each(shapes)('R-POLICY 6: %s', async (_, html) => {
  const { proposal } = await read(html);
  expect(proposal).toMatchObject(RIGHT);
  expect(proposal.articles.map(({ number }) => number)).toEqual(['前言', '一', '二']);
  expect(lostCharacters(DOCUMENT, { proposal })).toBe('');
  const text = JSON.stringify(proposal);
  for (const word of [
    '打印',
    '公开方式',
    '政策解读',
    '外交部',
    'ICP',
    '浏览量',
    'A+',
    '当前的位置',
    '水印',
    '隐藏',
    '零号字',
    '屏幕外',
    '导航',
    '机构职能',
  ])
    expect(text).not.toContain(word);
});

test('R-POLICY 6: real tables stay tables, also with a paragraph in every cell and within a layout', async () => {
  const cell = (text: string): string => `<td><p>${text}</p></td>`;
  const table = `<table>${[
    ['等级', '金额'],
    ['优秀', '10万元'],
    ['良好', '5万元'],
  ]
    .map((row) => `<tr>${row.map(cell).join('')}</tr>`)
    .join('')}</table>`;
  const { proposal } = await read(
    page(`<table><tr><td>${ps(DOCUMENT.slice(0, 4))}${table}${ps(DOCUMENT.slice(4))}</td></tr></table>`),
  );
  expect(proposal.articles[1]?.text.split('\n').slice(0, 3)).toEqual(['等级｜金额', '优秀｜10万元', '良好｜5万元']);
  expect(proposal).toMatchObject(RIGHT);
});

const list = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `<li><a href="${i}.html">包头市人民政府关于第${i + 1}件事项的通知</a><span>2024-05-0${(i % 9) + 1}</span></li>`,
  ).join('');
test.each([
  ['a list of documents', page(`${MENU}<ul>${list(20)}</ul><div>共 20 条 上一页 下一页</div>`), /目录页/],
  [
    'a list in a table',
    page(
      `<table>${Array.from({ length: 12 }, (_, i) => `<tr><td><a href="${i}">关于印发第${i}种扶持办法的通知</a></td><td>2024-05-06</td></tr>`).join('')}</table>`,
    ),
    /目录页/,
  ],
  ['a page that is gone', page('<h1>404</h1><p>您访问的页面不存在或已被删除。</p>'), /没有正文/],
  ['a page that needs a script', page('<noscript>请启用 JavaScript</noscript><div>内容加载中</div>', ''), /没有正文/],
  ['a title and an attachment', page(`<h1>${TITLE}</h1><p><a href="a.pdf">附件：${TITLE}.pdf</a></p>`), /附件/],
])('R-POLICY 6: refused with a word: %s', async (_, html, why) => {
  await expect(read(html)).rejects.toThrow(why);
});

test('R-POLICY 6: a page with a list beside its document is no list', async () => {
  expect((await read(page(`<ul>${list(20)}</ul><h1>${TITLE}</h1>${ps(DOCUMENT)}`))).proposal).toMatchObject(RIGHT);
});

describe('R-POLICY 6: several documents of one file', () => {
  const other = (n: number): string[] => [
    `包头市人民政府关于支持第${n}类企业的意见`,
    `包政发〔2024〕${n}号`,
    '各旗县区人民政府：',
    `一、对第${n}类企业给予补贴，由财政部门兑现。`,
    '二、附则',
    '包头市人民政府',
    `2024年5月${n}日`,
  ];
  test('each is offered apart, on a page and in a text', async () => {
    for (const [name, bytes] of [
      ['网页.html', Buffer.from(page([1, 2, 3].map((n) => ps(other(n))).join('<hr>')))],
      ['文件.txt', Buffer.from([1, 2, 3].flatMap(other).join('\n'))],
    ] as const) {
      const found = await readDocument(bytes, name, '2026-11-22');
      const documents = found.usable ? found.documents : [];
      expect(documents.map(({ proposal }) => [proposal.docNo, proposal.issuedDay])).toEqual(
        [1, 2, 3].map((n) => [`包政发〔2024〕${n}号`, `2024-05-0${n}`]),
      );
      for (const [i, { proposal }] of documents.entries()) expect(lostCharacters(other(i + 1), { proposal })).toBe('');
    }
  });
  test('without numbers too, when each addresses somebody', async () => {
    const all = [1, 2].flatMap((n) => other(n).filter((line) => !line.startsWith('包政发')));
    const found = await readDocument(Buffer.from(all.join('\n')), '文件.txt', '2026-11-22');
    expect(found.usable && found.documents).toHaveLength(2);
  });
  test('what a notice brings, and its annexes, are no others', async () => {
    const text = [
      '包政发〔2024〕1号',
      '包头市人民政府关于印发《包头市扶持办法》的通知',
      '各旗县区：',
      '现印发给你们，请遵照执行。',
      '包头市人民政府',
      '2024年5月1日',
      '包头市扶持办法',
      '第一条 依据《包头市关于促进发展的意见》（包政发〔2020〕9号）制定。',
      '第二条 给予补贴。',
      '附件1',
      '包头市人民政府关于成立领导小组的通知',
      '组长由市长担任。',
    ].join('\n');
    const found = await readDocument(Buffer.from(text), '文件.txt', '2026-11-22');
    expect(found.usable && found.documents).toHaveLength(1);
  });
});

test('R-POLICY 6: Big5 and GB18030 are told apart by what they say, whatever the page says of itself', async () => {
  const text = '臺北市中小企業輔導辦法。企業得申請補貼，每家最高十萬元，由市政府財政局發給。';
  const declared = (charset: string): string =>
    `<html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`;
  for (const bytes of [
    big5Of(text),
    big5Of(declared('big5')),
    big5Of(declared('gb2312')),
    gb18030Of(declared('big5')),
    gb18030Of(text),
    Buffer.from(declared('gbk')),
  ]) {
    const found = await readDocument(bytes, '文件', '2026-11-22');
    expect(found.usable && found.documents[0]?.paragraphs.join('')).toContain(text);
  }
});

test('R-POLICY 6: changes that nobody accepted, and remarks, are said', async () => {
  const bytes = await trackedDocx([
    '包头市扶持办法',
    '第一条 甲。',
    '第二条 乙。',
    '第三条 对中小企业给予补贴，由财政局兑现。',
    '第四条 附则。',
  ]);
  const found = await readDocument(bytes, '文件.docx', '2026-11-22');
  const [document] = found.usable ? found.documents : [];
  expect(document?.findings.map(({ message }) => message).join()).toContain('尚未接受的修订');
  expect(document?.proposal.articles[2]?.text).toBe('对中小企业给予补贴，由财政局兑现。');
});
