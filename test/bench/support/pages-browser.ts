/** A browser that Lighthouse can attach to, logged in: Lighthouse opens its pages in the browser's own profile. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
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

/** @param persona who is logged in */
export async function openPagesBrowser(url: string, persona: string): Promise<PagesBrowser> {
  const profile = mkdtempSync(join(runFolder, 'profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...PHONE,
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...FLAGS, '--remote-debugging-port=0'],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  // the context keeps the cookie that comes with it
  await context.request.post(`${url}/dev/login`, { data: { persona } });
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
