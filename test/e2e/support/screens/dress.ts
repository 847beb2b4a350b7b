/** Changes how an open page looks, without loading it again. */
import type { Page } from 'playwright-core';

/** `large`: large text (适老化) as the settings switch it on; `doubled`: a browser whose own text is set to 200 %. */
export type Dress = 'ordinary' | 'large' | 'doubled';

const sizeOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll('.plh-page *')].filter((element) => element.checkVisibility());
    return texts.reduce((sum, element) => sum + parseFloat(getComputedStyle(element).fontSize), 0) / texts.length;
  });

/** The settings switch by a class of the document and of the page; twice the size are the tokens of the type, doubled. */
export const dressed = (page: Page, dress: Dress): Promise<void> =>
  page.evaluate((wanted) => {
    const all = [document.documentElement, ...document.querySelectorAll<HTMLElement>('.plh-page')];
    const tokens = ['xs', 'sm', 'md', 'lg', 'xl', 'xxl'].map((name) => `--font-${name}`);
    for (const element of all) {
      element.classList.toggle('plh-large', wanted === 'large');
      for (const token of tokens) element.style.removeProperty(token);
    }
    if (wanted !== 'doubled') return;
    const root = getComputedStyle(document.documentElement);
    const doubled = tokens.map((token) => [token, `calc(2 * ${root.getPropertyValue(token)})`] as const);
    for (const element of all) for (const [token, size] of doubled) element.style.setProperty(token, size);
  }, dress);

/** Back from {@link enlarge}. */
export const ordinary = (page: Page): Promise<void> => dressed(page, 'ordinary');

/** Large text. @throws Error when that makes nothing larger */
export async function enlarge(page: Page): Promise<void> {
  const before = await sizeOf(page);
  await dressed(page, 'large');
  const after = await sizeOf(page);
  if (!(after > before * 1.15)) throw new Error(`large text is not larger: ${before} px, then ${after} px`);
}
