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
  '索引号', '发布机构', '发文机关', '主题分类', '体裁分类', '有效性', '公开方式', '公开范围', '作者', '责任编辑', '打印', '分享', '关键词', '信息分类', '公开日期', '生成日期', '名称', '标题', '文号', '发文字号', '发文号', '文件编号', '成文时间', '生成时间', '公布日期', '访问量', '阅读次数', '阅读', '稿源', '编辑', '主题词', '所属主题', '机构分类', '效力状态',
]; // prettier-ignore
const SCRAPED_PARTS = ['扫码使用手机浏览', '小编为大家', '供大家参考', '打印本页', '关闭窗口', '分享到'];

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
  if (SCRAPED_PARTS.some((part) => units.includes(part))) return { label: '', value: '' };
  if (units.length > 80) return null;
  let from = 0;
  while (from < units.length && '-·[【 '.includes(units.charAt(from))) from += 1;
  const colon = units.indexOf(':', from);
  const label = (colon < 0 ? units.slice(from) : units.slice(from, colon)).split(' ').join('');
  if (!SCRAPED.includes(label)) return null;
  return { label, value: colon < 0 ? '' : line.slice(colon + 1).trim() };
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
