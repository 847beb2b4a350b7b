/** All pictures beside each other: a page to leaf through, and pictures of it for each role. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { stateNames } from './states';
import { groups, screens, type Group } from './table';
import type { Shot } from './take';

/** Screens in one picture of a sheet: more than that could not be read any more. */
const ROWS = 5;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const STYLE = `
  body { margin: 16px; font: 14px/1.4 system-ui, 'Noto Sans CJK SC', sans-serif; background: #e9edf2; color: #16202c; }
  h1 { font-size: 22px; margin: 8px 0 } h2 { font-size: 20px; margin: 20px 0 8px } h3 { font-size: 16px; margin: 12px 0 4px }
  .row { display: flex; gap: 10px; align-items: flex-start; } figure { margin: 0; }
  figcaption { font-weight: 600; padding: 2px 0 } figcaption.bad { color: #a3160d }
  img { display: block; width: 187px; height: 406px; object-fit: cover; object-position: top; background: #fff; border: 1px solid #9aa7b5 }
  .desk img { width: 480px; height: 300px } a { color: inherit } ul { margin: 4px 0 0; padding-left: 18px; color: #a3160d }`;

const figure = ({ file, state, findings }: Shot): string => `
  <figure class="${state === 'desk' ? 'desk' : 'phone'}">
    <figcaption${findings.length ? ' class="bad"' : ''}>${state}${findings.length ? ` · ${findings.length}` : ''}</figcaption>
    <a href="${escaped(file)}"><img src="${escaped(file)}" alt="${escaped(file)}"></a>
  </figure>`;

function rowOf(name: string, shots: readonly Shot[]): string {
  const own = shots
    .filter(({ screen }) => screen.name === name)
    .sort((a, b) => stateNames.indexOf(a.state) - stateNames.indexOf(b.state));
  const findings = own.flatMap(({ state, findings: found }) =>
    found.map((what) => `<li>${state}: ${escaped(what)}</li>`),
  );
  const { page = '', persona = '' } = own[0]?.screen ?? {};
  return `
  <section><h3>${escaped(name)} · ${escaped(page)} · ${escaped(persona)}</h3>
  <div class="row">${own.map(figure).join('')}</div>${findings.length ? `<ul>${findings.join('')}</ul>` : ''}</section>`;
}

const documentOf = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style><h1>${title}</h1>${body}</html>`;

const namesOf = (group: Group, shots: readonly Shot[]): string[] =>
  screens
    .filter((screen) => screen.group === group && shots.some((shot) => shot.screen.name === screen.name))
    .map(({ name }) => name);

/**
 * Writes `index.html` and `contact-sheet.<role>-<n>.png` into the folder of the pictures.
 * @returns the names of the sheets
 */
export async function writeContactSheets(browser: Browser, folder: string, shots: readonly Shot[]): Promise<string[]> {
  const body = groups.map((group) => {
    const rows = namesOf(group, shots).map((name) => rowOf(name, shots));
    return rows.length ? `<h2>${group}</h2>${rows.join('')}` : '';
  });
  writeFileSync(join(folder, 'index.html'), documentOf('Screens', body.join('')));

  const page = await browser.newPage({ viewport: { width: 2700, height: 800 } });
  const sheets: string[] = [];
  const sheet = join(folder, '.sheet.html');
  for (const group of groups) {
    const names = namesOf(group, shots);
    for (let at = 0; at < names.length; at += ROWS) {
      const rows = names.slice(at, at + ROWS).map((name) => rowOf(name, shots));
      const file = `contact-sheet.${group}-${at / ROWS + 1}.png`;
      writeFileSync(sheet, documentOf(`${group} ${at / ROWS + 1}`, rows.join('')));
      await page.goto(pathToFileURL(sheet).href);
      const width = await page.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('.row')].map(
            (row) => (row.lastElementChild?.getBoundingClientRect().right ?? 0) + 16,
          ),
        ),
      );
      await page.setViewportSize({ width: Math.max(600, Math.ceil(width)), height: 800 });
      await page.screenshot({ path: join(folder, file), fullPage: true });
      sheets.push(file);
    }
  }
  await page.close();
  return sheets;
}
