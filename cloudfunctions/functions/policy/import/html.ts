import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { pageHeadOf, withoutMenus } from './page-head';
import { unusable } from './unusable';

const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li tr br section article header footer blockquote pre center table ul ol dd dt title'.split(
    ' ',
  ),
);
const SILENT = new Set('script style noscript template svg nav button select textarea head iframe object'.split(' '));

type Node = DefaultTreeAdapterTypes.Node;

/** What no page for people has. The parser goes through all open elements for each new one: without a bound it would never end. */
const DEEPEST = 1000;
const MOST_ELEMENTS = 1_000_000;

/** The paragraphs of a page: a row of a table is one, its cells parted by '｜'. Without recursion. */
export function paragraphsOfHtml(html: string): string[] {
  const document = parsed(html);
  return withoutMenus(textOf(document), pageHeadOf(document));
}

function textOf(document: Node): string[] {
  const paragraphs: string[] = [];
  let line = '';
  let rows = 0;
  const flush = (): void => {
    const text = line
      .replaceAll(/[\t\r\n ]+/g, ' ')
      .split('｜')
      .map((cell) => cell.trim())
      .join('｜')
      .trim();
    if (text !== '') paragraphs.push(text);
    line = '';
  };
  const stack: { node: Node; leaving: boolean }[] = [{ node: document, leaving: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, leaving } = top;
    if (node.nodeName === '#text') {
      line += (node as DefaultTreeAdapterTypes.TextNode).value;
      continue;
    }
    if (SILENT.has(node.nodeName)) continue;
    const isRow = node.nodeName === 'tr';
    const isCell = node.nodeName === 'td' || node.nodeName === 'th';
    if (leaving) {
      if (isRow) rows -= 1;
      if (isCell && rows > 0) line += '｜';
      if (isRow) line = withoutLastBar(line);
    }
    // Paragraphs within a cell belong to its row.
    if (BLOCKS.has(node.nodeName) && rows === 0) flush();
    else if (BLOCKS.has(node.nodeName)) line += ' ';
    if (leaving) continue;
    if (isRow) rows += 1;
    if (!('childNodes' in node)) continue;
    stack.push({ node, leaving: true });
    for (let i = node.childNodes.length - 1; i >= 0; i -= 1) {
      const child = node.childNodes[i];
      if (child !== undefined) stack.push({ node: child, leaving: false });
    }
  }
  flush();
  return paragraphs;
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
