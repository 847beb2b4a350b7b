/** Changes how an open page looks, without loading it again. */
import type { Page } from 'playwright-core';

const sizeOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll('.plh-page *')].filter((element) => element.checkVisibility());
    return texts.reduce((sum, element) => sum + parseFloat(getComputedStyle(element).fontSize), 0) / texts.length;
  });

/**
 * Large text (适老化) as the settings switch it on: by a class of the document and of the page.
 * @throws Error when that makes nothing larger
 */
export async function enlarge(page: Page): Promise<void> {
  const before = await sizeOf(page);
  await page.evaluate(() => {
    for (const element of [document.documentElement, ...document.querySelectorAll('.plh-page')])
      element.classList.add('plh-large');
  });
  const after = await sizeOf(page);
  if (!(after > before * 1.15)) throw new Error(`large text is not larger: ${before} px, then ${after} px`);
}
