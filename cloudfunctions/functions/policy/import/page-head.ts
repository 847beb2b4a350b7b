import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Paragraph } from './html';

type Node = DefaultTreeAdapterTypes.Node;

/** What a page says of itself in its head; offices' pages must name title, day and source of an article there. */
export interface PageHead {
  titles: string[];
  day: string | null;
  source: string | null;
}

/** How far into a page its article begins at the latest; what is in front are menus. */
const MENU_LINES = 300;
const TITLE_LINES = 4;
/** A page's list leads somewhere with more of its text than this. */
const LINKED = 0.45;
const LEAST_PROSE = 40;

export function pageHeadOf(document: Node): PageHead {
  const head = childrenOf(childrenOf(document).find(({ nodeName }) => nodeName === 'html')).find(
    ({ nodeName }) => nodeName === 'head',
  );
  const found: PageHead = { titles: [], day: null, source: null };
  for (const node of childrenOf(head)) {
    if (node.nodeName === 'title') {
      const text = childrenOf(node)
        .map((child) => ('value' in child ? child.value : ''))
        .join('');
      // '示例办法-示例市人民政府'
      found.titles.push(text, ...text.split(/[-_|—–]/).slice(0, 1));
    }
    if (!('attrs' in node) || node.nodeName !== 'meta') continue;
    const [name, content] = ['name', 'content'].map((key) => node.attrs.find((attr) => attr.name === key)?.value ?? '');
    if (content === undefined || content === '') continue;
    if (name?.toLowerCase() === 'articletitle') found.titles.unshift(content);
    if (name?.toLowerCase() === 'pubdate') found.day = content;
    if (name?.toLowerCase() === 'contentsource') found.source = content;
  }
  return found;
}

const childrenOf = (node: Node | undefined): Node[] =>
  node !== undefined && 'childNodes' in node ? node.childNodes : [];

/**
 * The paragraphs from the article's title on: menus are no document, and some of their words look like titles. Everything when the title is not
 * found near the beginning, or when something is said in front of it. Day and source go first, as the page shows them elsewhere.
 */
export function withoutMenus(paragraphs: readonly string[], { titles, day, source }: PageHead): string[] {
  const facts = [...(day === null ? [] : [`发布日期：${day}`]), ...(source === null ? [] : [`来源：${source}`])];
  for (const title of titles) {
    const start = placeOf(paragraphs, bare(title));
    if (start < 0 || paragraphs.slice(0, start).some(isProse)) continue;
    return [...facts, ...labelled(paragraphs.slice(0, start)), ...paragraphs.slice(start)];
  }
  // The page's head alone has the title.
  const [named = ''] = titles.map((title) => title.trim()).filter((title) => TITLE.test(title));
  const said = paragraphs.slice(0, MENU_LINES).some((text) => text.length <= 120 && TITLE.test(text));
  return [...(said || named === '' ? [] : [named]), ...facts, ...paragraphs];
}

/** What a document's title ends with. */
const TITLE =
  /^.{4,110}(?:通知|公告|通告|公示|意见|决定|批复|办法|规定|措施|方案|细则|计划|条例|规划|指引|指南|规则|政策|法|令|清单|说明|解答|问答|函)(?:[（(][^（）()]{1,16}[）)])?[》”]?$/u;

/** A table of particulars above the title (文号, 成文日期, 发文机关) stays: it says what the document may not. */
const labelled = (paragraphs: readonly string[]): string[] =>
  paragraphs.filter((text) => text.length < 200 && /发文字号|文\s?号|成文日期|发文机关|发文日期|制发机关/u.test(text));

/** The first place where one paragraph, or a few together, are the title. */
function placeOf(paragraphs: readonly string[], title: string): number {
  if (title.length < 5) return -1;
  for (let i = 0; i < Math.min(paragraphs.length, MENU_LINES); i += 1) {
    let text = '';
    for (let j = i; j < i + TITLE_LINES && text.length < title.length; j += 1) text += bare(paragraphs[j] ?? '');
    if (text === title) return i;
  }
  return -1;
}

const bare = (text: string): string => text.replaceAll(/\s/gu, '');
const isProse = (paragraph: string): boolean => paragraph.length > 60 && paragraph.includes('。');

/** Why there is no document on the page: it lists others, or says that there is nothing; null when there is one. */
export function isIndexPage(paragraphs: readonly Paragraph[]): string | null {
  const all = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  const linked = paragraphs.reduce((sum, one) => sum + one.linked, 0);
  const own = paragraphs.filter((one) => one.linked * 2 < one.text.length);
  const prose = own.filter(
    ({ text }) =>
      text.length >= 15 && /[。；：]/u.test(text) && !/版权所有|主办|承办|ICP|网站标识|技术支持|公网安备/u.test(text),
  );
  const points = own.filter(({ text }) =>
    /^(?:第[一二三四五六七八九十百\d]+[条章]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/u.test(text),
  );
  const said = prose.reduce((sum, { text }) => sum + text.length, 0);
  if (points.length >= 2 || said >= LEAST_PROSE * 4) return null;
  const entries = paragraphs.filter((one) => one.linked >= 8).length;
  if (entries >= 5 && linked > all * LINKED && said < LEAST_PROSE * 2)
    return '这是列出多份文件的目录页，没有正文，请打开其中一份文件的网页再导入';
  const words = own.map(({ text }) => text).join('');
  if (
    words.length < 400 &&
    said < LEAST_PROSE &&
    /页面不存在|找不到|已被删除|404|无权限|请登录|正在跳转|启用JavaScript|启用 JavaScript|浏览器不支持|内容加载中|加载中/iu.test(
      words,
    )
  )
    return '这个网页没有正文（页面不存在、需要登录或尚未加载完），请在浏览器里打开全文后另存再导入';
  if (
    said < 8 &&
    points.length === 0 &&
    all > 0 &&
    (linked > 0 || paragraphs.some(({ text }) => /附件|下载|全文|详见/u.test(text)))
  )
    return '这个网页只有标题或附件链接，没有正文，请下载附件后导入附件';
  return null;
}
