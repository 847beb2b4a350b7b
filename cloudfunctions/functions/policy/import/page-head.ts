import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** What a page says of itself in its head; offices' pages must name title, day and source of an article there. */
export interface PageHead {
  titles: string[];
  day: string | null;
  source: string | null;
}

/** How far into a page its article begins at the latest; what is in front are menus. */
const MENU_LINES = 80;
const TITLE_LINES = 4;

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
    return [...facts, ...paragraphs.slice(start)];
  }
  return [...facts, ...paragraphs];
}

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
