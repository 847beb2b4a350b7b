/** A browser that Lighthouse can attach to, logged in: Lighthouse opens its pages in the browser's own profile. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { runFolder } from './bundles';

export interface PagesBrowser {
  /** Debugging port. */
  port: number;
  /** Opens an address and waits until the text is on the screen, so that nothing but the page itself is measured after. */
  see(address: string, text: string): Promise<void>;
  close(): Promise<void>;
}

const PHONE = { viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true } as const;
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param storage what stands in the site's local storage, e.g. the log-in */
export async function openPagesBrowser(url: string, storage: Readonly<Record<string, string>>): Promise<PagesBrowser> {
  const profile = mkdtempSync(join(runFolder, 'profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...PHONE,
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...FLAGS, '--remote-debugging-port=0'],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await keep(context, url, storage);
  return {
    // Chromium writes the port that it was given in the first line.
    port: Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]),
    see: async (address, text) => {
      const page = await context.newPage();
      await page.goto(address);
      await page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 20_000 });
      await page.close();
    },
    close: () => context.close(),
  };
}

/** Local storage belongs to an address: a page of it has to be open. */
async function keep(context: BrowserContext, url: string, storage: Readonly<Record<string, string>>): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${url}/dev/clock`);
  await page.evaluate((entries) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
  }, storage);
  await page.close();
}
