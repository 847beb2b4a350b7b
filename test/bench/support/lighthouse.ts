/** Lighthouse's mobile preset over a page: simulated slow 4G (150 ms, 1.6 Mbit/s) and a processor four times slower. */
import { pathToFileURL } from 'node:url';

/** The parts of Lighthouse's result that are used; the package is installed apart and brings no types along. */
interface Result {
  runtimeError?: { code: string; message: string };
  categories: Record<string, { score: number | null }>;
  audits: Record<
    string,
    { id: string; title: string; score: number | null; scoreDisplayMode: string; numericValue?: number }
  >;
}
interface Module {
  default: (url: string, flags: Record<string, unknown>) => Promise<{ lhr: Result; report: string } | undefined>;
}

export interface PageFigures {
  /** Scores of 100. */
  performance: number;
  accessibility: number;
  bestPractices: number;
  /** Milliseconds: first and largest paint, time in which the page would not have answered a touch. */
  fcp: number;
  lcp: number;
  tbt: number;
  /** Share of the screen that jumped. */
  cls: number;
  /** Sent over the network, compressed, with the API's answers. */
  bytes: number;
  /** Ids of the audits of accessibility and best practices that failed. */
  failed: string[];
  /** Lighthouse's whole result as JSON. */
  report: string;
}

const categories = ['performance', 'accessibility', 'best-practices'];

/**
 * @param port the browser's debugging port
 * @throws when Lighthouse could not measure the page
 */
export async function measurePage(url: string, port: number): Promise<PageFigures> {
  const entry = process.env['LIGHTHOUSE'];
  if (!entry) throw new Error('LIGHTHOUSE does not name the installed package');
  const lighthouse = (await import(pathToFileURL(entry).href)) as Module;
  // Local storage, where the log-in lies, is not among what Lighthouse clears by default; the cache is.
  const flags = { port, logLevel: 'error', output: 'json', onlyCategories: categories, locale: 'zh' };
  const answer = await lighthouse.default(url, flags);
  if (!answer) throw new Error(`${url}: no result`);
  const { lhr, report } = answer;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.code} ${lhr.runtimeError.message}`);
  const score = (name: string): number => Math.round((lhr.categories[name]?.score ?? Number.NaN) * 100);
  const value = (name: string): number => lhr.audits[name]?.numericValue ?? Number.NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    fcp: value('first-contentful-paint'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
    failed: Object.values(lhr.audits)
      .filter((audit) => audit.scoreDisplayMode === 'binary' && audit.score === 0)
      .map((audit) => audit.id),
    report,
  };
}
