/**
 * Every screen with the demonstration's data, the screens of one person in one browser context. A screen is opened once in a
 * state, and each look at it is a test: none waits for another, and each has its own limit.
 *
 * - on a phone: axe-core in light, dark and large text, contrast included; then with texts 40 % longer, ordinary and large;
 * - its buttons, alone and beside a list, at a phone's and a desk's size by turns, in large text and with a browser's text at 200 %: aimed at, they are hit;
 * - every third one on the desk by axe-core, every third one in English with longer texts.
 *
 * `npm run test:fuzz`, or E2E_ALL=1, does it for every one and at every size.
 *
 * A finding of axe's kind `serious` or `critical` fails, with its rule, its place and what to do.
 */
import type { Page } from 'playwright-core';
import type { TestGateway } from '../../../functions/support/gateway';
import { openBrowser, type TestBrowser } from '../browser';
import { startDemonstration } from '../demonstration';
import { screensBeside } from './beside';
import { buttonsMissed } from './buttons';
import { saysNoChinese } from './english';
import { accessible, accessibleInAllDresses, bringAxe, wholeWhenLonger } from './looks';
import { printed } from './paper';
import { findRecords, type Records } from './records';
import { show } from './show';
import { states, type Settings, type StateName } from './states';
import { everything } from '../../../support/runs';
import { batchesOf } from './take';
import { screens, type Group, type Screen } from './table';
import { visitAs, type ScreenVisitor } from './visitor';

export interface Stage {
  gateway: TestGateway;
  browser: TestBrowser;
  records: Records;
}

/** The demonstration, a browser and the records that screens are opened with, from before the file's first test until after its last. */
export function stage(): Stage {
  const it = {} as Stage;
  beforeAll(async () => {
    it.gateway = await startDemonstration();
    it.browser = await openBrowser();
    it.records = await findRecords(it.gateway);
  });
  afterAll(async () => {
    await it.browser?.close();
    await it.gateway?.close();
  });
  return it;
}

interface Ways {
  state: StateName;
  /** They differ from the state's own. */
  settings?: Partial<Settings>;
  chosen: readonly Screen[];
  /** What each look finds wrong, by what is proven when that is nothing. They see the same page, one after the other. */
  looks: Record<string, (page: Page, screen: Screen, records: Records) => Promise<string[]>>;
}

/** Opened with a record, its window is told from others by the record's name. */
async function titled(page: Page, { query, name }: Screen, records: Records): Promise<string[]> {
  const { beside: _, ...opened } = query?.(records) ?? {};
  if (Object.keys(opened).length === 0 || ownName.test(name)) return [];
  // the browser takes a page's title over a moment after the page itself
  const named = await page
    .waitForFunction(() => document.title.includes(' · '), null, { timeout: 10_000 })
    .catch(() => null);
  return named ? [] : [`“${await page.title()}” says of nothing what it is`];
}
/** The title itself is the record's name. */
const ownName = /^policy-desk-agency\b(?!-)/;

function eachScreen(at: Stage, { state: name, settings = {}, chosen, looks }: Ways): void {
  const state = { ...states[name], settings: { ...states[name].settings, ...settings } };
  describe.each(batchesOf(chosen, [name]).map((batch) => [`${batch.persona}, ${batch.minutes} min`, batch] as const))(
    `${name}: %s`,
    (_, { persona, minutes, screens: ofOne }) => {
      let visitor: ScreenVisitor;
      beforeAll(async () => {
        visitor = await visitAs(at.browser.browser, at.gateway, { persona, minutes, state });
        await bringAxe(visitor.context);
      });
      afterAll(() => visitor?.context.close());
      describe.each(ofOne.map((screen) => [screen.name, screen] as const))('%s', (__, screen) => {
        let missing: string | null = 'not opened';
        beforeAll(async () => {
          missing = await show(visitor, screen, state, at.records);
        });
        test.each(Object.entries(looks))('%s', async (___, look) => {
          expect(missing).toBeNull();
          expect(await look(visitor.page, screen, at.records)).toEqual([]);
        });
      });
    },
  );
}

/** Declares the tests of the screens of these groups. */
export function everyScreen(at: Stage, groups: readonly Group[]): void {
  const chosen = (third: number): Screen[] =>
    screens.filter(({ group }, index) => groups.includes(group) && (everything || third < 0 || index % 3 === third));
  eachScreen(at, {
    state: 'phone',
    settings: { theme: 'system' },
    chosen: chosen(-1),
    looks: {
      'no serious finding in light, dark and large text, contrast included': accessibleInAllDresses,
      'its buttons are hit': (page, screen) => buttonsMissed(page, 'alone', screens.indexOf(screen)),
      'its window’s title says what it is about': titled,
      'zh-CN: texts 40 % longer stay whole, ordinary and large': wholeWhenLonger,
    },
  });
  const beside = screensBeside.filter(({ group }) => groups.includes(group));
  if (beside.length > 0)
    eachScreen(at, {
      state: 'desk',
      chosen: beside,
      looks: {
        'its buttons are hit beside the list too': (page, screen) =>
          buttonsMissed(page, 'beside', screensBeside.indexOf(screen)),
        'the window’s title says what it is about': titled,
      },
    });
  eachScreen(at, {
    state: 'desk',
    chosen: chosen(0),
    looks: {
      'no serious finding': (page) => accessible(page, 'desk'),
      'prints as a paper: head, year, numbered sheets, whole tables': (page) => printed(page),
    },
  });
  // English is as long as it is: some show that longer still is borne too.
  eachScreen(at, {
    state: 'english',
    chosen: chosen(1),
    looks: {
      'en: says in Chinese only what people wrote and what is official': saysNoChinese,
      'en: texts 40 % longer stay whole, ordinary and large': wholeWhenLonger,
    },
  });
}
