/** R-POLICY 6: what offices send is read, whatever program made it; what cannot be read is refused in words and leaves nothing behind. */
import { zipSync, strToU8 } from 'fflate';
import type { Output } from '../../cloudfunctions/contract';
import { connect } from '../localcloud/builders/sdk';
import {
  docxOf,
  gb18030Of,
  htmlOf,
  noticeOf,
  pdfOf,
  selfNumberedDocx,
  textOf,
  type Piece,
} from './builders/policy-files';
import { startGateway, type TestGateway } from './support/gateway';
import { startBureau } from './support/people';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await startBureau(gateway);
});
afterAll(() => gateway.close());

const importFile = (fileName: string, bytes: Buffer) =>
  gateway.call('bureau-1', 'policy.import', { fileName, base64: bytes.toString('base64'), publish: true });
const refusal = async (fileName: string, bytes: Buffer) => {
  const answer = await gateway.answer('bureau-1', 'policy.import', {
    fileName,
    base64: bytes.toString('base64'),
    publish: true,
  });
  return answer.ok ? 'accepted' : `${answer.error.code}: ${answer.error.message}`;
};
const policyOf = async (policyId: string | null): Promise<Output<'policy.get'>['policy']> => {
  if (policyId === null) throw new Error('not published');
  return (await gateway.call('visitor-1', 'policy.get', { policyId })).policy;
};

const exists = async (fileID: string): Promise<boolean> => {
  const { fileList } = await connect(gateway.localcloud).cloud.getTempFileURL({ fileList: [fileID] });
  return fileList[0]?.status === 0;
};

type Make = (pieces: Piece[]) => Promise<Buffer> | Buffer;
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('R-POLICY 6: formats', () => {
  const formats: [name: string, fileName: string, number: number, make: Make][] = [
    ['Word', '示例.docx', 101, docxOf],
    ['PDF', '示例.pdf', 102, (pieces) => pdfOf(pieces)],
    ['PDF that may be read and not changed', '示例2.pdf', 103, (pieces) => pdfOf(pieces, { ownerPassword: 'owner' })],
    ['a web page', '示例.html', 104, (pieces) => Buffer.from(htmlOf(pieces))],
    ['a web page in GBK', '示例.htm', 105, (pieces) => gb18030Of(htmlOf(pieces))],
    ['text in UTF-8', '示例.txt', 106, (pieces) => Buffer.from(textOf(pieces))],
    ['text in UTF-8 with a mark', '示例.txt', 107, (pieces) => Buffer.from(`\ufeff${textOf(pieces)}`)],
    ['text in GB18030', '示例.txt', 108, (pieces) => gb18030Of(textOf(pieces))],
    ['text in UTF-16', '示例.txt', 109, (pieces) => Buffer.from(`\ufeff${textOf(pieces)}`, 'utf16le')],
    ['text in UTF-16 without a mark', '示例.txt', 110, (pieces) => Buffer.from(textOf(pieces), 'utf16le')],
    ['text in UTF-16, high byte first', '示例.txt', 111, (pieces) => utf16be(`\ufeff${textOf(pieces)}`)],
    ['text with line ends of DOS', '示例', 112, (pieces) => Buffer.from(textOf(pieces).replaceAll('\n', '\r\n'))],
  ];

  test.each(formats)('%s', async (_, fileName, number, make) => {
    const name = `示例市第${number}种扶持办法`;
    const imported = await importFile(fileName, await make(noticeOf(name, number)));
    expect(imported).toMatchObject({ state: 'published', version: 1, repeated: false, title: name });
    const policy = await policyOf(imported.policyId);
    expect(policy).toMatchObject({
      docNo: `示工信字〔2020〕${number}号`,
      issuers: ['示例市工业和信息化局', '示例市财政局'],
      issuedDay: '2020-03-05',
      level: 'prefecture',
      regionName: '示例市',
      attachments: [{ title: '补贴标准表' }],
      cites: ['《中小企业促进法》', '《示例省扶持意见》（示政发〔2019〕8号）'],
    });
    expect(policy.articles.map((article) => [article.number, article.heading])).toEqual([
      ['通知', `关于印发《${name}》的通知`],
      ['前言', ''],
      ['一', '支持对象'],
      ['二', '支持标准'],
      ['二（一）', '贷款贴息'],
      ['二（二）', '场地补贴'],
      ['三', '办理'],
      ['附件1', '补贴标准表'],
    ]);
    expect(policy.articles.map((article) => article.articleId)).toEqual(imported.articleIds);
    const table = policy.articles.at(-1)?.text.split(/[｜\s]+/u);
    expect(table).toEqual(['规模', '标准', '上限', '小型', '百分之五十', '十万元', '微型', '百分之六十', '八万元']);
    expect(JSON.stringify(policy)).not.toContain('19900000123');
    expect(policy.articles[6]?.text).toContain('［电话略］');
    const byNumber = await gateway.call('visitor-1', 'policy.search', { query: `示工信字2020 ${number}`, limit: 3 });
    expect(byNumber.hits[0]?.policyId).toBe(imported.policyId);
    const byWords = await gateway.call('visitor-1', 'policy.search', { query: '场地补贴', limit: 50 });
    const found = byWords.hits.map(({ policyId, articleId }) => [policyId, articleId]);
    expect(found).toContainEqual([imported.policyId, imported.articleIds[5]]);
  });
});

test('R-POLICY 6: the numbers that Word puts before its paragraphs are read as if they were typed', async () => {
  const { policyId } = await importFile('示例.docx', await selfNumberedDocx('示例市自动编号办法'));
  const { articles } = await policyOf(policyId);
  expect(articles.map(({ number, heading }) => [number, heading])).toEqual([
    ['一', '支持对象'],
    ['二', '支持标准'],
    ['二（一）', '贷款贴息'],
    ['二（二）', '场地补贴'],
    ['三', '办理'],
    ['三（一）', '申报'],
    ['附件1', '示例细则'],
    ...[...'一二三四五六七八九十', '十一', '十二'].map((number) => [`附件1 第${number}条`, '']),
  ]);
  expect(articles[5]?.text).toBe('自愿申报。\n不编号的一点');
});

test('R-POLICY 6: of a page the article is read, with its day and source, and not the menus around it', async () => {
  const page = `<html><head><title>示例市网页扶持办法_示例市人民政府</title>
    <meta name="ArticleTitle" content="示例市网页扶持办法"><meta name="PubDate" content="2021-04-22 10:20">
    <meta name="ContentSource" content="市科技局"></head><body>
    <ul><li>首页</li><li>政务公开</li><li>政府信息公开指南</li><li>通知公告</li><li>惠企政策</li></ul>
    <div>您当前的位置：首页 &gt; 惠企政策</div><h1>示例市网页<br>扶持办法</h1>
    <div>来源：市科技局　浏览次数：383　字体：大 中 小</div>
    <p>第一条 每家企业补贴示例元五万元。</p><p>第二条 推进无障碍设施建设。</p>
    <div>上一篇：无</div><div>版权所有：示例市人民政府 ICP备19900000号</div></body></html>`;
  const imported = await importFile('网页.html', Buffer.from(page));
  const policy = await policyOf(imported.policyId);
  expect(policy).toMatchObject({ title: '示例市网页扶持办法', issuedDay: '2021-04-22', issuers: ['示例市科技局'] });
  expect(policy.articles.map(({ number, text }) => [number, text])).toEqual([
    ['第一条', '每家企业补贴示例元五万元。'],
    ['第二条', '推进无障碍设施建设。'],
  ]);
});

describe('R-POLICY 6: files that cannot be used', () => {
  const pieces = noticeOf('示例市不能用的办法', 201);
  const zip = (files: Record<string, string>): Buffer =>
    Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
  /** Bit 0 of the flags of each entry: encrypted. */
  const encrypted = (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    for (let at = copy.indexOf('PK\u0001\u0002'); at >= 0; at = copy.indexOf('PK\u0001\u0002', at + 4))
      copy.writeUInt16LE(copy.readUInt16LE(at + 8) | 1, at + 8);
    return copy;
  };
  /** Says in its directory that the text is ten bytes long. */
  const lying = (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    const name = copy.lastIndexOf('word/document.xml');
    copy.writeUInt32LE(10, name - 46 + 24);
    return copy;
  };
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096, 1)]);
  const bomb = (): Buffer =>
    Buffer.from(
      zipSync({ 'word/document.xml': new Uint8Array(16 * 1024 * 1024), '[Content_Types].xml': strToU8('<Types/>') }),
    );

  const cases: [name: string, fileName: string, make: () => Promise<Buffer> | Buffer, why: string][] = [
    ['empty', '空.txt', () => Buffer.alloc(0), '文件是空的'],
    ['spaces alone', '空.txt', () => Buffer.from('  \n \t \n'), '没有文字'],
    ['a Word file cut off', '断.docx', async () => (await docxOf(pieces)).subarray(0, 3000), '已损坏'],
    ['a Word file with a broken middle', '断.docx', async () => (await docxOf(pieces)).fill(0, 500, 900), '已损坏'],
    ['a zip with other things', '包.docx', () => zip({ 'readme.txt': '示例' }), '不是 Word 文档'],
    ['a spreadsheet under the name of Word', '表.docx', () => zip({ 'xl/workbook.xml': '<x/>' }), '不是 Word 文档'],
    ['a Word file without XML', '乱.docx', () => zip({ 'word/document.xml': '不是' }), '已损坏'],
    ['encrypted entries', '密.docx', async () => encrypted(await docxOf(pieces)), '设有密码'],
    ['Word with a password, or of before 2007', '密.docx', () => ole, '旧版 Word 文档或设有打开密码'],
    ['a zip that swells', '炸.docx', bomb, '解开后过大'],
    ['a zip that lies about its size', '炸.docx', async () => lying(await docxOf(pieces)), '已损坏'],
    ['PDF with a password', '密.pdf', () => pdfOf(pieces, { userPassword: 'secret' }), '设有密码'],
    ['PDF cut off', '断.pdf', async () => (await pdfOf(pieces)).subarray(0, 400), '已损坏'],
    ['PDF without text', '扫描.pdf', () => pdfOf([]), '没有文字'],
    ['a picture under the name of PDF', '图.pdf', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), '实际上是图片'],
    ['text under the name of Word', '文.docx', () => Buffer.from(textOf(pieces)), '内容却是纯文字'],
    ['text under the name of PDF', '文.pdf', () => Buffer.from(textOf(pieces)), '内容却是纯文字'],
    ['Word under the name of text', '文.txt', () => docxOf(pieces), '内容却是 Word 文档'],
    ['PDF under the name of Word', '文.docx', () => pdfOf(pieces), '内容却是PDF'],
    ['text under the name of a spreadsheet', '文.xlsx', () => Buffer.from(textOf(pieces)), '内容却是纯文字'],
    ['a program', '程序.txt', () => Buffer.from('4d5a90000300000004', 'hex'), '实际上是程序'],
    ['bytes of no kind', '乱.txt', () => Buffer.from([...Array(2000).keys()].map((i) => (i * 7919) % 31)), '不是文字'],
    ['RTF', '文.rtf', () => Buffer.from('{\\rtf1 example}'), 'RTF'],
    ['too many words', '长.txt', () => Buffer.from('示例文字，'.repeat(210_000)), '一百万字'],
    ['a page nested beyond measure', '深.html', () => Buffer.from(`<html>${'<div>'.repeat(200_000)}示例`), '过于复杂'],
  ];

  test.each(cases)('%s', async (_, fileName, make, why) => {
    const before = (await gateway.call('bureau-1', 'policy.listDrafts', {})).total;
    const said = await refusal(fileName, await make());
    expect(said).toMatch(/^FILE_UNUSABLE: 文件无法使用：/);
    expect(said.replaceAll(' ', '')).toContain(why.replaceAll(' ', ''));
    expect((await gateway.call('bureau-1', 'policy.listDrafts', {})).total).toBe(before);
  });

  test('of several sources or none nothing is read', async () => {
    const both = { fileName: '示例.txt', text: '示例', base64: 'AAAA' };
    expect(await gateway.code('bureau-1', 'policy.import', both)).toBe('INVALID_INPUT');
    expect(await gateway.code('bureau-1', 'policy.import', { fileName: '示例.txt' })).toBe('INVALID_INPUT');
  });

  test('what is no base64 is not taken for a file', async () => {
    const input = { fileName: '示例.txt', base64: '关于印发办法的通知' };
    expect(await gateway.code('bureau-1', 'policy.import', input)).toBe('FILE_UNUSABLE');
  });
});

describe('R-POLICY 6: uploaded files', () => {
  test('an upload becomes a draft once; it is gone then, and asking again finds the draft', async () => {
    const bytes = await docxOf(noticeOf('示例市上传的办法', 301));
    const fileId = await gateway.upload('bureau-1', 'policy-import/one.docx', bytes);
    const first = await gateway.call('bureau-1', 'policy.import', { fileName: '上传.docx', fileId });
    expect(first).toMatchObject({ state: 'proposed', repeated: false });
    const again = await gateway.call('bureau-1', 'policy.import', { fileName: '上传.docx', fileId });
    expect(again).toMatchObject({ draftId: first.draftId, repeated: true });
    expect(await exists(fileId)).toBe(false);
  });

  test('one that cannot be used is taken away', async () => {
    const fileId = await gateway.upload('bureau-1', 'policy-import/bad.docx', Buffer.from('PK\u0003\u0004不是'));
    expect(await gateway.code('bureau-1', 'policy.import', { fileName: '坏.docx', fileId })).toBe('FILE_UNUSABLE');
    expect(await exists(fileId)).toBe(false);
  });

  test('files that lie elsewhere are not read, and stay', async () => {
    const bytes = Buffer.from(textOf(noticeOf('示例市别处的办法', 302)));
    const fileId = await gateway.uploadAt('bureau-1', 'elsewhere/one.txt', bytes);
    expect(await gateway.code('bureau-1', 'policy.import', { fileName: '别处.txt', fileId })).toBe('FILE_UNUSABLE');
    expect(await exists(fileId)).toBe(true);
  });

  test('what was never uploaded', async () => {
    const fileId = 'cloud://local.bucket/policy-import/none.docx';
    expect(await gateway.code('bureau-1', 'policy.import', { fileName: '无.docx', fileId })).toBe('FILE_UNUSABLE');
  });
});
