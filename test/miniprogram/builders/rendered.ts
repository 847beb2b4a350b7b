/** What a page has handed to WeChat, as Taro's data: the nodes that its templates show. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { say } from './texts';

/** One node: `nn` its template, `cl` its class, `uid` its id, `v` its text, `cn` its children, `p0`… its attributes in short. */
export interface TreeNode {
  nn?: string;
  cl?: string;
  uid?: string;
  v?: string;
  cn?: TreeNode[];
  [attribute: string]: unknown;
}

export const nodesOf = (node: TreeNode): TreeNode[] => [node, ...(node.cn ?? []).flatMap(nodesOf)];

interface Template {
  tag: string;
  /** Whether a touch or a change of it reaches the program. */
  reacts: boolean;
  /** The short names of its attributes, by their long ones. */
  short: ReadonlyMap<string, string>;
}

/** base.wxml's templates by their numbers: which of them react, and under which short names their attributes lie. */
export function templatesOf(rootPath: string): ReadonlyMap<string, Template> {
  const wxml = readFileSync(path.join(rootPath, 'base.wxml'), 'utf8');
  const found = wxml.matchAll(/<template name="tmpl_\d+_(\w+?)(?:_focus|_blur)?">\s*<([\w-]+)\s([^>]*)>/g);
  const templates = new Map<string, Template>();
  for (const [, number = '', tag = '', attributes = ''] of found) {
    if (tag === 'template') continue;
    const short = [...attributes.matchAll(/([\w-]+)="\{\{[^"]*?\bi\.(p\d+)\b[^"]*\}\}"/g)];
    templates.set(number, {
      tag,
      reacts: /bind(tap|input|change)="eh"/.test(attributes),
      short: new Map(short.map(([, name = '', key = '']) => [name, key])),
    });
  }
  return templates;
}

/** How large a page's tree is, as WeChat counts it: elements, and levels and children of one below another. */
export function sizeOf(tree: TreeNode): { nodes: number; depth: number; children: number } {
  const elements = (tree.cn ?? []).filter(({ v }) => v === undefined);
  const below = elements.map(sizeOf);
  return {
    nodes: 1 + below.reduce((sum, { nodes }) => sum + nodes, 0),
    depth: 1 + Math.max(0, ...below.map(({ depth }) => depth)),
    children: Math.max(elements.length, ...below.map(({ children }) => children)),
  };
}

/** Reads a page's data with the build's own short names. */
export class Rendered {
  private readonly templates: ReadonlyMap<string, Template>;

  constructor(rootPath: string) {
    this.templates = templatesOf(rootPath);
  }

  /** An attribute of a node, e.g. `aria-label`; '' when it has none. */
  attribute(node: TreeNode, name: string): string {
    const key = this.templates.get(node.nn ?? '')?.short.get(name);
    const value = key === undefined ? undefined : node[key];
    return typeof value === 'string' ? value : '';
  }

  /** Whether something is still on its way: grey bars, or a part that says so to a screen reader. */
  isLoading(tree: TreeNode): boolean {
    const loading = say('common.loading');
    return nodesOf(tree).some(
      (node) => /skeleton/.test(node.cl ?? '') || this.attribute(node, 'aria-label').startsWith(loading),
    );
  }

  /** What the error cards of a page say. */
  errors(tree: TreeNode): string[] {
    return nodesOf(tree).flatMap((node) =>
      /plh-state/.test(node.cl ?? '') && this.attribute(node, 'aria-role') === 'alert' ? [this.nameOf(node)] : [],
    );
  }

  /** What a screen reader says of a node: its label, else the text in it. */
  nameOf(node: TreeNode): string {
    if (this.attribute(node, 'aria-hidden') === 'true') return '';
    const own = this.attribute(node, 'aria-label') || (node.v ?? '');
    return (own || (node.cn ?? []).map((child) => this.nameOf(child)).join('')).trim();
  }

  /** Elements that react to a finger and that a screen reader would have no word for, each as tag, class and id. */
  nameless(tree: TreeNode): string[] {
    return nodesOf(tree).flatMap((node) => {
      const template = this.templates.get(node.nn ?? '');
      if (!template?.reacts || this.nameOf(node) !== '') return [];
      return [`<${template.tag} class="${node.cl ?? ''}" id="${node.uid ?? ''}">`];
    });
  }
}
