/**
 * axe-core on every screen with the demonstration's data: in light on the phone; every third one also in dark, in large text and on
 * the desk, which share their parts (E2E_ALL=1: every one in everything). Contrast is part of it.
 * A finding of axe's kind `serious` or `critical` fails, with its rule, its place and what to do.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { appPages } from './support/screens/app-pages';
import { enlarge } from './support/screens/dress';
import { eachScreen, stage } from './support/screens/every';
import { states } from './support/screens/states';
import { pagesWithoutRow, rowsWithoutPage, screens } from './support/screens/table';
import { visitAs } from './support/screens/visitor';

// Read, not imported: it runs in the page.
const axe = readFileSync(join(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');
const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
};

const at = stage();

/** One line for each place: rule, selector, help, and what axe measured. */
async function findings(page: Page, dress: string): Promise<string[]> {
  await page.evaluate((source) => {
    if (!('axe' in globalThis)) globalThis.eval(source);
  }, axe);
  const { violations } = await page.evaluate(
    (given) =>
      (globalThis as unknown as { axe: { run: (at: Document, with_: RunOptions) => Promise<AxeResults> } }).axe.run(
        document,
        given,
      ),
    options,
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

const isChosen = (index: number): boolean => process.env.E2E_ALL === '1' || index % 3 === 0;
const some = screens.filter((_, index) => isChosen(index));

test('every page of the app is looked at', async () => {
  const visitor = await visitAs(at.browser.browser, at.gateway, { persona: 'visitor-1', state: states.phone });
  await visitor.open('pages/home/index');
  await visitor.quiet();
  const pages = await appPages(visitor.page);
  await visitor.context.close();
  expect(pages.length).toBeGreaterThan(30);
  expect({ forgotten: pagesWithoutRow(pages), gone: rowsWithoutPage(pages) }).toEqual({ forgotten: [], gone: [] });
});

eachScreen(
  'phone: no serious finding in light, dark and large text, contrast included',
  at,
  { state: 'phone', settings: { theme: 'system' } },
  async ({ page }, screen) => {
    const light = await findings(page, 'light');
    if (!some.includes(screen)) return light;
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const dark = await findings(page, 'dark');
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await enlarge(page);
    return [...light, ...dark, ...(await findings(page, 'large text'))];
  },
);

eachScreen('desk: no serious finding', at, { state: 'desk', chosen: some }, ({ page }) => findings(page, 'desk'));
