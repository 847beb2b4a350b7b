/** An open page on paper, as the browser prints it: read back from the PDF. */
import type { Page } from 'playwright-core';
import { openPages } from '../../../functions/support/pdf';
import { say } from '../texts';

/** pdf.js gives some Han characters by their radicals’ code points: those of Kangxi have a plain twin in Unicode, those of the supplement have none. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
const holds = (sheet: string, words: string): boolean =>
  new RegExp(
    [...plain(words)]
      .map((one) =>
        /\p{Script=Han}/u.test(one) ? `[${one}\u2e80-\u2eff]` : one.replace(/[.*+?^${}()|[\]\\/]/, '\\$&'),
      )
      .join(''),
    'u',
  ).test(sheet);

/** What only a screen can do with, and what stands in the tables; it runs in the page. */
function onScreen(): { buttons: string[]; navigation: string[]; cells: string[] } {
  const textsOf = (selector: string): string[] =>
    [...document.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility())
      .map((element) => (element.textContent ?? '').trim())
      .filter((text) => text !== '');
  const beside = document.querySelector('.plh-pane') ? '.plh-pane ' : '';
  return {
    buttons: textsOf(`${beside}.plh-action`),
    navigation: textsOf('.plh-side-link, .plh-skip'),
    // A line of a cell is not a line of the sheet: what each begins with says that it is there; a dash alone is nothing.
    cells: textsOf(`${beside}.plh-table td`)
      .filter((text) => /[\p{L}\p{N}]/u.test(text))
      .map((text) => text.slice(0, 2)),
  };
}

/** @returns what is not as on a paper; none is good */
export async function printed(page: Page, keep?: string): Promise<string[]> {
  const { buttons, navigation, cells } = await page.evaluate(onScreen);
  const pdf = await page.pdf({ preferCSSPageSize: true, ...(keep === undefined ? {} : { path: keep }) });
  const { pages, beyond } = await openPages(pdf);
  const sheets = pages.map((lines) => plain(lines.join('\n')));
  const all = sheets.join('');
  const first = sheets[0] ?? '';
  const count = sheets.length;
  const found = beyond.map((text) => `beyond the edge: ${text}`);
  if (!holds(first, say('app.name'))) found.push('the first sheet does not say whose it is');
  if (!/20\d\d年度/.test(first)) found.push('the first sheet has no year');
  sheets.forEach((text, index) => {
    const number = `${say('paper.page')}${index + 1}${say('paper.of')}${count}${say('paper.pages')}`;
    if (!holds(text, number)) found.push(`sheet ${index + 1} of ${count} has no number`);
  });
  if (/https?:|127\.0\.0\.1|#\/(pages|packages)/.test(all)) found.push('an address is printed');
  // A word that also stands in the page's own text proves nothing.
  const text = plain(
    `${await page.title()} ${await page.evaluate(() => document.querySelector('.plh-main')?.textContent ?? '')}`,
  );
  const timesIn = (whole: string, part: string): number => whole.split(part).length - 1;
  for (const name of new Set(navigation.map(plain)))
    if (name.length > 3 && !text.includes(name) && holds(all, name)) found.push(`the navigation is printed: ${name}`);
  for (const name of new Set(buttons.map(plain)))
    if (
      name.length > 3 &&
      timesIn(text, name) === buttons.filter((one) => plain(one) === name).length &&
      holds(all, name)
    )
      found.push(`a button is printed: ${name}`);
  for (const cell of new Set(cells))
    if (!holds(all, cell)) found.push(`a cell is cut or not printed: ${cell.slice(0, 40)}`);
  return [...new Set(found)].slice(0, 8);
}
