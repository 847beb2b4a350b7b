/** A browser as one persona's: logged in, with settings, at the demonstration's time, its calls let through, held or cut. */
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import type { TestGateway } from '../../../functions/support/gateway';
import { callsOf, openAnew } from '../browser';
import { MOMENT } from '../demonstration';
import type { Network, State } from './states';

const MINUTE = 60_000;

export interface ScreenVisitor {
  context: BrowserContext;
  page: Page;
  /** Since the page was opened: what its scripts threw, and what the browser logged as errors. */
  errors: string[];
  /** Goes to a page of the app as if by a link: everything is loaded anew. */
  open: (address: string) => Promise<void>;
  /** Waits until no call to the server is under way, for a quarter of a second. */
  quiet: () => Promise<void>;
}

export interface VisitOptions {
  persona: string;
  state: Pick<State, 'device' | 'settings' | 'network'>;
  /** Minutes after the demonstration's moment. */
  minutes?: number | undefined;
}

const answerOf = (network: Network) => async (route: Route) => {
  switch (network) {
    case 'normal':
      return route.continue();
    case 'held':
      return; // answered by nobody, until the page is closed
    case 'cut':
      return route.abort('internetdisconnected');
    case 'failing':
      return route.fulfill({
        status: 500,
        contentType: 'application/json',
        body: JSON.stringify({ ok: false, error: { code: 'INTERNAL', message: '系统出错，请稍后再试', details: {} } }),
      });
  }
};

/** Moves the page's clock as far as the gateway's: a screen that asks the phone for the day must not show another one. */
const moveDate = (offsetMs: number): void => {
  const Real = Date;
  class Moved extends Real {
    constructor(...given: []) {
      if (given.length === 0) super(Real.now() + offsetMs);
      else super(...given);
    }
    static override now = (): number => Real.now() + offsetMs;
  }
  globalThis.Date = Moved as DateConstructor;
};

/** Opens a browser context in which the persona is logged in. Close its `context`. */
export async function visitAs(browser: Browser, gateway: TestGateway, options: VisitOptions): Promise<ScreenVisitor> {
  const { persona, state, minutes = 0 } = options;
  const context = await browser.newContext({
    ...state.device,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    permissions: ['camera'],
    reducedMotion: 'reduce',
    colorScheme: state.settings.theme === 'dark' ? 'dark' : 'light',
  });
  // the context keeps the cookie that comes with it
  await context.request.post(`${gateway.url}/dev/login`, { data: { persona } });
  // esbuild's --keep-names writes this helper into functions that are sent to the page.
  await context.addInitScript('globalThis.__name = (named) => named');
  await context.addInitScript(moveDate, MOMENT - Date.now() + minutes * MINUTE);
  await context.addInitScript(
    (settings) => {
      if (location.protocol === 'about:') return;
      // Taro keeps a value in an envelope.
      if (!localStorage.getItem('plh.settings')) localStorage.setItem('plh.settings', settings);
    },
    JSON.stringify({ data: state.settings }),
  );
  if (minutes !== 0)
    await context.setExtraHTTPHeaders({ 'X-Localcloud-Now': new Date(MOMENT + minutes * MINUTE).toISOString() });
  if (state.network !== 'normal') await context.route('**/api/**', answerOf(state.network));

  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const calls = callsOf(page);
  return {
    context,
    page,
    errors,
    open: async (address) => {
      errors.length = 0;
      calls.forget();
      await openAnew(page, `${gateway.url}/#/${address}`);
    },
    quiet: calls.quiet,
  };
}
