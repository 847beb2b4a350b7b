import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { isHidden, hiddenBySheet, type Hidden } from './page-hidden';
import { isIndexPage, pageHeadOf, withoutMenus } from './page-head';
import { isLayout } from './page-tables';
import { unusable } from './unusable';

const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li tr br section article header footer aside main blockquote pre center table ul ol dd dt dl title fieldset form figure figcaption address hr'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style noscript template svg nav button select textarea head iframe object audio video canvas datalist del'.split(
    ' ',
  ),
);

type Node = DefaultTreeAdapterTypes.Node;

/** What no page for people has. The parser goes through all open elements for each new one: without a bound it would never end. */
const DEEPEST = 1000;
const MOST_ELEMENTS = 1_000_000;

/** A paragraph, and how many of its characters lead elsewhere. */
export interface Paragraph {
  text: string;
  linked: number;
}

/**
 * The paragraphs of a page from its document's title on: a row of a table is one, its cells parted by '｜'; a table that only lays out the page is none;
 * what nobody sees is no text. Throws Unusable for a list of documents, or a page without one. Without recursion.
 */
export function paragraphsOfPage(html: string): string[] {
  const document = parsed(html);
  const paragraphs = textOf(document);
  const why = isIndexPage(paragraphs);
  if (why !== null) throw unusable(why);
  return withoutMenus(withoutLeadingLinks(paragraphs), pageHeadOf(document));
}

/** What leads elsewhere in front of the first sentence is a menu, and its words are no part of a title. */
function withoutLeadingLinks(paragraphs: readonly Paragraph[]): string[] {
  const told = paragraphs.findIndex(
    ({ text, linked }) => text.length > 15 && text.includes('。') && linked * 2 < text.length,
  );
  return paragraphs
    .filter(({ text, linked }, i) => told < 0 || i >= told || linked * 5 < text.length * 4)
    .map(({ text }) => text);
}

/** The same of what another reader made of a Word document. */
export const paragraphsOfHtml = (html: string): string[] => textOf(parsed(html)).map(({ text }) => text);

function textOf(document: Node): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const sheet: Hidden = hiddenBySheet(document);
  let line = '';
  let linked = 0;
  let links = 0;
  let rows = 0;
  /** Rows that only lay out the page. */
  const layouts = new Set<Node>();
  const flush = (): void => {
    const text = line
      .replaceAll(/[\t\r\n ]+/g, ' ')
      .split('｜')
      .map((cell) => cell.trim())
      .join('｜')
      .trim();
    if (text !== '') paragraphs.push({ text, linked: Math.min(linked, text.length) });
    line = '';
    linked = 0;
  };
  const stack: { node: Node; leaving: boolean; rows?: number }[] = [{ node: document, leaving: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, leaving } = top;
    if (node.nodeName === '#text') {
      const { value } = node as DefaultTreeAdapterTypes.TextNode;
      line += value;
      if (links > 0) linked += value.trim().length;
      continue;
    }
    if (SILENT.has(node.nodeName) || (!leaving && isHidden(node, sheet))) continue;
    const isRow = node.nodeName === 'tr';
    const isCell = node.nodeName === 'td' || node.nodeName === 'th';
    if (node.nodeName === 'a') links += leaving ? -1 : 1;
    if (leaving) {
      if (isRow && !layouts.has(node)) rows = Math.max(0, rows - 1);
      if (isCell && rows > 0) line += '｜';
      if (isRow && rows === 0) line = withoutLastBar(line);
      if (top.rows !== undefined) ({ rows } = top);
    }
    // Paragraphs within a cell belong to its row.
    if ((BLOCKS.has(node.nodeName) || isCell) && rows === 0) flush();
    else if (BLOCKS.has(node.nodeName)) line += ' ';
    if (leaving) continue;
    if (isRow && !layouts.has(node)) rows += 1;
    if (!('childNodes' in node)) continue;
    if (node.nodeName === 'table' && isLayout(node)) for (const row of rowsOf(node)) layouts.add(row);
    // A table within a cell is read by itself: a layout's rows are none.
    const kept = node.nodeName === 'table' ? { rows } : {};
    if (node.nodeName === 'table' && rows > 0 && isLayout(node)) rows = 0;
    stack.push({ node, leaving: true, ...kept });
    for (let i = node.childNodes.length - 1; i >= 0; i -= 1) {
      const child = node.childNodes[i];
      if (child !== undefined) stack.push({ node: child, leaving: false });
    }
  }
  flush();
  return paragraphs;
}

/** A table's own rows, not those of tables within it. */
function rowsOf(table: Node): Node[] {
  const rows: Node[] = [];
  const stack: Node[] = [table];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!('childNodes' in node)) continue;
    for (const child of node.childNodes) {
      if (child.nodeName === 'tr') rows.push(child);
      else if (['tbody', 'thead', 'tfoot', 'form'].includes(child.nodeName)) stack.push(child);
    }
  }
  return rows;
}

const withoutLastBar = (line: string): string => {
  const trimmed = line.trimEnd();
  return trimmed.endsWith('｜') ? trimmed.slice(0, -1) : trimmed;
};

function parsed(html: string): Node {
  let depth = 0;
  let elements = 0;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        elements += 1;
        if (depth > DEEPEST || elements > MOST_ELEMENTS) throw unusable('网页结构过于复杂，请另存为 Word 文档再上传');
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}
