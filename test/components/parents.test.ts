/** Every page of the program has a page above it, for who came to it by a link: it exists, and leads to a tab in a few steps. */
import { pageOf, parentOf } from '../../src/services/parents';

interface App {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  tabBar: { list: { pagePath: string }[] };
}
const defined: { app?: App } = {};
(globalThis as unknown as { defineAppConfig: (app: App) => App }).defineAppConfig = (app) => (defined.app = app);
jest.requireActual('../../src/app.config');
const app = defined.app as App;

const paths = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
const tabs = app.tabBar.list.map(({ pagePath }) => pageOf(pagePath));
const known = new Set(paths.map(pageOf));
const RECORD = { sessionId: 's1', policyId: 'p1' };

test('there are pages, each with a name of its own', () => {
  expect(paths.length).toBeGreaterThan(60);
  expect(known.size).toBe(paths.length);
});

describe.each([
  ['with its record', RECORD],
  ['of which nobody says which record', {}],
])('%s', (_, params) => {
  test.each(paths.map(pageOf).filter((page) => !tabs.includes(page)))('%s leads up to a tab', (page) => {
    const way = [page];
    let at: { page: string; params: Record<string, string> } = { page, params };
    while (!tabs.includes(at.page)) {
      at = parentOf(at.page, at.params);
      expect(known).toContain(at.page);
      expect(way).not.toContain(at.page);
      way.push(at.page);
    }
    expect(way.length).toBeLessThanOrEqual(5);
  });
});

test.each([
  ['sign-in', RECORD, 'session-detail', { sessionId: 's1' }],
  ['sign-in', {}, 'calendar', {}],
  ['policy/ask', RECORD, 'policy-detail', { policyId: 'p1' }],
  ['policy/ask', {}, 'policy-list', {}],
  ['institution/code', RECORD, 'institution/desk', { sessionId: 's1' }],
  ['institution/code', {}, 'institution/index', {}],
  ['bureau/session', { sessionId: 's1' }, 'bureau/month', {}],
  ['bureau/index', {}, 'me', {}],
  ['work/case', { caseId: 'c1' }, 'work/inbox', {}],
])('above %s %j is %s %j', (page, params, above, kept) =>
  expect(parentOf(page, params)).toEqual({ page: above, params: kept }),
);
