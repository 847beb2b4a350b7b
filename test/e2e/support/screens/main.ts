/** `npm run screens`: pictures of every screen in its states, looked over while they are taken. Called by scripts/screens.mjs. */
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../browser';
import { startDemonstration } from '../demonstration';
import { appPages } from './app-pages';
import { writeContactSheets } from './contact-sheet';
import { findRecords } from './records';
import { stateNames, states, type StateName } from './states';
import { pagesWithoutRow, rowsWithoutPage, screens, type Screen } from './table';
import { batchesOf, takeAll, type Shot } from './take';
import { visitAs } from './visitor';

/** Pages that are open at the same time; a third keeps two cores busy while the others wait for the network. */
const WORKERS = 3;

function readArguments() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { only: text, states: text, out: text, scale: text } });
  const wanted = (values.states?.split(',') ?? [...stateNames]).map((name) => {
    const found = stateNames.find((state) => state === name.trim());
    if (!found) throw new Error(`no state ${name}; there are ${stateNames.join(', ')}`);
    return found;
  });
  const only = values.only?.split(',').map((name) => name.trim());
  const chosen = screens.filter(
    ({ name, group, page }) => !only || only.some((one) => one === name || one === group || one === page),
  );
  if (chosen.length === 0) throw new Error(`no screen ${values.only}: a role, a page or a screen's name`);
  const scale = Number(values.scale ?? 1);
  if (!(scale >= 1 && scale <= 3)) throw new Error('--scale is 1 to 3');
  return { chosen, wanted, whole: !only, folder: resolve(values.out ?? 'dist/screens'), scale };
}

/** One line for each screen, then what is wrong. */
function printSummary(shots: readonly Shot[], chosen: readonly Screen[], wanted: readonly StateName[]): number {
  const widest = Math.max(...chosen.map(({ name }) => name.length));
  console.log(`\n${' '.repeat(widest)}  ${wanted.map((state) => state.padEnd(9)).join(' ')}`);
  for (const { name } of chosen) {
    const cells = wanted.map((state) => {
      const shot = shots.find((one) => one.screen.name === name && one.state === state);
      return (shot ? (shot.findings.length === 0 ? 'ok' : String(shot.findings.length)) : '-').padEnd(9);
    });
    console.log(`${name.padEnd(widest)}  ${cells.join(' ')}`);
  }
  const wrong = shots.flatMap(({ file, findings }) => findings.map((what) => `${file.replace(/\.png$/, '')}: ${what}`));
  if (wrong.length > 0) console.log(`\n${wrong.sort().join('\n')}`);
  return wrong.length;
}

async function main(): Promise<void> {
  const { chosen, wanted, whole, folder, scale } = readArguments();
  const started = Date.now();
  if (whole) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.log('→ the demonstration (filled in the first time: half a minute) …');
  const gateway = await startDemonstration();
  const browser = await openBrowser();
  try {
    const records = await findRecords(gateway);
    const batches = batchesOf(chosen, wanted);
    const total = batches.reduce((sum, batch) => sum + batch.screens.length, 0);
    console.log(`→ ${total} pictures of ${chosen.length} screens …`);
    let done = 0;
    let said = 0;
    const shots = await takeAll(
      batches,
      WORKERS,
      { browser: browser.browser, gateway, records, folder, scale },
      (taken) => {
        done += taken.length;
        if (done - said < 40 && done < total) return;
        said = done;
        console.log(`  ${done}/${total}, ${Math.round((Date.now() - started) / 1000)} s`);
      },
    );
    const sheets = await writeContactSheets(browser.browser, folder, shots);

    const visitor = await visitAs(browser.browser, gateway, { persona: 'visitor-1', state: states.phone });
    await visitor.open('pages/home/index');
    await visitor.quiet();
    const pages = await appPages(visitor.page);
    const forgotten = pagesWithoutRow(pages);
    const gone = rowsWithoutPage(pages);

    const wrong = printSummary(shots, chosen, wanted);
    if (forgotten.length > 0)
      console.log(`\nPages without a row in test/e2e/support/screens/table.ts: ${forgotten.join(' ')}`);
    if (gone.length > 0) console.log(`\nRows whose page the app does not have: ${gone.join(' ')}`);
    console.log(`\n${shots.length} pictures, ${wrong} findings, ${Math.round((Date.now() - started) / 1000)} s`);
    console.log(`${folder}/index.html and ${sheets.length} contact sheets`);
    if (wrong + forgotten.length + gone.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await gateway.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
