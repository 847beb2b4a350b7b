import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { film, WALL } from './camera';

export interface TestBrowser {
  browser: Browser;
  /** What the cameras of all its pages see. */
  cameraFile: string;
  close(): Promise<void>;
}

/** Chromium as `npm test` found it, with a fake camera. */
export async function openBrowser(): Promise<TestBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'lecture-hall-e2e-'));
  const cameraFile = join(folder, 'camera.y4m');
  film(cameraFile, WALL);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${cameraFile}`,
    ],
  });
  return {
    browser,
    cameraFile,
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const PHONE = { viewport: { width: 375, height: 812 }, isMobile: true, hasTouch: true } as const;
export const DESK = { viewport: { width: 1280, height: 800 } } as const;

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Goes to a page of the app, e.g. `pages/home/index`, as if by a link: no page that was open before lies under it. */
  open: (path: string) => Promise<void>;
  /** Errors that the page's scripts threw, or that the browser logged. */
  errors: string[];
}

/**
 * Goes to a page of the app as if by a link: everything is loaded anew, no page that was open before lies under it. In the process of the page that
 * stands there: by way of about:blank Chromium starts another one each time, half of what a page costs.
 */
export async function openAnew(page: Page, address: string): Promise<void> {
  if (new URL(page.url()).origin !== new URL(address).origin) {
    await page.goto(address);
    return;
  }
  await page.evaluate((to) => {
    // the new page begins at its top
    history.scrollRestoration = 'manual';
    history.replaceState(null, '', to);
  }, address);
  await page.reload();
}

/** Watches the calls of a page to the server. */
export function callsOf(page: Page): { quiet: () => Promise<void>; forget: () => void } {
  const underWay = new Set<Request>();
  let lastAt = Date.now();
  const ended = (request: Request): void => {
    if (underWay.delete(request)) lastAt = Date.now();
  };
  page.on('request', (request) => {
    if (!request.url().includes('/api/')) return;
    underWay.add(request);
    lastAt = Date.now();
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return {
    /** Waits until none is under way, for a quarter of a second. */
    quiet: async () => {
      const deadline = Date.now() + 60_000;
      while ((underWay.size > 0 || Date.now() - lastAt < 250) && Date.now() < deadline) await page.waitForTimeout(50);
    },
    /** Those of a page that is left. */
    forget: () => {
      underWay.clear();
      lastAt = Date.now();
    },
  };
}

/** A browser context in which the persona is logged in, through the page where one chooses who one is; null: in which nobody is. */
export async function visit(
  browser: Browser,
  url: string,
  persona: string | null,
  device: typeof PHONE | typeof DESK,
): Promise<Visitor> {
  const context = await browser.newContext({
    ...device,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    permissions: ['camera'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  // the context keeps the cookie that comes with it
  if (persona !== null) await context.request.post(`${url}/dev/login`, { data: { persona } });
  // The first answer tells the browser the gateway's time, which the tests move.
  const answered = page.waitForResponse((answer) => answer.url().includes('/api/'));
  await page.goto(`${url}/#/pages/home/index`);
  await answered;
  return {
    context,
    page,
    errors,
    open: (path) => openAnew(page, `${url}/#/${path}`),
  };
}
