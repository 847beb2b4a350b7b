import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const PARAGRAPHS = new Set([
  'p',
  'div',
  'li',
  'section',
  'article',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
  'blockquote',
]);
/** As many paragraphs with text as no cell of a table of figures has. */
const MANY = 3;
const LONG = 200;

interface Cell {
  paragraphs: number;
  length: number;
  nested: boolean;
  headed: boolean;
}

/**
 * Whether a table only lays out a page: it holds another table or a heading, every row of it has one cell, or one cell holds most of its text in many
 * paragraphs. What offices export from Word has a paragraph in every cell, and stays a table.
 */
export function isLayout(table: Node): boolean {
  if ('attrs' in table && table.attrs.some(({ name, value }) => name === 'role' && value === 'presentation'))
    return true;
  const rows: Cell[][] = [];
  const stack: Node[] = [table];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!('childNodes' in node)) continue;
    if (node.nodeName === 'tr')
      rows.push(node.childNodes.filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th').map(cellOf));
    else for (const child of node.childNodes) stack.push(child);
  }
  const cells = rows.flat();
  if (cells.some(({ nested, headed }) => nested || headed)) return true;
  const filled = rows.map((row) => row.filter(({ length }) => length > 0).length);
  if (filled.every((count) => count <= 1)) return true;
  const total = cells.reduce((sum, { length }) => sum + length, 0);
  const [largest] = [...cells].sort((a, b) => b.length - a.length);
  if (largest === undefined) return true;
  const most = largest.length * 2 > total && largest.paragraphs >= MANY;
  return most && (rows.length <= 3 || largest.length > LONG * 2);
}

/** Without recursion; of a cell as much as tells. */
function cellOf(cell: Node): Cell {
  const found: Cell = { paragraphs: 0, length: 0, nested: false, headed: false };
  const stack: Node[] = [cell];
  let begins = true;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#text') {
      const { length } = (node as DefaultTreeAdapterTypes.TextNode).value.trim();
      if (length > 0 && begins) found.paragraphs += 1;
      if (length > 0) begins = false;
      found.length += length;
      continue;
    }
    if (node.nodeName === 'table') found.nested = true;
    if (HEADINGS.has(node.nodeName)) found.headed = true;
    if (PARAGRAPHS.has(node.nodeName)) begins = true;
    if (!('childNodes' in node) || node.nodeName === 'script' || node.nodeName === 'style') continue;
    for (let i = node.childNodes.length - 1; i >= 0; i -= 1) {
      const child = node.childNodes[i];
      if (child !== undefined) stack.push(child);
    }
  }
  return found;
}
