/** Changes how an open page looks, without loading it again. */
import type { Page } from 'playwright-core';

const sizeOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll('.plh-page *')].filter((element) => element.checkVisibility());
    return texts.reduce((sum, element) => sum + parseFloat(getComputedStyle(element).fontSize), 0) / texts.length;
  });

const dress = (page: Page, large: boolean): Promise<void> =>
  page.evaluate((on) => {
    for (const element of [document.documentElement, ...document.querySelectorAll('.plh-page')])
      element.classList.toggle('plh-large', on);
  }, large);

/** Back from {@link enlarge}. */
export const ordinary = (page: Page): Promise<void> => dress(page, false);

/**
 * Large text (适老化) as the settings switch it on: by a class of the document and of the page.
 * @throws Error when that makes nothing larger
 */
export async function enlarge(page: Page): Promise<void> {
  const before = await sizeOf(page);
  await dress(page, true);
  const after = await sizeOf(page);
  if (!(after > before * 1.15)) throw new Error(`large text is not larger: ${before} px, then ${after} px`);
}
