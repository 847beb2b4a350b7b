import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Classes and ids that the page's own rules take out of sight. */
export interface Hidden {
  classes: ReadonlySet<string>;
  ids: ReadonlySet<string>;
}

/** What everybody calls so is not shown either. */
const USUAL = ['hidden', 'hide', 'd-none', 'sr-only', 'visually-hidden', 'screen-reader-text', 'none', 'dn'];
const UNSEEN =
  /(?:^|;)(?:display:none|mso-hide:all|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?(?:;|$)|font-size:0(?:px|pt|em|%)?(?:;|$)|color:transparent|text-indent:-\d{3,}|clip:rect\(0|(?:left|top|right|bottom):-\d{4,}|(?:max-)?(?:height|width):0(?:px)?(?:;|$))/u;
const MOST_RULES = 200_000;

/** Simple selectors (.class, #id) of the page's own sheets that hide what they name. */
export function hiddenBySheet(document: Node): Hidden {
  const classes = new Set<string>();
  const ids = new Set<string>();
  const stack: Node[] = [document];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === 'style' && 'childNodes' in node) {
      const [text] = node.childNodes;
      if (text !== undefined && 'value' in text) read(text.value.slice(0, MOST_RULES), classes, ids);
      continue;
    }
    if ('childNodes' in node) stack.push(...node.childNodes.slice(0, 100_000));
  }
  return { classes, ids };
}

function read(sheet: string, classes: Set<string>, ids: Set<string>): void {
  // '@media print{…}' hides on paper only: what stands within another rule is left alone.
  let depth = 0;
  let selector = '';
  let body = '';
  for (const character of sheet) {
    if (character === '{') {
      depth += 1;
      continue;
    }
    if (character === '}') {
      depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      if (UNSEEN.test(compact(body)) && !selector.includes('@')) take(selector, classes, ids);
      [selector, body] = ['', ''];
      continue;
    }
    if (depth === 0) selector += character;
    else if (depth === 1 && body.length < 2000) body += character;
  }
}

function take(selectors: string, classes: Set<string>, ids: Set<string>): void {
  for (const selector of selectors.split(',')) {
    const name = /^\s*(?:[a-z]{1,10})?([.#])([\w-]+)\s*$/u.exec(selector);
    if (name !== null) (name[1] === '.' ? classes : ids).add(name[2] ?? '');
  }
}

const compact = (css: string): string => css.toLowerCase().replaceAll(/\s|!important/gu, '');

/** Whether nobody sees the element: by its attributes, its style, or the page's rules. */
export function isHidden(node: Node, { classes, ids }: Hidden): boolean {
  if (!('attrs' in node)) return false;
  for (const { name, value } of node.attrs) {
    if (name === 'hidden') return true;
    if (name === 'type' && value === 'hidden') return true;
    if (name === 'style' && UNSEEN.test(compact(value))) return true;
    if (name === 'id' && ids.has(value)) return true;
    if (name === 'class' && value.split(/\s+/u).some((one) => classes.has(one) || USUAL.includes(one))) return true;
  }
  return false;
}
