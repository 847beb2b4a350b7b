/** @jest-environment jsdom */
/** Each page as the first that is opened, from a link or a code: it finds all of the program that it needs without another page having been there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { newPhone, wxOf } from './builders/wx-stub';
import { rootPath } from './builders/weapp';

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}
const app = JSON.parse(readFileSync(path.join(rootPath, 'app.json'), 'utf8')) as AppJson;
const routes = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];

/** Runs the program's own script and then a page's; gives how many pages have registered themselves. */
function registeredBy(route: string): number {
  const scope = globalThis as unknown as Record<string, unknown>;
  let registered = 0;
  scope.wx = wxOf(newPhone(() => ({ ok: true, data: {} })));
  scope.App = () => undefined;
  scope.getApp = () => undefined;
  scope.getCurrentPages = () => [];
  scope.Page = () => (registered += 1);
  jest.isolateModules(() => {
    for (const script of ['app.js', `${route}.js`])
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- the built program registers itself when it is run
      require(path.join(rootPath, script));
  });
  return registered;
}

test.each(routes)('%s', (route) => {
  expect(registeredBy(route)).toBe(1);
});
