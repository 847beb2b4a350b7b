/**
 * Every number is a question with a list: with the demonstration's data each figure is the sum of the rows that its question finds, what the server
 * counts itself included; and in a browser every figure of the desks opens a list with exactly that number.
 */
import type { Page } from 'playwright-core';
import type { OperationName, Output } from '../../cloudfunctions/contract';
import {
  callsLeft,
  casesOf,
  draftsOf,
  drawsOfBureau,
  headsOf,
  heldOf,
  peopleOf,
  policiesOf,
  sumOf,
  type Question,
} from '../../src/services/figures';
import type { TestGateway } from '../functions/support/gateway';
import { openBrowser, type TestBrowser } from './support/browser';
import { MOMENT, startDemonstration } from './support/demonstration';
import { states } from './support/screens/states';
import { visitAs, type ScreenVisitor } from './support/screens/visitor';
import { saying } from './support/texts';
import { until } from './support/until';

const YEAR = 2026;

let gateway: TestGateway;
let browser: TestBrowser;
let visitor: ScreenVisitor | undefined;

beforeAll(async () => {
  gateway = await startDemonstration();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await gateway?.close();
});
afterEach(async () => {
  await visitor?.context.close();
  visitor = undefined;
});

/** All rows of a list, page by page. */
async function rowsOf<K extends OperationName, R>(who: string, question: Question<K, R>): Promise<R[]> {
  const rows: R[] = [];
  let from: Record<string, unknown> | null = {};
  while (from) {
    const answer: Output<K> = await gateway.call(who, question.operation, { ...question.input, ...from });
    const got = question.rows(answer);
    rows.push(...got);
    const { next, total = 0 }: { next?: string | null; total?: number } = answer as object;
    if (typeof next === 'string') from = { cursor: next };
    else from = next === undefined && got.length > 0 && rows.length < total ? { offset: rows.length } : null;
  }
  return rows;
}

const summed = async <K extends OperationName, R>(who: string, question: Question<K, R>): Promise<number> =>
  sumOf(question, await rowsOf(who, question), MOMENT);

test.each(['bureau-1', 'evaluator-1', 'platform-1'])(
  'R-PLAN 1: heads and sessions of the year and of each prefecture, as %s sees them, are the sums of their lists',
  async (who) => {
    const { heads, regions } = await gateway.call(who, 'plan.progress', { year: YEAR });
    expect(await summed(who, headsOf({ year: YEAR }))).toBe(heads);
    expect(heads).toBeGreaterThan(0);
    for (const { regionId, heads: own, sessions } of regions) {
      expect(await summed(who, headsOf({ year: YEAR, regionId }))).toBe(own);
      expect(await summed(who, heldOf({ year: YEAR, regionId }))).toBe(sessions);
    }
    const months = Array.from({ length: 12 }, (_, at) => `${YEAR}-${String(at + 1).padStart(2, '0')}`);
    const byMonth = await Promise.all(months.map((month) => summed(who, headsOf({ year: YEAR, month }))));
    expect(byMonth.reduce((sum, one) => sum + one, 0)).toBe(heads);
  },
);

const boxes = [
  { box: 'waiting' },
  { box: 'waiting', procedure: 'session-evaluation', state: 'scored' },
  { box: 'watched', procedure: 'session-evaluation', state: 'objected' },
  { box: 'watched', procedure: 'session-evaluation', state: 'not-handed-in' },
  { box: 'watched', overdueOnly: true },
] as const;

test.each(['bureau-1', 'evaluator-1', 'platform-1', 'window-1', 'institution-1'])(
  'cases that the server counts for %s are the rows of the box that the number opens',
  async (who) => {
    for (const asked of boxes) {
      const { total } = await gateway.call(who, 'case.list', { ...asked, limit: 1 });
      expect([asked, await summed(who, casesOf(asked))]).toEqual([asked, total]);
    }
    const { totals } = await gateway.call(who, 'case.list', { limit: 1 });
    expect(await summed(who, casesOf({ box: 'waiting' }))).toBe(totals.waiting);
  },
);

test('published policies by state are the rows of their lists', async () => {
  const { counts } = await gateway.call('bureau-1', 'policy.listForDesk', { limit: 1 });
  const named = {
    'in-force': counts.inForce,
    'past-review': counts.pastReview,
    'draft-for-comment': counts.draftForComment,
    expired: counts.expired,
    repealed: counts.repealed,
  } as const;
  for (const [state, count] of Object.entries(named))
    expect([state, await summed('bureau-1', policiesOf(state as keyof typeof named))]).toEqual([state, count]);
});

test('drafts of a month, and calls that are left', async () => {
  const { sessions } = await gateway.call('bureau-1', 'session.listForWork', { month: '2026-07', includeDrafts: true });
  expect(await summed('bureau-1', draftsOf('2026-07'))).toBe(
    sessions.filter(({ status }) => status === 'draft').length,
  );
  const { calls } = await gateway.call('evaluator-1', 'followup.listCalls', {});
  expect(await summed('evaluator-1', callsLeft)).toBe(calls.filter(({ state }) => state === 'to-call').length);
});

test('people of a session as they stand, of all venues and of each, and draws without the contribution of the bureau', async () => {
  const kinds = ['registered', 'scanned', 'signed', 'staff', 'missing'] as const;
  const { sessions } = await gateway.call('bureau-1', 'session.listForWork', { year: YEAR });
  let people = 0;
  for (const { sessionId } of sessions.slice(0, 12)) {
    const { counts, venues } = await gateway.call('bureau-1', 'attendance.live', { sessionId });
    for (const kind of kinds) {
      expect([sessionId, kind, await summed('bureau-1', peopleOf(sessionId, kind))]).toEqual([
        sessionId,
        kind,
        counts[kind],
      ]);
      for (const venue of venues)
        expect(await summed('bureau-1', peopleOf(sessionId, kind, venue.venueId))).toBe(venue[kind]);
    }
    people += counts.registered;
  }
  expect(people).toBeGreaterThan(0);
  const { items } = await gateway.call('bureau-1', 'evaluation.listQueue', { limit: 200 });
  expect(await summed('bureau-1', drawsOfBureau)).toBe(
    items.filter(({ draw }) => draw === 'waiting-both' || draw === 'waiting-bureau').length,
  );
});

test('people whom a publication tells: the rows add up to its messages', async () => {
  const drafts = await rowsOf('bureau-1', draftsOf('2026-07'));
  const sessionIds = drafts.filter(({ status }) => status === 'draft').map(({ sessionId }) => sessionId);
  if (sessionIds.length === 0) return;
  const { sessions, totals } = await gateway.call('bureau-1', 'session.previewPublication', { sessionIds });
  const told = sessions.flatMap((one) => Object.values(one.told));
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(totals.messages);
  expect(totals.people).toBeLessThanOrEqual(totals.messages);
});

async function openAs(persona: string, address: string): Promise<Page> {
  visitor = await visitAs(browser.browser, gateway, { persona, minutes: 0, state: states.desk });
  await visitor.open(address);
  return visitor.page;
}

const onScreen = (page: Page, css: string) => page.locator(css).filter({ visible: true });

test.each([
  ['bureau-1', 'packages/bureau/index'],
  ['bureau-1', 'packages/bureau/progress/index'],
  ['platform-1', 'packages/prefecture/progress/index'],
  ['prefecture-1', 'packages/prefecture/progress/index'],
])('in a browser, as %s on %s: every figure opens a list whose rows add up to it', async (persona, address) => {
  const page = await openAs(persona, address);
  await onScreen(page, '.plh-figure').first().waitFor();
  const figures = await onScreen(page, 'a.plh-figure').evaluateAll((all) =>
    all.map((one) => ({ href: one.getAttribute('href') ?? '', text: one.textContent ?? '' })),
  );
  expect(figures.length).toBeGreaterThan(0);
  for (const { href, text } of figures) {
    const value = Number(/(\d+)\D*$/.exec(text.replaceAll(',', ''))?.[1]);
    await page.evaluate((to) => {
      location.hash = to.slice(1);
    }, href);
    // the sums stand below the table; a list of nothing has none
    const sum = () =>
      page.evaluate(() => {
        const table = [...document.querySelectorAll('table.plh-table')].find(
          (one) => (one as HTMLElement).offsetParent,
        );
        const rows = table?.querySelectorAll('tbody tr').length ?? 0;
        const figures = [...(table?.querySelectorAll('tfoot td') ?? [])].map((cell) => cell.textContent ?? '');
        return { rows, sums: figures.flatMap((cell) => cell.match(/\d+/g) ?? []).map(Number) };
      });
    const found = await until(sum, ({ rows, sums }) => rows === value || sums.includes(value) || value === 0);
    expect([href, text, found.rows === value || found.sums.includes(value) || value === 0]).toEqual([href, text, true]);
    await page.evaluate(() => history.back());
  }
});

test('by keyboard: / opens the search, arrows walk its groups, Enter opens, Escape leads back', async () => {
  const page = await openAs('bureau-1', 'packages/bureau/index');
  await onScreen(page, '#to-find').first().waitFor();
  await page.keyboard.press('/');
  const line = onScreen(page, '#find input').first();
  await line.waitFor();
  await until(
    () => line.evaluate((element) => document.activeElement === element),
    (focused) => focused,
  );
  await page.keyboard.type('daikuan');
  const option = onScreen(page, '[role=option][aria-selected=true]');
  await option.first().waitFor();
  const first = await option.first().textContent();
  await page.keyboard.press('ArrowDown');
  await until(
    () => option.first().textContent(),
    (text) => text !== first,
  );
  await page.keyboard.press('ArrowUp');
  await until(
    () => option.first().textContent(),
    (text) => text === first,
  );
  await page.keyboard.press('Enter');
  await until(
    () => page.evaluate(() => location.hash),
    (hash) => !hash.includes('work/find'),
  );
  // the page that was opened stands there: back before that would leave it half open
  await until(
    () => onScreen(page, '#find input').count(),
    (lines) => lines === 0,
  );
  await page.evaluate(() => history.back());
  await line.waitFor();
  await line.focus();
  // keys are heard once the page has drawn itself with the focus in its line, which nothing shows
  const pressed = (key: string, leadsTo: string) =>
    until(
      async () => {
        const hash = await page.evaluate(() => location.hash);
        if (!hash.includes(leadsTo)) await page.keyboard.press(key);
        return hash;
      },
      (hash) => hash.includes(leadsTo),
    );
  await pressed('Escape', 'packages/bureau/index');
  await pressed('Control+k', 'work/find');
  await line.waitFor();
  // of no policy either: words of it, such as 课程, would be found there
  await line.fill('龘龘龘龘');
  await page.getByText(saying('case:find.none')).waitFor();
});
