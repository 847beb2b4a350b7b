/**
 * Layouts bear other languages: texts 40 % longer than ours, in Chinese and in English, ordinary and large; and a script that is
 * written from top to bottom, its lines from left to right, as Mongolian is (mn-Mong).
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { enlarge } from './support/screens/dress';
import { eachScreen, stage } from './support/screens/every';
import { inspect } from './support/screens/inspect';
import { show } from './support/screens/show';
import { states } from './support/screens/states';
import { screens } from './support/screens/table';
import { visitAs, type ScreenVisitor } from './support/screens/visitor';
import { lengthen, uprightProblems, writeUpright } from './support/writing';

const at = stage();

async function problems(page: Page, size: string): Promise<string[]> {
  const { overflow, cut, overlapping } = await inspect(page);
  return [
    ...overflow.map((what) => `${size}: sticks out: ${what}`),
    ...cut.map((what) => `${size}: cut off: ${what}`),
    ...overlapping.map((what) => `${size}: overlaps: ${what}`),
  ];
}

/** Every screen has at least its title to lengthen. */
const longer = async ({ page }: ScreenVisitor): Promise<string[]> => {
  expect(await page.evaluate(lengthen, 0.4)).toBeGreaterThan(0);
  const ordinary = await problems(page, 'ordinary');
  await enlarge(page);
  return [...ordinary, ...(await problems(page, 'large'))];
};

/** English is as long as it is: every third screen shows that longer still is borne too (E2E_ALL=1: every one). */
const english = screens.filter((_, index) => process.env.E2E_ALL === '1' || index % 3 === 1);
eachScreen('zh-CN: texts 40 % longer stay whole, ordinary and large', at, { state: 'phone' }, longer);
eachScreen('en: texts 40 % longer stay whole, ordinary and large', at, { state: 'english', chosen: english }, longer);

test.each(['policy-detail', 'session-detail'])(
  '%s written from top to bottom: nothing overlaps, texts fit',
  async (name) => {
    const screen = screens.find((one) => one.name === name);
    if (!screen) throw new Error(`no screen ${name}`);
    const visitor = await visitAs(at.browser.browser, at.gateway, { persona: screen.persona, state: states.phone });
    try {
      expect(await show(visitor, screen, states.phone, at.records)).toBeNull();
      await visitor.page.evaluate(writeUpright);
      const { blocks, found } = await visitor.page.evaluate(uprightProblems);
      const folder = process.env.E2E_SHOTS;
      if (folder) await visitor.page.screenshot({ path: join(folder, `vertical-${name}.png`) });
      expect(blocks).toBeGreaterThan(5);
      expect(found).toEqual([]);
    } finally {
      await visitor.context.close();
    }
  },
);
