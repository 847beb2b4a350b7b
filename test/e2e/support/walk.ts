/** A whole task by hand, role by role: each persona has a browser context of its own that stays, and each step stands on the one before. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PHONE, visit, type DESK, type TestBrowser, type Visitor } from './browser';

interface Walk {
  /** The persona's context; made at its first use, with the device named there. */
  as: (persona: string, device?: typeof PHONE | typeof DESK) => Promise<Visitor>;
  /** A test that is not tried when one before it has failed: it says so at once instead of waiting for what cannot come. */
  step: (name: string, work: () => Promise<void>) => void;
}

/** To be called once, outside of tests. After each step no page may have thrown; E2E_SHOTS=<folder> keeps pictures of all of them. */
export function walk(world: () => { browser: TestBrowser; url: string }): Walk {
  const visitors = new Map<string, Visitor>();
  let broken = '';

  afterEach(async () => {
    const folder = process.env.E2E_SHOTS;
    if (folder) {
      const name = expect.getState().currentTestName?.slice(0, 40) ?? '';
      for (const [persona, { page }] of visitors)
        await page.screenshot({ path: join(folder, `${name}-${persona}.png`), fullPage: true });
    }
    for (const [persona, visitor] of visitors) expect([persona, visitor.errors]).toEqual([persona, []]);
  });

  return {
    async as(persona, device = PHONE) {
      const { browser, url } = world();
      const known = visitors.get(persona) ?? (await visit(browser.browser, url, persona, device));
      visitors.set(persona, known);
      return known;
    },
    step(name, work) {
      test(name, async () => {
        if (broken) throw new Error(`not tried after “${broken}”`);
        broken = name;
        await work();
        broken = '';
      });
    },
  };
}

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click();

/** Agrees in the dialog that asks before anything final. */
export const agree = (page: Page) => page.getByRole('dialog').getByRole('button').last().click();

export const see = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor();

/** Opens the list of this name and takes the row of this text, by a key: what lies under the row may be pressed at once. */
export async function choose(page: Page, list: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: list }).filter({ visible: true }).first().click();
  await page.getByRole('option').filter({ hasText: text, visible: true }).first().press('Enter');
}
