/** Every page that can stand beside a list, by what the lists' own sources name for their `Split`: no list is forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownParams } from '../../../../src/services/list-address';
import type { PageName } from '../../../../src/services/navigate';
import { screens, type Screen } from './table';

const sources = join(__dirname, '../../../../src');

const routeOf = (page: string): string => (page.includes('/') ? `packages/${page}/index` : `pages/${page}/index`);

/** Route of a list → pages that it can show beside itself, as `go` names them. */
const lists: readonly (readonly [route: string, page: string])[] = readdirSync(sources, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => /^(pages|packages)\/.*\/index\.tsx$/.test(name))
  .flatMap((name) => {
    const source = readFileSync(join(sources, name), 'utf8');
    const named = source.includes('<Split ') ? source.matchAll(/'([a-z-]+(?:\/[a-z-]+)?)': [A-Z]\w+/g) : [];
    return [...named].map(([, page = '']) => [name.replace(/\.tsx$/, ''), page] as const);
  });

/** The screens of those pages with their lists beside them, each as the person who opens it alone. */
export const screensBeside: readonly Screen[] = lists.flatMap(([list, page]) =>
  screens
    .filter((screen) => screen.page === routeOf(page))
    .map((screen) => ({
      ...screen,
      name: `${screen.name} beside ${list.replace(/^(pages|packages)\/|\/index$/g, '')}`,
      page: list,
      query: (records) => shownParams({ page: page as PageName, params: screen.query?.(records) ?? {} }),
    })),
);
