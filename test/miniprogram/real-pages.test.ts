/** @jest-environment jsdom */
/** Every page of the compiled program with the demonstration's data: it comes, it says what it is for, and it is light and named. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { weapp as limits } from '../../config/sizes.json';
import { phoneClock } from './builders/clock';
import { DEMO_NOW, startDemonstration, type Demonstration } from './builders/demonstration';
import { visits, type Visit } from './builders/page-table';
import { settled } from './builders/person';
import { phoneOf } from './builders/phone-of';
import { Rendered } from './builders/rendered';
import { textsOf } from './builders/texts';
import { openPage, openUrl, rootPath, startWeapp, type OpenPage } from './builders/weapp';

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}
const app = JSON.parse(readFileSync(path.join(rootPath, 'app.json'), 'utf8')) as AppJson;
const routes = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];

/** What a page hands over before anything of it is seen. */
const FIRST_SET_DATA = limits.firstSetDataKB * 1024;

/** Enough for a machine with much else to do. */
const SEEDING_MS = 240_000;

const rendered = new Rendered(rootPath);
const errorTexts = textsOf('error.').filter((text) => !text.includes('{'));
const weights: { page: string; first: number; all: number }[] = [];

let demo: Demonstration;
const phone = phoneOf(() => demo);
let said: string[];

beforeAll(async () => {
  demo = await startDemonstration();
  phoneClock(DEMO_NOW);
  startWeapp(phone);
}, SEEDING_MS);
afterAll(async () => {
  jest.restoreAllMocks();
  await demo.close();
  const heaviest = [...weights].sort((a, b) => b.first - a.first).slice(0, 5);
  const kb = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(6);
  const lines = heaviest.map(({ page, first, all }) => `${kb(first)} KB first, ${kb(all)} KB until settled  ${page}`);
  process.stdout.write(`${['Heaviest first setData:', ...lines].join('\n')}\n`);
});
beforeEach(() => {
  said = [];
  jest.spyOn(console, 'error').mockImplementation((...args: unknown[]) => void said.push(args.map(String).join(' ')));
});

test('builders/page-table.ts has a row for every page of app.json, and no other', () => {
  const known = Object.keys(visits);
  expect({
    'without a row: say there as whom and with what to open it': routes.filter((route) => !known.includes(route)),
    'no page any more: take the row out': known.filter((route) => !routes.includes(route)),
  }).toEqual({
    'without a row: say there as whom and with what to open it': [],
    'no page any more: take the row out': [],
  });
});

const cases = Object.entries(visits).flatMap(([route, list]) =>
  list.map((visit, index): [string, string, Visit] => [`${route}${index > 0 ? ` (${index + 1})` : ''}`, route, visit]),
);

test.each(cases)('%s', async (name, route, visit) => {
  phone.handTo(visit.as);
  const page = await openPage(route, (await visit.query?.(demo)) ?? {});
  try {
    await settled(page, phone, rendered);
    const [first = 0] = page.paints;
    weights.push({ page: `${name} as ${visit.as}`, first, all: page.paints.reduce((sum, bytes) => sum + bytes, 0) });
    const text = page.text();
    for (const words of visit.shows(demo)) expect(text).toContain(words.replace(/\s+/g, ' '));
    expect(errorTexts.filter((words) => text.includes(words))).toEqual([]);
    expect(rendered.nameless(page.tree())).toEqual([]);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(FIRST_SET_DATA);
    expect(said).toEqual([]);
  } finally {
    await page.leave();
  }
});

/** The page of a route's first visit, at rest. */
async function opened(route: string): Promise<OpenPage> {
  const [visit] = visits[route] ?? [];
  if (!visit) throw new Error(`no row for ${route}`);
  phone.handTo(visit.as);
  const page = await openPage(route, (await visit.query?.(demo)) ?? {});
  await settled(page, phone, rendered);
  return page;
}
const fileOf = (route: string, extension: string): string =>
  readFileSync(path.join(rootPath, `${route}.${extension}`), 'utf8');
const pulls = (route: string): boolean =>
  (JSON.parse(fileOf(route, 'json')) as { enablePullDownRefresh?: boolean }).enablePullDownRefresh === true;
/** Taro keeps this of a page's configuration in its script. */
const shares = (route: string): boolean => /enableShareAppMessage["']?:\s*(?:!0|true)/.test(fileOf(route, 'js'));
const moment = (page: OpenPage, name: string): unknown => page.instance[name]?.call(page.instance, {});

describe('pulled down, a page asks anew and lets the three dots go', () => {
  const routesThatPull = routes.filter(pulls);

  test('there are such pages', () => expect(routesThatPull.length).toBeGreaterThanOrEqual(4));

  test.each(routesThatPull)('%s', async (route) => {
    const page = await opened(route);
    try {
      const before = phone.log.length;
      moment(page, 'onPullDownRefresh');
      await page.until(() => phone.asked.stopPullDownRefresh !== undefined, 'stopPullDownRefresh');
      expect(phone.log.length).toBeGreaterThan(before);
      await settled(page, phone, rendered);
      expect(errorTexts.filter((words) => page.text().includes(words))).toEqual([]);
    } finally {
      await page.leave();
    }
  });
});

describe('a share card says what it is about and opens the very page for anybody', () => {
  const routesThatShare = routes.filter(shares);

  test('there are such pages', () => expect(routesThatShare.length).toBeGreaterThanOrEqual(2));

  test.each(routesThatShare)('%s', async (route) => {
    const page = await opened(route);
    const card = (await moment(page, 'onShareAppMessage')) as { title: string; path: string };
    expect(page.text()).toContain(card.title);
    await page.leave();
    phone.handTo('visitor-1');
    const shared = await openUrl(card.path);
    try {
      expect(shared.instance.route).toBe(route);
      await settled(shared, phone, rendered);
      expect(shared.text()).toContain(card.title);
      expect(errorTexts.filter((words) => shared.text().includes(words))).toEqual([]);
    } finally {
      await shared.leave();
    }
  });
});

describe('the bottom of a long list brings its next rows', () => {
  const growing = cases.filter(([, , visit]) => visit.grows);

  test.each(growing)('%s', async (_name, route) => {
    const page = await opened(route);
    try {
      const { length } = page.text();
      const [asked] = phone.log.slice(-1);
      moment(page, 'onReachBottom');
      await page.until(() => page.text().length > length && phone.waiting === 0, 'more rows');
      const [next] = phone.log.slice(-1);
      expect(next?.operation).toBe(asked?.operation);
      // The very next page of the same question.
      const { offset = 0, limit = 0, ...question } = asked?.input as { offset?: number; limit?: number };
      expect(next?.input).toEqual({ ...question, limit, offset: offset + limit });
    } finally {
      await page.leave();
    }
  });
});
