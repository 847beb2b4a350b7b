/** docs/deploy.md: scripts/lib/deploy/document.md with the parts that stand in config, made from there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Declared } from './plan';

const root = join(__dirname, '..', '..', '..');
const read = <K extends keyof Declared>(name: K): Declared[K] =>
  JSON.parse(readFileSync(join(root, 'config/cloudbase', `${name}.json`), 'utf8')) as Declared[K];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** What WeChat takes in a field, by the name that its key begins with. */
const TYPES: Record<string, string> = {
  thing: 'up to 20 characters',
  phrase: 'up to 5 Chinese characters',
  time: 'day and time',
  number: 'digits',
};

const KINDS: Record<string, string> = {
  hex32: '32 random bytes, made once',
  hex12: 'a code of 12 random bytes, made once',
};

const parts: Record<string, () => string> = {
  templates: () =>
    table(
      ['variable', 'title', 'fields'],
      Object.entries(read('wechat').templates).map(([variable, { title, fields }]) => [
        `\`${variable}\``,
        title,
        Object.entries(fields)
          .map(([key, label]) => `\`${key}\` ${label} (${TYPES[key.replace(/\d+$/, '')] ?? 'see WeChat'})`)
          .join('; '),
      ]),
    ),
  variables: () =>
    table(
      ['variable', 'what'],
      Object.entries(read('environment'))
        .filter(([name]) => !name.startsWith('TEMPLATE_'))
        .map(([name, kind]) => [`\`${name}\``, KINDS[kind] ?? 'an address of this deployment']),
    ),
  privacy: () =>
    table(
      ['interface', 'declared as', 'for'],
      [
        ...Object.entries(read('account').interfaces).map(([name, one]) => [
          `\`wx.${name}\`${one.approval ? ', to be approved' : ''}`,
          one.privacy,
          one.for,
        ]),
        ...Object.entries(read('account').typed).map(([what, why]) => ['typed in', what, why]),
      ],
    ),
  domains: () =>
    table(
      ['kind', 'domain'],
      Object.entries(read('account').domains).map(([kind, domain]) => [`\`${kind}\``, domain]),
    ),
  collections: () => {
    const indexes = Object.entries(read('indexes'));
    return `${String(indexes.length)} collections with ${String(indexes.reduce((sum, [, list]) => sum + list.length, 0))} indexes`;
  },
  storage: () => `\`${JSON.stringify(read('account').storage)}\``,
  routes: () =>
    read('routes')
      .map(({ path, upstreamResourceName }) => `\`${path}\` → ${upstreamResourceName}`)
      .join(', '),
};

/** The template with each `{{part}}` in its place. @throws Error for a part that nobody makes */
export function deployDocument(): string {
  return readFileSync(join(root, 'scripts/lib/deploy/document.md'), 'utf8').replaceAll(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => {
      const make = parts[name];
      if (!make) throw new Error(`deploy/document.md: there is no part ${name}`);
      return make();
    },
  );
}
