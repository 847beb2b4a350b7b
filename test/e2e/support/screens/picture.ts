import type { Page } from 'playwright-core';

/** Higher than any screen is worth looking at; Chromium's own limit is 16,384. */
const HIGHEST = 12_000;

/** The whole of the page in one picture: most pages scroll within the window, so the window grows until nothing has to. */
export async function wholePicture(page: Page, path: string): Promise<void> {
  const window = page.viewportSize();
  if (!window) throw new Error('the page has no window');
  const hidden = () =>
    page.evaluate(() =>
      Math.max(
        0,
        ...[document.documentElement, ...document.querySelectorAll('.taro_page, .taro-tabbar__panel, [data-scroller]')]
          .filter((element) => element.checkVisibility())
          .map((element) => element.scrollHeight - element.clientHeight),
      ),
    );
  for (let height = window.height, more = await hidden(), round = 0; more > 0 && round < 3; round += 1) {
    height = Math.min(HIGHEST, height + more);
    await page.setViewportSize({ width: window.width, height });
    more = await hidden();
  }
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await page.setViewportSize(window);
}
