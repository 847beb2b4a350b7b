/** @jest-environment jsdom */
/** Every page of the compiled program with the demonstration's data: it comes, it says what it is for, and it is light and named. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { weapp as limits } from '../../config/sizes.json';
import { visits, type Visit } from './builders/page-table';
import { settled } from './builders/person';
import { operations, type OperationName } from '../../cloudfunctions/contract';
import { turnOf } from '../support/runs';
import { NONSENSE, thin } from '../support/thin';
import { sizeOf, templatesOf } from './builders/rendered';
import { stage } from './builders/stage';
import { say } from './builders/texts';
import { openPage, rootPath, type OpenPage } from './builders/weapp';

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}
const app = JSON.parse(readFileSync(path.join(rootPath, 'app.json'), 'utf8')) as AppJson;
const routes = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];

/** What a page hands over before anything of it is seen. */
const FIRST_SET_DATA = limits.firstSetDataKB * 1024;

const { demo, phone, rendered, open, openUrl, leave } = stage();
const errorsOn = (page: OpenPage): string[] => rendered.errors(page.tree());
const weights: { page: string; first: number; all: number }[] = [];
const sizes: { page: string; nodes: number; depth: number; children: number; largest: number; often: number }[] = [];

/** The most moments within one second. */
const mostInASecond = (moments: readonly number[]): number =>
  Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + 1000).length));
let said: string[];

afterAll(() => {
  const heaviest = [...weights].sort((a, b) => b.first - a.first).slice(0, 5);
  const kb = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(6);
  const lines = heaviest.map(({ page, first, all }) => `${kb(first)} KB first, ${kb(all)} KB until settled  ${page}`);
  const largest = [...sizes].sort((a, b) => b.nodes - a.nodes).slice(0, 8);
  const said = largest.map(
    ({ page, nodes, depth, children, largest: bytes, often }) =>
      `${String(nodes).padStart(5)} nodes, depth ${depth}, ${children} children, setData ≤ ${kb(bytes)} KB, ≤ ${often} a second  ${page}`,
  );
  process.stdout.write(`${['Heaviest first setData:', ...lines, 'Largest pages:', ...said].join('\n')}\n`);
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

describe('what the pages are asked can be answered with no', () => {
  const [number = '', view] = [...templatesOf(rootPath)].find(([, { tag, reacts }]) => tag === 'view' && reacts) ?? [];
  const label = view?.short.get('aria-label') ?? 'no aria-label in the templates';
  const drawing = { nn: number, cl: 'bar', cn: [{ nn: number, cl: 'part' }] };

  test('a control without a word is found, and one with a word or a label is not', () => {
    expect(rendered.nameless(drawing)).toEqual(['<view class="bar" id="">', '<view class="part" id="">']);
    expect(rendered.nameless({ ...drawing, [label]: 'a word', cn: [] })).toEqual([]);
    expect(rendered.nameless({ nn: number, cn: [{ nn: '9', v: 'a word' }] })).toEqual([]);
  });

  test('grey bars, and whatever says that it is loading, count as on the way', () => {
    expect(rendered.isLoading({ cn: [{ nn: number, cl: 'plh-card plh-skeleton' }] })).toBe(true);
    expect(rendered.isLoading({ cn: [{ nn: number, [label]: say('common.loading') }] })).toBe(true);
    expect(rendered.isLoading({ cn: [{ nn: number, cl: 'plh-card' }] })).toBe(false);
  });

  test('an error card is known', async () => {
    phone.handTo('visitor-1');
    phone.online = false;
    const page = await openPage('pages/calendar/index');
    await page.until(() => errorsOn(page).length > 0, 'the error');
    expect(errorsOn(page)).toEqual([expect.stringContaining(say('error.offline')) as unknown]);
    await page.leave();
  });
});

const cases = Object.entries(visits).flatMap(([route, list]) =>
  list.map((visit, index): [string, string, Visit] => [`${route}${index > 0 ? ` (${index + 1})` : ''}`, route, visit]),
);

const opened = async (route: string, { as, query }: Visit): Promise<OpenPage> =>
  open(as, route, (await query?.(demo())) ?? {});

test.each(cases)('%s', async (name, route, visit) => {
  const page = await opened(route, visit);
  const [first = 0] = page.paints;
  weights.push({ page: `${name} as ${visit.as}`, first, all: page.paints.reduce((sum, bytes) => sum + bytes, 0) });
  const size = { ...sizeOf(page.tree()), largest: Math.max(...page.paints), often: mostInASecond(page.paintedAt) };
  sizes.push({ page: `${name} as ${visit.as}`, ...size });
  const most = limits.page;
  const beyond = Object.entries({
    nodes: size.nodes >= most.nodes,
    depth: size.depth >= most.depth,
    children: size.children > most.children,
    'bytes of one setData': size.largest > most.setDataKB * 1024,
    'setData in a second': size.often > most.setDataInASecond,
  }).flatMap(([what, isBeyond]) => (isBeyond ? [what] : []));
  expect({ beyond, size }).toEqual({ beyond: [], size });
  const text = page.text();
  for (const words of visit.shows(demo())) expect(text).toContain(words.replace(/\s+/g, ' '));
  expect(errorsOn(page).length > 0).toBe(visit.refused ?? false);
  expect(rendered.nameless(page.tree())).toEqual([]);
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(FIRST_SET_DATA);
  expect(said).toEqual([]);
  if (visit === visits[route]?.[0] && pulls(route)) await pulledDown(page);
});

describe('nothing that is missing is shown as a word', () => {
  // Everything that may be missing, or half of it: a field is missed with and without its neighbours. By turns; all of them in `npm run test:fuzz`.
  const half =
    (odd: number) =>
    (path: string): boolean =>
      path.length % 2 === odd;
  const ways: readonly (readonly [name: string, leaves: (path: string) => boolean])[] = [
    ['all optional fields left out', () => true],
    ['half of them', half(0)],
    ['the other half', half(1)],
  ];

  test('what is nonsense is known', () => {
    for (const text of [
      '共 undefined 人',
      '得分 NaN',
      '（）',
      '[object Object]',
      '《》',
      'null',
      '{count} 人',
      '会场：，',
    ])
      expect(text).toMatch(NONSENSE);
    for (const text of ['共 3 人', '（一）', '《办法》', 'nullified', '人数：3，']) expect(text).not.toMatch(NONSENSE);
  });

  test.each(
    cases.flatMap(([name, route, visit], index) =>
      turnOf(ways, index).map(([how, leaves]) => [name, how, route, visit, leaves] as const),
    ),
  )('%s: %s', async (_, __, route, visit, leaves) => {
    const query = (await visit.query?.(demo())) ?? {};
    phone.change = (operation, data) =>
      operation === 'programme.get' ? data : thin(operations[operation as OperationName].output, data, leaves);
    const page = await open(visit.as, route, query);
    expect(page.text()).not.toMatch(NONSENSE);
    expect(said).toEqual([]);
  });
});

/** The page of a route's first visit, at rest. */
function openedFirst(route: string): Promise<OpenPage> {
  const [visit] = visits[route] ?? [];
  if (!visit) throw new Error(`no row for ${route}`);
  return opened(route, visit);
}
const fileOf = (route: string, extension: string): string =>
  readFileSync(path.join(rootPath, `${route}.${extension}`), 'utf8');
const pulls = (route: string): boolean =>
  (JSON.parse(fileOf(route, 'json')) as { enablePullDownRefresh?: boolean }).enablePullDownRefresh === true;
/** Taro keeps this of a page's configuration in its script. */
const shares = (route: string): boolean => /enableShareAppMessage["']?:\s*(?:!0|true)/.test(fileOf(route, 'js'));
const moment = (page: OpenPage, name: string): unknown => page.instance[name]?.call(page.instance, {});

/** A page that can be pulled down asks anew and lets the three dots go. */
async function pulledDown(page: OpenPage): Promise<void> {
  const before = phone.log.length;
  moment(page, 'onPullDownRefresh');
  await page.until(() => phone.asked.stopPullDownRefresh !== undefined, 'stopPullDownRefresh');
  expect(phone.log.length).toBeGreaterThan(before);
  await settled(page, phone, rendered);
  expect(errorsOn(page)).toEqual([]);
}

test('there are pages that can be pulled down', () => expect(routes.filter(pulls).length).toBeGreaterThanOrEqual(4));

describe('a share card says what it is about and opens the very page for anybody', () => {
  const routesThatShare = routes.filter(shares);

  test('there are such pages', () => expect(routesThatShare.length).toBeGreaterThanOrEqual(2));

  test.each(routesThatShare)('%s', async (route) => {
    const page = await openedFirst(route);
    const card = (await moment(page, 'onShareAppMessage')) as { title: string; path: string };
    expect(page.text()).toContain(card.title);
    await leave();
    const shared = await openUrl('visitor-1', card.path);
    expect(shared.instance.route).toBe(route);
    expect(shared.text()).toContain(card.title);
    expect(errorsOn(shared)).toEqual([]);
  });
});
