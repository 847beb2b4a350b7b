/**
 * Documents in the shapes of offices' own, invented, each with what is right of it: written once as lines, and set as a web page, PDF, Word document
 * or text in turns, so that every kind of document meets several kinds of file.
 */
import { Document, InsertedTextRun, Packer, Paragraph, DeletedTextRun, TextRun } from 'docx';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { big5Of, docxOf, gb18030Of, pdfOf } from './policy-files';

export interface Right {
  title: string;
  docNo: string | null;
  issuers: string[];
  issuedDay: string;
  effectiveDay: string | null;
  expiresDay: string | null;
  /** Without blanks. */
  numbers: string[];
}

export interface Fixture {
  name: string;
  /** Of the document, and of the file. */
  kind: string;
  format: 'html' | 'pdf' | 'docx' | 'txt';
  fileName: string;
  make: () => Promise<Buffer> | Buffer;
  right: Right;
  /** The document's own lines: none of their characters may be lost. */
  lines: string[];
}

interface Described {
  kind: string;
  text: string;
  right: Right;
  only?: Fixture['format'][];
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const NOBODY = '发文机关未注明';
const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const described: Described[] = [
  {
    kind: '通知带办法',
    text: `示工信发〔2022〕7号
      示例市工业和信息化局关于印发示例市中小企业扶持办法的通知
      各县（市、区）工业和信息化局：
      现将《示例市中小企业扶持办法》印发给你们，请认真贯彻执行。
      示例市工业和信息化局
      2022年3月1日
      示例市中小企业扶持办法
      第一章 总则
      第一条 为支持中小企业发展，制定本办法。
      第二条 本办法适用于在本市注册的中小企业。
      第二章 支持标准
      第三条 对租用标准厂房的小微企业给予最高10万元补贴：
      （一）首年按租金的百分之五十；
      （二）次年按租金的百分之三十。
      第三章 附则
      第四条 本办法自2022年4月1日起施行，有效期5年。`,
    right: {
      title: '示例市中小企业扶持办法',
      docNo: '示工信发〔2022〕7号',
      issuers: ['示例市工业和信息化局'],
      issuedDay: '2022-03-01',
      effectiveDay: '2022-04-01',
      expiresDay: '2027-03-31',
      numbers: ['通知', '第一章', '第一条', '第二条', '第二章', '第三条', '第三章', '第四条'],
    },
  },
  {
    kind: '意见连续编号',
    text: `杭州市萧山区人民政府关于支持中小企业发展的若干意见
      萧政发〔2024〕15号
      各镇人民政府、街道办事处：
      为促进中小企业高质量发展，提出以下意见。
      一、降低成本
      （一）对租用厂房的企业给予租金补贴。
      （二）对小微企业减免检测费用。
      二、加强融资
      （三）对获得贷款的企业给予贴息。
      （四）提高担保额度。
      （五）支持发行债券。
      三、附则
      （六）本意见自2024年6月1日起施行，有效期至2027年5月31日。
      杭州市萧山区人民政府
      2024年5月6日`,
    right: {
      title: '杭州市萧山区人民政府关于支持中小企业发展的若干意见',
      docNo: '萧政发〔2024〕15号',
      issuers: ['杭州市萧山区人民政府'],
      issuedDay: '2024-05-06',
      effectiveDay: '2024-06-01',
      expiresDay: '2027-05-31',
      numbers: ['前言', '一', '一（一）', '一（二）', '二', '二（三）', '二（四）', '二（五）', '三', '三（六）'],
    },
  },
  {
    kind: '措施逐条',
    text: `包头市支持民营经济发展若干措施
      措施一：租金补贴
      对租用厂房的小微企业给予租金补贴。
      措施二：贷款贴息
      对获得贷款的中小企业给予利息补贴。
      措施三：人才奖励
      对引进人才的企业给予奖励。
      本措施自印发之日起施行，暂定三年。
      包头市人民政府办公室
      2023年7月10日`,
    right: {
      title: '包头市支持民营经济发展若干措施',
      docNo: null,
      issuers: ['包头市人民政府办公室'],
      issuedDay: '2023-07-10',
      effectiveDay: '2023-07-10',
      expiresDay: '2026-07-09',
      numbers: ['措施一', '措施二', '措施三'],
    },
  },
  {
    kind: '联合署名无空格',
    text: `北京市经济和信息化局 北京市财政局关于印发《中小企业服务券实施细则》的通知
      京经信发〔2023〕21号
      各有关单位：
      现将《中小企业服务券实施细则》印发给你们，请遵照执行。
      北京市经济和信息化局北京市财政局
      2023年9月8日
      中小企业服务券实施细则
      一、发放对象
      在本市注册的中小企业。
      二、使用范围
      咨询、检测、培训等服务。
      三、附则
      本细则自发布之日起施行，有效期2年。`,
    right: {
      title: '中小企业服务券实施细则',
      docNo: '京经信发〔2023〕21号',
      issuers: ['北京市经济和信息化局', '北京市财政局'],
      issuedDay: '2023-09-08',
      effectiveDay: '2023-09-08',
      expiresDay: '2025-09-07',
      numbers: ['通知', '一', '二', '三'],
    },
  },
  {
    kind: '转发',
    text: `赤政办发〔2021〕30号
      赤峰市人民政府办公室转发市工业和信息化局关于加强小微企业服务意见的通知
      各旗县区人民政府，市直各部门：
      市工业和信息化局《关于加强小微企业服务的意见》已经市人民政府同意，现转发给你们，请认真组织实施。
      一、总体要求
      坚持服务为本。
      二、主要任务
      建设服务平台。
      赤峰市人民政府办公室
      2021年4月19日
      （此件公开发布）`,
    right: {
      title: '赤峰市人民政府办公室转发市工业和信息化局关于加强小微企业服务意见的通知',
      docNo: '赤政办发〔2021〕30号',
      issuers: ['赤峰市人民政府办公室'],
      issuedDay: '2021-04-19',
      effectiveDay: null,
      expiresDay: null,
      numbers: ['前言', '一', '二'],
    },
  },
  {
    kind: '部委公告',
    text: `财政部 税务总局关于示例减税政策的公告
      财政部 税务总局公告2023年第12号
      为支持小微企业发展，现将有关政策公告如下：
      一、对小型微利企业减按25%计入应纳税所得额。
      二、本公告执行至2027年12月31日。
      特此公告。
      财政部 税务总局
      2023年8月2日`,
    right: {
      title: '财政部 税务总局关于示例减税政策的公告',
      docNo: '财政部 税务总局公告2023年第12号',
      issuers: ['财政部', '税务总局'],
      issuedDay: '2023-08-02',
      effectiveDay: null,
      expiresDay: '2027-12-31',
      numbers: ['前言', '一', '二'],
    },
  },
  {
    kind: '法律',
    text: `中华人民共和国示例促进法
      （2002年6月29日第九届全国人民代表大会常务委员会第二十八次会议通过 2017年9月1日第十二届全国人民代表大会常务委员会第二十九次会议修订）
      第一章 总则
      第一条 为了改善经营环境，制定本法。
      第二条 本法所称企业，是指依法设立的企业。
      第二章 附则
      第三条 本法自2018年1月1日起施行。`,
    right: {
      title: '中华人民共和国示例促进法',
      docNo: null,
      issuers: ['全国人民代表大会常务委员会'],
      issuedDay: '2017-09-01',
      effectiveDay: '2018-01-01',
      expiresDay: null,
      numbers: ['前言', '第一章', '第一条', '第二条', '第二章', '第三条'],
    },
  },
  {
    kind: '地方性法规',
    text: `山东省示例促进条例
      （2022年3月30日山东省第十三届人民代表大会常务委员会第三十四次会议通过）
      第一条 为了促进发展，制定本条例。
      第二条 县级以上人民政府应当加强领导。
      第三条 本条例自2022年5月1日起施行。2010年5月30日通过的《山东省示例旧条例》同时废止。`,
    right: {
      title: '山东省示例促进条例',
      docNo: null,
      issuers: ['山东省人民代表大会常务委员会'],
      issuedDay: '2022-03-30',
      effectiveDay: '2022-05-01',
      expiresDay: null,
      numbers: ['前言', '第一条', '第二条', '第三条'],
    },
  },
  {
    kind: '行政法规与令',
    text: `中华人民共和国国务院令
      第828号
      现公布《示例款项支付条例》，自2025年6月1日起施行。
      总理 示例
      2025年3月17日
      示例款项支付条例
      第一条 为了规范支付，制定本条例。
      第二条 机关应当及时支付。
      第三条 本条例自2025年6月1日起施行。`,
    right: {
      title: '示例款项支付条例',
      docNo: '中华人民共和国国务院令第828号',
      issuers: ['国务院'],
      issuedDay: '2025-03-17',
      effectiveDay: '2025-06-01',
      expiresDay: null,
      numbers: [],
    },
  },
  {
    kind: '指南小数编号',
    text: `乌海市专精特新申报指南
      1 总则
      1.1 目的
      为规范申报，编制本指南。
      1.2 范围
      适用于本市企业。
      2 条件
      2.1 基本条件
      2.1.1 注册
      在本市注册满两年。
      2.1.2 规模
      从业人员不超过300人。
      2.2 专项条件
      研发投入占比不低于3%。
      3 附则
      本指南自2024年1月1日起施行，有效期一年零六个月。
      乌海市工业和信息化局
      2023年12月20日`,
    right: {
      title: '乌海市专精特新申报指南',
      docNo: null,
      issuers: ['乌海市工业和信息化局'],
      issuedDay: '2023-12-20',
      effectiveDay: '2024-01-01',
      expiresDay: '2025-06-30',
      numbers: ['1', '1.1', '1.2', '2', '2.1', '2.1.1', '2.1.2', '2.2', '3'],
    },
  },
  {
    kind: '问答',
    text: `通辽市租金补贴政策问答说明
      问：谁可以申报？
      答：在本市注册的小微企业。
      问：补贴多少？
      答：每年最高10万元。
      问：什么时候申报？
      答：每年六月。
      通辽市工业和信息化局
      2024年3月11日`,
    right: {
      title: '通辽市租金补贴政策问答说明',
      docNo: null,
      issuers: ['通辽市工业和信息化局'],
      issuedDay: '2024-03-11',
      effectiveDay: null,
      expiresDay: null,
      numbers: ['问1', '问2', '问3'],
    },
  },
  {
    kind: '分部分编号',
    text: `成都高新区管委会关于支持企业租赁厂房的若干政策
      成高管发〔2024〕9号
      为降低企业成本，制定以下政策。
      第一部分 租金支持
      一、补贴对象
      租用厂房的企业。
      二、补贴标准
      每年最高20万元。
      第二部分 装修支持
      一、补贴对象
      新入驻的企业。
      二、补贴标准
      每家最高5万元。
      本政策执行期为2024年7月1日至2026年12月31日。
      成都高新技术产业开发区管理委员会
      2024年6月18日`,
    right: {
      title: '成都高新区管委会关于支持企业租赁厂房的若干政策',
      docNo: '成高管发〔2024〕9号',
      issuers: ['成都高新技术产业开发区管理委员会'],
      issuedDay: '2024-06-18',
      effectiveDay: '2024-07-01',
      expiresDay: '2026-12-31',
      numbers: ['前言', '第一部分', '第一部分一', '第一部分二', '第二部分', '第二部分一', '第二部分二'],
    },
  },
  {
    kind: '县级意见',
    text: `柳河县人民政府关于支持小微企业的意见
      柳政发〔2022〕3号
      为支持小微企业，提出如下意见。
      1.减免租金
      减免国有房屋租金三个月。
      2.稳定就业
      对吸纳就业的企业给予补贴。
      3.实施期限
      本意见自2022年4月1日起执行，至2024年3月31日止。
      柳河县人民政府
      2022年3月28日`,
    right: {
      title: '柳河县人民政府关于支持小微企业的意见',
      docNo: '柳政发〔2022〕3号',
      issuers: ['柳河县人民政府'],
      issuedDay: '2022-03-28',
      effectiveDay: '2022-04-01',
      expiresDay: '2024-03-31',
      numbers: ['前言', '1', '2', '3'],
    },
  },
  {
    kind: '废止通知',
    text: `示例市人民政府关于废止部分行政规范性文件的通知
      示政发〔2024〕1号
      各县区人民政府：
      经研究，决定废止下列文件：
      一、《示例市租金办法》（示政发〔2010〕3号）
      二、《示例市创业办法》（示政发〔2012〕8号）
      本通知自印发之日起施行。
      示例市人民政府
      2024年1月5日
      抄送：市委办公室。
      示例市人民政府办公室 2024年1月8日印发`,
    right: {
      title: '示例市人民政府关于废止部分行政规范性文件的通知',
      docNo: '示政发〔2024〕1号',
      issuers: ['示例市人民政府'],
      issuedDay: '2024-01-05',
      effectiveDay: '2024-01-08',
      expiresDay: null,
      numbers: ['前言', '一', '二', '版记'],
    },
  },
  {
    kind: '多部门通知',
    text: `示例市工业和信息化局等四部门关于开展服务月活动的通知
      示工信联发〔2023〕44号
      各有关单位：
      为服务中小企业，现将有关事项通知如下：
      一、活动时间
      2023年6月1日至2023年6月30日。
      二、活动内容
      （一）政策宣讲
      开展政策宣讲。
      （二）融资对接
      开展融资对接。
      示例市工业和信息化局 示例市财政局
      示例市商务局 示例市税务局
      2023年5月22日`,
    right: {
      title: '示例市工业和信息化局等四部门关于开展服务月活动的通知',
      docNo: '示工信联发〔2023〕44号',
      issuers: ['示例市工业和信息化局', '示例市财政局', '示例市商务局', '示例市税务局'],
      issuedDay: '2023-05-22',
      effectiveDay: null,
      expiresDay: null,
      numbers: ['前言', '一', '二', '二（一）', '二（二）'],
    },
  },
  {
    kind: '红头与附件',
    text: `示例市财政局文件
      示财企〔2021〕12号
      示例市财政局关于下达专项资金管理办法的通知
      各县区财政局：
      为规范管理，制定本通知。
      一、资金范围
      用于中小企业。
      二、有效期
      本通知自2021年5月1日起施行，有效期为三年。
      附件1 申报说明
      第一条 申报单位如实填报。
      第二条 材料一式两份。
      示例市财政局
      2021年4月25日`,
    right: {
      title: '示例市财政局关于下达专项资金管理办法的通知',
      docNo: '示财企〔2021〕12号',
      issuers: ['示例市财政局'],
      issuedDay: '2021-04-25',
      effectiveDay: '2021-05-01',
      expiresDay: '2024-04-30',
      numbers: ['前言', '一', '二', '附件1', '附件1第一条', '附件1第二条'],
    },
  },
  {
    kind: '国务院文件',
    text: `国务院办公厅转发工业和信息化部等部门关于示例意见的通知
      国办发〔2022〕5号
      各省、自治区、直辖市人民政府：
      有关部门的意见已经国务院同意，现转发给你们，请认真贯彻落实。
      一、工作目标
      改善营商环境。
      二、工作措施
      落实各项措施。
      国务院办公厅
      2022年1月20日`,
    right: {
      title: '国务院办公厅转发工业和信息化部等部门关于示例意见的通知',
      docNo: '国办发〔2022〕5号',
      issuers: ['国务院办公厅'],
      issuedDay: '2022-01-20',
      effectiveDay: null,
      expiresDay: null,
      numbers: ['前言', '一', '二'],
    },
  },
  {
    kind: '无署名无日期',
    text: `关于培育夜间市场的若干措施
      一、延长营业
      鼓励延长营业时间。
      二、改善环境
      改善夜间照明。`,
    right: {
      title: '关于培育夜间市场的若干措施',
      docNo: null,
      issuers: [NOBODY],
      issuedDay: '2026-11-22',
      effectiveDay: null,
      expiresDay: null,
      numbers: ['一', '二'],
    },
  },
  {
    kind: '中文日期与字距',
    text: `鄂尔多斯市促进创业办法
      第 一 条 为促进创业，制定本办法。
      第 二 条 对创业者给予补贴。
      第 三 条 本办法自二〇二四年四月一日起施行，有效期五年，《鄂尔多斯市创业旧办法》（鄂府发〔2017〕3号）同时废止。
      鄂 尔 多 斯 市 人 民 政 府
      二〇二四年三月十五日`,
    right: {
      title: '鄂尔多斯市促进创业办法',
      docNo: null,
      issuers: ['鄂尔多斯市人民政府'],
      issuedDay: '2024-03-15',
      effectiveDay: '2024-04-01',
      expiresDay: '2029-03-31',
      numbers: ['第一条', '第二条', '第三条'],
    },
  },
  {
    kind: '长条文',
    text: `锡林郭勒盟行政公署关于扶持中小企业的规定
      ${Array.from({ length: 12 }, (_, i) => `第${chinese[i] ?? ''}条 ${i === 11 ? '本规定自2023年1月1日起施行，有效期10年。' : `对符合第${i + 1}类条件的中小企业，按照其实际发生费用的一定比例给予补助，具体标准由主管部门会同财政部门另行制定并公布，补助资金当年兑现。`}`).join('\n')}
      锡林郭勒盟行政公署
      2022年12月1日`,
    right: {
      title: '锡林郭勒盟行政公署关于扶持中小企业的规定',
      docNo: null,
      issuers: ['锡林郭勒盟行政公署'],
      issuedDay: '2022-12-01',
      effectiveDay: '2023-01-01',
      expiresDay: '2032-12-31',
      numbers: chinese.map((n) => `第${n}条`),
    },
  },
];

// --- files ---

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const ps = (all: readonly string[], tag = 'p'): string =>
  all.map((line) => `<${tag}>${escaped(line)}</${tag}>`).join('\n');
const MENU =
  '<div><a href="/">首页</a><a href="/zw">政务公开</a><a href="/hd">互动交流</a></div><div>您当前的位置：<a href="/">首页</a> &gt; 政策文件</div>';
const BAR = '<div>发布时间：2025-10-30 10:20 来源：本站 浏览量：1024</div><div>A+大 A+中 A+小</div>';
const FOOT =
  '<div>打印 关闭</div><div>公开方式：主动公开</div><div>相关附件</div><div><a href="a">申报表.doc</a></div><div>政策解读</div><div><a href="j">一图读懂新政策</a></div><div>主办：示例单位 蒙ICP备00000000号</div>';
const page = (body: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>政策文件_示例门户网站</title></head><body>${body}</body></html>`;

type Shape = [name: string, make: (all: string[]) => Promise<Buffer> | Buffer];
const html = (name: string, body: (all: string[]) => string): Shape => [name, (all) => Buffer.from(page(body(all)))];
const pages: Shape[] = [
  html('段落与页眉页脚', (all) => MENU + BAR + ps(all) + FOOT),
  html('版式表格', (all) => `${MENU}<table><tr><td>${BAR}${ps(all)}</td></tr></table>${FOOT}`),
  html('换行', (all) => `${MENU}<div>${all.map(escaped).join('<br>')}</div>${FOOT}`),
  html(
    '嵌套表格与侧栏',
    (all) =>
      `<table><tr><td>${MENU}</td></tr><tr><td><table><tr><td><p><a href="1">机构职能</a></p></td><td>${ps(all)}</td></tr></table></td></tr></table>`,
  ),
  html(
    '隐藏文字',
    (all) =>
      `<style>.x{display:none}</style>${MENU}${ps(all.slice(0, 2))}<p class="x">示例水印文字。</p><p style="display:none">旧版本内容</p>${ps(all.slice(2))}${FOOT}`,
  ),
  html(
    '分区与空格',
    (all) => all.map((line) => `<div>&nbsp;&nbsp;&nbsp;&nbsp;<span>${escaped(line)}</span></div>`).join('\n') + FOOT,
  ),
];

const fontAt = createRequire(__filename).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);

/** With a line at the head and foot of every page, as offices and browsers print. */
async function framedPdf(
  all: readonly string[],
  head: string,
  foot: (page: number, pages: number) => string,
): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 72, font: fontAt, bufferPages: true });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((done) => {
    document.on('end', () => {
      done();
    });
  });
  document.fontSize(14);
  for (const line of all) document.text(line, { lineGap: 8 });
  const { count } = document.bufferedPageRange();
  for (let i = 0; i < count; i += 1) {
    document.switchToPage(i);
    document.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    document
      .fontSize(9)
      .text(head, 40, 24, { lineBreak: false })
      .text(foot(i + 1, count), 40, 806, { lineBreak: false });
  }
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Running text in two columns. */
async function columnsPdf(all: readonly string[]): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 50, font: fontAt });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((done) => {
    document.on('end', () => {
      done();
    });
  });
  document.fontSize(9).text(all.join('\n'), { columns: 2, columnGap: 30, height: 120 + all.length * 9 });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

const RADICALS: [string, string][] = [['人', '⼈'], ['民', '⺠'], ['日', '⽇'], ['月', '⽉'], ['自', '⾃'], ['行', '⾏'], ['工', '⼯'], ['一', '⼀'], ['力', '⼒'], ['用', '⽤'], ['大', '⼤']]; // prettier-ignore
const radical = (text: string): string => RADICALS.reduce((all, [usual, sign]) => all.replaceAll(usual, sign), text);
const spaced = (text: string): string => text.replaceAll(/\d{2,}(?=[年月日号条])/gu, (digits) => [...digits].join(' '));

const pdfs: Shape[] = [
  ['普通', (all) => pdfOf(all)],
  ['页码与页眉', (all) => framedPdf(all, '示例公报 2025年第3期', (n) => `— ${n} —`)],
  [
    '浏览器打印',
    (all) =>
      framedPdf(
        all,
        '2025/10/30 10:20 政策文件_示例门户网站',
        (n, count) => `https://www.example.com/art/${n}.html ${n}/${count}`,
      ),
  ],
  ['部首字与数字空格', (all) => pdfOf(all.map((line) => spaced(radical(line))))],
];

/** A heading's changes tracked: what was taken out is no text, what was put in is. */
export function trackedDocx(all: readonly string[]): Promise<Buffer> {
  const by = { id: 1, author: '示例', date: '2024-01-01T00:00:00Z' };
  const children = all.map((line, i) =>
    i !== all.length - 1 && i > 2 && line.length > 12
      ? new Paragraph({
          children: [
            new TextRun(line.slice(0, 6)),
            new DeletedTextRun({ ...by, text: '删去的字' }),
            new InsertedTextRun({ ...by, id: 2, text: line.slice(6) }),
          ],
        })
      : new Paragraph(line),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const docxs: Shape[] = [
  ['普通', (all) => docxOf(all)],
  ['修订痕迹', (all) => trackedDocx(all)],
];
const txts: Shape[] = [
  ['UTF-8', (all) => Buffer.from(all.join('\n'))],
  ['GB18030 与缩进', (all) => gb18030Of(all.map((line) => `　　${line}`).join('\r\n'))],
  ['粘贴自 PDF 的部首字', (all) => Buffer.from(all.map((line) => spaced(radical(line))).join('\n\n'))],
];

const shapes: Record<Fixture['format'], Shape[]> = { html: pages, pdf: pdfs, docx: docxs, txt: txts };
const FORMATS = ['html', 'html', 'pdf', 'docx', 'txt'] as const;

/** Each document in every format, in turns of its shapes: a hundred files. */
export const fixtures: Fixture[] = described.flatMap(({ kind, text, right }, n) =>
  FORMATS.map((format, m): Fixture => {
    const all = lines(text);
    const [shape, make] = shapes[format][(n + m * 3) % shapes[format].length] ?? ['', () => Buffer.from('')];
    return {
      name: `${kind}，${format} ${shape}`,
      kind,
      format,
      fileName: `文件.${format}`,
      make: () => make(all),
      right,
      lines: all,
    };
  }),
);

const traditional = `臺北市中小企業輔導辦法
第一條 為輔導中小企業，訂定本辦法。
第二條 企業得申請補貼，每家最高十萬元。
第三條 本辦法自2021年4月1日起施行。`;
fixtures.push({
  name: '繁體，txt Big5',
  kind: '繁體',
  format: 'txt',
  fileName: '文件.txt',
  make: () => big5Of(traditional),
  right: {
    title: '臺北市中小企業輔導辦法',
    docNo: null,
    issuers: [NOBODY],
    issuedDay: '2021-01-01',
    effectiveDay: '2021-04-01',
    expiresDay: null,
    numbers: ['第一條', '第二條', '第三條'],
  },
  lines: lines(traditional),
});
const column = described.find(({ kind }) => kind === '长条文');
if (column !== undefined)
  fixtures.push({
    name: '长条文，pdf 两栏',
    kind: '长条文',
    format: 'pdf',
    fileName: '文件.pdf',
    make: () => columnsPdf(lines(column.text)),
    right: column.right,
    lines: lines(column.text),
  });
