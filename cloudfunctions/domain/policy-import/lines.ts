import { findDates } from './dates';
import { plain } from './plain';

export interface Line {
  text: string;
  /** Its paragraph in the original. */
  index: number;
  /** A table's cell or row: not a heading, whatever it says. */
  cell: boolean;
  /** Cells of one row in a text file, one on each line behind a tabulator: the same number; -1 for everything else. */
  row: number;
  /** Empty cells of the row in front of this one. */
  blanks: number;
}

const SCRAPED = [
  '时间', '发布时间', '发布日期', '发文日期', '成文日期', '日期', '来源', '信息来源', '浏览', '浏览次数', '浏览量', '点击数', '点击量', '字号', '字体', '当前位置',
  '索引号', '发布机构', '发文机关', '主题分类', '体裁分类', '有效性', '公开方式', '公开范围', '作者', '责任编辑', '打印', '分享', '关键词', '信息分类', '公开日期', '生成日期', '名称', '标题', '文号', '发文字号', '发文号', '文件编号', '成文时间', '生成时间', '公布日期', '访问量', '阅读次数', '阅读', '稿源', '编辑', '主题词', '所属主题', '机构分类', '效力状态', '发表时间', '更新时间', '更新日期', '发布单位', '发文单位', '制发机关', '制定机关', '公开机构', '公开责任部门', '责任部门', '发文部门', '信息提供单位', '文章来源', '印发日期', '印发时间', '签发日期', '施行日期', '生效日期', '废止日期', '失效日期', '时效性', '公文种类', '组配分类', '主题类别', '服务对象', '公开时限', '公开属性', '信息公开属性', '统一编号', '规范性文件编号', '体裁', '阅读量', '点击', '阅读数', '访问次数', '浏览数', '撰稿', '审核', '校对', '发布人', '文件名称', '文件标题',
]; // prettier-ignore
/** What stands around an article on an office's page; in lines of that length alone. */
const AROUND = [
  '版权所有',
  'ICP备',
  '公网安备',
  '网站标识码',
  '上一篇',
  '下一篇',
  '网站地图',
  '无障碍浏览',
  '设为首页',
  '加入收藏',
  '当前位置',
  '当前的位置',
  '现在的位置',
  '扫一扫在手机',
  '相关链接',
  '我要纠错',
  '浏览次数',
  '责任编辑',
];
const LONGEST_AROUND = 80;
const SCRAPED_PARTS = [
  'A+大',
  'A-小',
  '大 中 小',
  '[大] [中] [小]',
  '【大 中 小】',
  '【字体',
  '字体：',
  '字号：',
  '字体大小',
  '听语音',
  '语音播报',
  '您当前的位置',
  '您所在的位置',
  '所在位置',
  '首页>',
  '首页 >',
  '首页＞',
  '首页 ＞',
  '首页»',
  '首页 »',
  '首页 /',
  '首页->',
  '微信扫一扫',
  '用微信扫描',
  '视力保护色',
  '收藏本页',
  '扫码使用手机浏览',
  '小编为大家',
  '供大家参考',
  '打印本页',
  '关闭窗口',
  '分享到',
];

/** What a browser prints at the head and foot of its pages, and counts of pages, in a text that was copied from there. */
const PRINTED =
  /^(?:\d{2,4}[/.-]\d{1,2}[/.-]\d{1,2}[,\s]+(?:上午|下午|早上|晚上)?\d{1,2}:\d{2}(?::\d{2})?(?:\s.{0,80})?|(?:https?:\/\/|file:\/\/|www\.)\S+(?:\s+\d{1,4}\s*\/\s*\d{1,4})?|[-—–]\s*\d{1,4}\s*[-—–]|第\s*\d{1,4}\s*页(?:\s*,?\s*共\s*\d{1,4}\s*页)?)$/u;

/** Non-empty lines, trimmed; `cell` for what came from a table. */
export function linesOf(paragraphs: readonly string[]): Line[] {
  const lines: Line[] = [];
  let row = 0;
  let blanks = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const text = paragraph.trim();
    const tabbed = paragraph.startsWith('\t');
    if (!tabbed) {
      row += 1;
      blanks = 0;
    }
    if (text === '') {
      if (tabbed) blanks += 1;
      continue;
    }
    lines.push({ text, index, cell: tabbed || text.includes('｜'), row: tabbed ? row : -1, blanks });
    blanks = 0;
  }
  return lines;
}

/** A label and value that the website put around the document: '- 時間:2020-03-19'; null for the document's own lines. */
export function scraped(line: string): { label: string; value: string } | null {
  if (line.length > 400) return null;
  const units = plain(line);
  if (PRINTED.test(units.trim().replaceAll('，', ','))) return { label: '', value: line };
  if (SCRAPED_PARTS.some((part) => units.includes(part))) return { label: '', value: '' };
  if (units.length > LONGEST_AROUND) return null;
  if (!units.includes('。') && AROUND.some((part) => units.includes(part))) return aroundOf(units, line);
  let from = 0;
  while (from < units.length && '-·[【 '.includes(units.charAt(from))) from += 1;
  const colon = units.indexOf(':', from);
  const label = (colon < 0 ? units.slice(from) : units.slice(from, colon)).split(' ').join('');
  if (!SCRAPED.includes(label)) return null;
  return { label, value: colon < 0 ? '' : line.slice(colon + 1).trim() };
}

/** What stands around a document on a page wherever it stands; a label with its value is of the page only near the title. */
export function isAround(line: string): boolean {
  const units = plain(line.slice(0, 400));
  if (line.length <= 300 && PRINTED.test(units.trim().replaceAll('，', ','))) return true;
  if (SCRAPED_PARTS.some((part) => units.includes(part))) return true;
  return line.length <= LONGEST_AROUND && !units.includes('。') && AROUND.some((part) => units.includes(part));
}

/** '来源：市工信局 浏览次数：383' tells the source among other things. */
function aroundOf(units: string, line: string): { label: string; value: string } {
  const source = units.indexOf('来源:');
  const [value = ''] =
    source < 0
      ? []
      : line
          .slice(source + 3)
          .trim()
          .split(/[ \u3000]/u);
  return { label: source < 0 ? '' : '来源', value };
}

/** The date that makes up a whole line (a signature's), '2018年4月26日印发' included; null otherwise. */
export function dateLine(line: string): string | null {
  if (line.length > 40) return null;
  const [date] = findDates(line);
  if (date?.precision !== 'day') return null;
  const before = line.slice(0, date.start).trim();
  const after = line.slice(date.end).trim();
  if (before === '' && ['', '印发', '印發', '发布', '發布'].includes(after)) return date.day;
  return '（('.includes(before) && '）)'.includes(after) && before.length === 1 && after.length === 1 ? date.day : null;
}

/** What stands behind a document on an office's page, alone on its line or in front of a list. */
const BEHIND =
  /^[【［[(（>»·\s|]*(?:打\s*印|关\s*闭|扫一扫|扫码|分享到?|相关附件|附件下载|相关文件|相关文档|相关链接|相关解读|相关政策|相关新闻|相关阅读|相关信息|政策解读|解读文件|解读材料|图解|图文解读|政策图解|一图读懂|上一篇|下一篇|上一条|下一条|责任编辑|责编|编辑[：:]|版权所有|主办单位?[：:]|承办单位?[：:]|网站地图|网站声明|关于我们|联系我们|友情链接|您可能|回到顶部|返回顶部|公开方式|信息公开属性|公开属性|您的评价|网友评论|我要纠错|收藏|字体[：:]|政务微信|政务微博|蒙ICP|京ICP|.{0,2}ICP备|网站标识码|技术支持|国务院部门网站|部门网站|地方政府网站|市直部门|各旗县区|县区网站|新闻媒体|智能问答|【我要打印】|保存本页|推荐阅读|热点推荐|无障碍)/u;
/** Only such a line's own words; '打印、复印的，…' is a sentence. */
const LONGEST_BEHIND = 40;

/** Where what a page puts behind a document begins; the number of lines when nothing does. `from`: where the document's own text begins. */
export function pageEnd(lines: readonly Line[], from: number, isPoint: (line: Line) => boolean): number {
  let last = from;
  for (const [i, line] of lines.entries()) {
    const { text } = line;
    const prose = text.length >= 30 && /[。；：]/u.test(text) && !/版权所有|主办|承办|ICP|网站/u.test(text);
    if (i >= from && (prose || isPoint(line) || (dateLine(text) !== null && !/-|\//u.test(text)))) last = i;
  }
  for (let i = from; i < lines.length; i += 1) {
    const { text = '' } = lines[i] ?? {};
    if (text.length > LONGEST_BEHIND || /[。；]/u.test(text) || !BEHIND.test(plain(text))) continue;
    // Prose, a point or a signature behind it: the document goes on.
    if (last <= i) return i;
  }
  return lines.length;
}
