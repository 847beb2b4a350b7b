import { execFileSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { policyQueries, QUERY_KINDS, QUERY_SETS } from '../../domain/builders/policy-queries';
import { qualityOf } from '../../domain/builders/search-quality';
import { tableOf, type Row } from '../support/report';
import { median, milliseconds, times } from '../support/statistics';
import type { Measured } from './measure';

const ENGINES = ['own', 'minisearch'] as const;
type Name = (typeof ENGINES)[number];
/** Rounds of the cold start; those with a large index take seconds each. */
const COLD_ROUNDS = 3;
/** MiniSearch needs minutes for its index of 50,000 articles. */
const CHILD_MS = 400_000;

interface Bare {
  ms: number;
  cpuMs: number;
  peakMb: number;
}

/** What the product has to keep at its largest corpus. */
const LIMITS = { coldMs: 50, peakMb: 100, p99Ms: 5, hardMs: 100 } as const;

interface Figures extends Measured {
  coldMs: number;
  coldCpuMs: number;
  peakMb: number;
  fileMb: number;
  fileMs: number;
}

/**
 * Works with each engine in turn over corpora of so many articles; the result is one table (Markdown). On a machine so
 * busy that a child runs out of its time, the table ends with the corpora measured until then and says so.
 */
export function compare(folder: string, sizes: readonly number[]): string {
  const bare = bareOf(folder);
  const rows: Row[] = [
    {
      what: 'bare Node: start; processor time; peak memory',
      figure: `${milliseconds(bare.ms)}; ${milliseconds(bare.cpuMs)}; ${bare.peakMb.toFixed(0)} MB`,
      ratio: '1',
      limit: '',
    },
  ];
  for (const articles of sizes) {
    console.log(`→ ${articles} articles …`);
    try {
      const [own, other] = ENGINES.map((name) => figuresOf(folder, name, articles));
      if (own && other) rows.push(...rowsOf(articles, own, other, bare));
    } catch (error) {
      process.exitCode = 1;
      rows.push({
        what: `${articles}: not measured`,
        figure: String(error).split('\n')[0] ?? '',
        ratio: '',
        limit: '',
      });
      break;
    }
  }
  return `\n${tableOf(rows)}\n`;
}

function wall(args: readonly string[]): { ms: number; out: string } {
  const started = performance.now();
  const out = execFileSync(process.execPath, args, { encoding: 'utf8', timeout: CHILD_MS, maxBuffer: 1 << 24 });
  return { ms: performance.now() - started, out };
}

function bareOf(folder: string): Bare {
  const runs = Array.from({ length: 5 }, () => {
    const { ms, out } = wall([join(folder, 'bare.mjs')]);
    return { ms, answer: JSON.parse(out) as Record<string, number> };
  });
  return {
    ms: median(runs.map(({ ms }) => ms)),
    cpuMs: median(runs.map(({ answer }) => answer['cpuMs'] ?? 0)),
    peakMb: median(runs.map(({ answer }) => (answer['peakKb'] ?? 0) / 1024)),
  };
}

function figuresOf(folder: string, name: Name, articles: number): Figures {
  const file = join(folder, `${name}-${articles}.index`);
  const child = (program: string, ...args: string[]) => {
    const { ms, out } = wall([join(folder, program), name, ...args]);
    // Our own programs (child.mjs, cold.mjs) answer with one line of JSON.
    return { ms, answer: JSON.parse(out) as Record<string, number> };
  };
  const { fileMs = 0 } = child('child.mjs', 'file', file, String(articles)).answer;
  const cold = Array.from({ length: COLD_ROUNDS }, () => child('cold.mjs', file));
  if (cold.some(({ answer }) => !answer['hits'])) throw new Error(`${name} finds nothing in ${articles} articles`);
  const measured = child('child.mjs', 'measure', file).answer as unknown as Measured;
  const fileMb = statSync(file).size / 2 ** 20;
  rmSync(file);
  return {
    ...measured,
    coldMs: median(cold.map(({ ms }) => ms)),
    coldCpuMs: median(cold.map(({ answer }) => answer['cpuMs'] ?? 0)),
    peakMb: median(cold.map(({ answer }) => (answer['peakKb'] ?? 0) / 1024)),
    fileMb,
    fileMs,
  };
}

function limited(row: Row, value: number, most: number, unit = 'ms'): Row {
  return { ...row, limit: `≤ ${most} ${unit}`, met: value <= most };
}

function rowsOf(articles: number, own: Figures, other: Figures, bare: Bare): Row[] {
  const row = (what: string, figure: string, ratio: string, limit = '', met?: boolean): Row => ({
    what: `${articles}: ${what}`,
    figure,
    ratio,
    limit,
    ...(met !== undefined && { met }),
  });
  const against = (what: string, of: (figures: Figures) => number, shown: (value: number) => string): Row =>
    row(what, `${shown(of(own))}; MiniSearch ${shown(of(other))}`, `${times(of(own) / of(other))} MiniSearch`);
  const megabytes = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} MB`;
  return [
    against('first answer of a fresh process', ({ coldMs }) => coldMs, milliseconds),
    limited(
      against('the same above bare Node', ({ coldMs }) => coldMs - bare.ms, milliseconds),
      own.coldMs - bare.ms,
      LIMITS.coldMs,
    ),
    against('processor time of that above bare Node', ({ coldCpuMs }) => coldCpuMs - bare.cpuMs, milliseconds),
    limited(
      against('peak memory of that process', ({ peakMb }) => peakMb, megabytes),
      own.peakMb,
      LIMITS.peakMb,
      'MB',
    ),
    against('index file', ({ fileMb }) => fileMb, megabytes),
    against('making that', ({ fileMs }) => fileMs, milliseconds),
    against('one more document', ({ addMs }) => addMs, milliseconds),
    against('a query, p50', ({ p50Ms }) => p50Ms, milliseconds),
    limited(
      against('a query, p99', ({ p99Ms }) => p99Ms, milliseconds),
      own.p99Ms,
      LIMITS.p99Ms,
    ),
    limited(
      against('a query, p99 of its processor time', ({ cpuP99Ms }) => cpuP99Ms, milliseconds),
      own.cpuP99Ms,
      LIMITS.p99Ms,
    ),
    limited(
      against('the hardest query', ({ hardMs }) => hardMs, milliseconds),
      own.hardMs,
      LIMITS.hardMs,
    ),
    ...QUERY_SETS.flatMap((set) =>
      [...QUERY_KINDS, 'all'].map((kind) => {
        const [ours, theirs] = [own, other].map(({ ranks }) =>
          qualityOf(
            ranks
              .filter((_, at) => {
                const query = policyQueries[at];
                return query?.set === set && (kind === 'all' || query.kind === kind);
              })
              .map((rank) => rank || Infinity),
          ),
        );
        const shown = (quality: typeof ours) => `MRR ${quality?.mrr.toFixed(3)}, hit@3 ${quality?.hit3.toFixed(2)}`;
        const ratio = theirs?.mrr ? `${times((ours?.mrr ?? 0) / theirs.mrr)} MiniSearch` : '';
        return row(`${set}, ${kind}`, `${shown(ours)}; MiniSearch ${shown(theirs)}`, ratio);
      }),
    ),
  ];
}
