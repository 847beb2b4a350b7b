/**
 * The six pages that most people open, as Lighthouse's mobile preset sees them on the H5 build served by the gateway with
 * the demonstration's data, trainee-1 logged in. The median of several runs by their performance: what else the machine
 * does moves the simulated processor time. BENCH_REPORTS=<folder> keeps Lighthouse's reports.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measuredPages, startDemonstration, type MeasuredPage } from '../support/demonstration';
import { measurePage, type PageFigures } from '../support/lighthouse';
import { openPagesBrowser, type PagesBrowser } from '../support/pages-browser';
import type { Row } from '../support/report';
import { kilobytes } from '../support/statistics';

const RUNS = 3;
const PERFORMANCE = 90;
const ACCESSIBILITY = 95;

export async function pages(): Promise<Row[]> {
  const gateway = await startDemonstration();
  try {
    const browser = await openPagesBrowser(gateway.url, 'trainee-1');
    try {
      const rows: Row[] = [];
      for (const page of await measuredPages(gateway)) rows.push(await measured(browser, page));
      return rows;
    } finally {
      await browser.close();
    }
  } finally {
    await gateway.close();
  }
}

async function measured(browser: PagesBrowser, page: MeasuredPage): Promise<Row> {
  await page.before?.();
  await browser.see(page.address, page.shows);
  const runs: PageFigures[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measurePage(page.address, browser.port));
  const found = runs.sort((a, b) => a.performance - b.performance)[Math.floor(RUNS / 2)];
  if (!found) throw new Error('no run');
  const folder = process.env['BENCH_REPORTS'];
  if (folder) writeFileSync(join(folder, `${page.name}.json`), found.report);
  if (found.failed.length > 0) console.log(`  ${page.name}: ${found.failed.join(', ')}`);
  return {
    what: `page ${page.name}`,
    figure: `performance ${found.performance}, accessibility ${found.accessibility}, best practices ${found.bestPractices}`,
    ratio: details(found),
    limit: `≥ ${PERFORMANCE}, ≥ ${ACCESSIBILITY}`,
    met: found.performance >= PERFORMANCE && found.accessibility >= ACCESSIBILITY,
  };
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

const details = ({ fcp, lcp, tbt, cls, bytes }: PageFigures): string =>
  `FCP ${seconds(fcp)}, LCP ${seconds(lcp)}, TBT ${tbt.toFixed(0)} ms, CLS ${cls.toFixed(3)}, ${kilobytes(bytes)}`;
