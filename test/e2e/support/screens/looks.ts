/** What is asked of a screen that stands open: axe-core, and longer texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { lengthen } from '../writing';
import { enlarge, ordinary } from './dress';
import { inspect } from './inspect';

declare const axe: { run: (at: Document, options: RunOptions) => Promise<AxeResults> };
declare const loadAxe: () => void;

// Read, not imported: it runs in the page, and only when it is asked for.
const source = readFileSync(join(__dirname, '../../../../node_modules/axe-core/axe.min.js'), 'utf8');

/** Every page of the context can be asked by axe from now on. */
export const bringAxe = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(`globalThis.loadAxe = () => {\n${source}\n}`);

/** What axe knows; of it, what another colour, and what another size of the text may change in the same document. */
const everything: RunOptions['runOnly'] = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const colours: RunOptions['runOnly'] = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const sizes: RunOptions['runOnly'] = {
  type: 'rule',
  values: [...colours.values, 'target-size', 'scrollable-region-focusable'],
};

/** One line for each finding of axe's kind `serious` or `critical`: rule, selector, help, and what axe measured. */
async function findings(page: Page, dress: string, runOnly = everything): Promise<string[]> {
  const { violations } = await page.evaluate(
    async (options) => {
      if (!('axe' in globalThis)) loadAxe();
      // What sticks lies over something at every moment, which is scrolled to elsewhere.
      const placed = document.createElement('style');
      placed.textContent = '.plh-footer { position: static !important; }';
      document.head.append(placed);
      const found = await axe.run(document, options);
      placed.remove();
      return found;
    },
    { runOnly, resultTypes: ['violations'] } satisfies RunOptions,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, any }) => {
        const measured = any.find(({ id: check }) => check === 'color-contrast')?.message ?? '';
        return `${dress}: ${id} at ${target.join(' ')}: ${help}. ${measured}`.trim();
      }),
    );
}

export const accessible = (page: Page, dress: string): Promise<string[]> => findings(page, dress);

/** In light everything; then, of the same document, what dark and large text may change. */
export async function accessibleInAllDresses(page: Page): Promise<string[]> {
  const light = await findings(page, 'light');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await findings(page, 'dark', colours);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await enlarge(page);
  const large = await findings(page, 'large text', sizes);
  await ordinary(page);
  return [...light, ...dark, ...large];
}

async function layout(page: Page, size: string): Promise<string[]> {
  const { overflow, cut, overlapping } = await inspect(page);
  return [
    ...overflow.map((what) => `${size}: sticks out: ${what}`),
    ...cut.map((what) => `${size}: cut off: ${what}`),
    ...overlapping.map((what) => `${size}: overlaps: ${what}`),
  ];
}

/** With texts 40 % longer, ordinary and large. Every screen has at least its title to lengthen. */
export async function wholeWhenLonger(page: Page): Promise<string[]> {
  expect(await page.evaluate(lengthen, 0.4)).toBeGreaterThan(0);
  const before = await layout(page, 'ordinary');
  await enlarge(page);
  return [...before, ...(await layout(page, 'large'))];
}
