import { parse, type DefaultTreeAdapterTypes } from 'parse5';

const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li tr br section article header footer blockquote pre center table ul ol dd dt title'.split(
    ' ',
  ),
);
const SILENT = new Set('script style noscript template svg nav button select textarea head iframe object'.split(' '));

type Node = DefaultTreeAdapterTypes.Node;

/** The paragraphs of a page: a row of a table is one, its cells parted by '｜'. Without recursion: a page may be nested as deep as it likes. */
export function paragraphsOfHtml(html: string): string[] {
  const paragraphs: string[] = [];
  let line = '';
  let rows = 0;
  const flush = (): void => {
    const text = line.replaceAll(/[\t\r\n ]+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    line = '';
  };
  const stack: { node: Node; leaving: boolean }[] = [{ node: parse(html), leaving: false }];
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
      if (isRow) line = line.replace(/｜\s*$/u, '');
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
