/**
 * The six pages that most people open, as Lighthouse's mobile preset sees them on the H5 build served by the gateway with
 * the demonstration's data, trainee-1 logged in. The median of several runs by their performance: what else the machine
 * does moves the simulated processor time. Beside them, in the same run, a page of Taro with nothing on it. BENCH_REPORTS=<folder> keeps
 * Lighthouse's reports.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyPage, measuredPages, startDemonstration, type MeasuredPage } from '../support/demonstration';
import { measurePage, type PageFigures } from '../support/lighthouse';
import { openPagesBrowser, type PagesBrowser } from '../support/pages-browser';
import type { Row } from '../support/report';
import { kilobytes } from '../support/statistics';

const RUNS = 3;
const PERFORMANCE = 90;
const ACCESSIBILITY = 95;
/** Times of the empty page: its largest paint, and the time in which it would not have answered a touch. */
const SLOWER = { lcp: 1.3, tbt: 2 };

export async function pages(): Promise<Row[]> {
  const gateway = await startDemonstration();
  try {
    const browser = await openPagesBrowser(gateway.url, 'trainee-1');
    try {
      const bare = await median(browser, emptyPage(gateway));
      const rows: Row[] = [
        {
          what: 'an empty page of Taro',
          figure: `performance ${bare.performance}`,
          ratio: details(bare),
          limit: '–',
          met: true,
        },
      ];
      for (const page of await measuredPages(gateway)) rows.push(...rowsOf(page, await median(browser, page), bare));
      return rows;
    } finally {
      await browser.close();
    }
  } finally {
    await gateway.close();
  }
}

async function median(browser: PagesBrowser, page: MeasuredPage): Promise<PageFigures> {
  await page.before?.();
  await browser.see(page.address, page.shows);
  const runs: PageFigures[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measurePage(page.address, browser.port));
  const found = runs.sort((a, b) => a.performance - b.performance)[Math.floor(RUNS / 2)];
  if (!found) throw new Error('no run');
  const folder = process.env['BENCH_REPORTS'];
  if (folder) writeFileSync(join(folder, `${page.name}.json`), found.report);
  if (found.failed.length > 0) console.log(`  ${page.name}: ${found.failed.join(', ')}`);
  return found;
}

function rowsOf(page: MeasuredPage, found: PageFigures, bare: PageFigures): Row[] {
  const lcp = found.lcp / bare.lcp;
  const tbt = found.tbt / Math.max(bare.tbt, 1);
  return [
    {
      what: `page ${page.name}`,
      figure: `performance ${found.performance}, accessibility ${found.accessibility}, best practices ${found.bestPractices}`,
      ratio: details(found),
      limit: `≥ ${PERFORMANCE}, ≥ ${ACCESSIBILITY}`,
      met: found.performance >= PERFORMANCE && found.accessibility >= ACCESSIBILITY,
    },
    {
      what: '– beside the empty page',
      figure: `LCP ${seconds(found.lcp)}, TBT ${found.tbt.toFixed(0)} ms`,
      ratio: `LCP ${lcp.toFixed(2)} ×, TBT ${tbt.toFixed(2)} ×`,
      limit: `≤ ${SLOWER.lcp} ×, ≤ ${SLOWER.tbt} ×`,
      met: lcp <= SLOWER.lcp && tbt <= SLOWER.tbt,
    },
  ];
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

const details = ({ fcp, lcp, tbt, cls, bytes }: PageFigures): string =>
  `FCP ${seconds(fcp)}, LCP ${seconds(lcp)}, TBT ${tbt.toFixed(0)} ms, CLS ${cls.toFixed(3)}, ${kilobytes(bytes)}`;
