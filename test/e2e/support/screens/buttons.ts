/** The buttons of an open screen at every size: a finger, or a mouse, that aims at the middle of one hits it. */
import type { Page } from 'playwright-core';
import { turnOf } from '../../../support/runs';
import { dressed, type Dress } from './dress';

interface Size {
  width: number;
  height: number;
}
const PHONES: readonly Size[] = [
  { width: 375, height: 812 },
  { width: 320, height: 568 },
];
const DESKS: readonly Size[] = [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const dresses: readonly Dress[] = ['ordinary', 'large', 'doubled'];

/** What keeps the buttons within `root` from being hit, each in words; it runs in the page, so that it uses nothing from outside. */
function missed(root: string): { buttons: number; found: string[] } {
  const LEAST = 43.5;
  const isHidden = (element: Element): boolean => !element.checkVisibility() || element.closest('[inert]') !== null;
  const buttons = [...document.querySelectorAll<HTMLElement>(`${root} .plh-action`)].filter((one) => !isHidden(one));
  const nameOf = (element: Element): string => `“${(element.textContent ?? '').trim().slice(0, 20)}”`;
  const found = buttons.flatMap((button): string[] => {
    button.scrollIntoView({ block: 'center', inline: 'center' });
    const { left, top, width, height } = button.getBoundingClientRect();
    if (height < LEAST || width < LEAST) return [`${nameOf(button)} is ${Math.round(width)}×${Math.round(height)}`];
    const x = left + width / 2;
    const y = top + height / 2;
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight)
      return [`${nameOf(button)} cannot be brought into sight: ${Math.round(x)}, ${Math.round(y)}`];
    const hit = document.elementFromPoint(x, y);
    if (hit !== null && button.contains(hit)) return [];
    return [`${nameOf(button)} is covered by ${hit === null ? 'nothing' : `.${String(hit.className).split(' ')[0]}`}`];
  });
  return { buttons: buttons.length, found };
}

const ROOTS = { alone: '.plh-page', beside: '.plh-pane' } as const;

/**
 * In every dress at one size of a phone and one of a desk, by turns, in `npm test`; at every size in `npm run test:fuzz`.
 * @param row of the screen among all
 * @returns what cannot be hit, by size and dress; none is good
 */
export async function buttonsMissed(page: Page, frame: keyof typeof ROOTS, row: number): Promise<string[]> {
  const at = page.viewportSize();
  const all: string[] = [];
  if ((await page.locator(ROOTS[frame]).filter({ visible: true }).count()) === 0) return [`nothing stands ${frame}`];
  for (const size of [...(frame === 'alone' ? turnOf(PHONES, row) : []), ...turnOf(DESKS, row)]) {
    await page.setViewportSize(size);
    for (const dress of dresses) {
      await dressed(page, dress);
      const { buttons, found } = await page.evaluate(missed, ROOTS[frame]);
      all.push(...found.map((what) => `${size.width}×${size.height} ${dress}: ${what}`));
      // Nothing that scrolls, lays out or covers: one look is enough.
      if (buttons === 0) break;
    }
  }
  await dressed(page, 'ordinary');
  if (at) await page.setViewportSize(at);
  return all;
}
