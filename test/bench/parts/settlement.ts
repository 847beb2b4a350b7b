/** A year's settlement with 100 people a session: preview and run, for 200 sessions and for 800, and how the time grows. */
import { startBenchGateway, type BenchGateway } from '../support/gateway';
import { runAll } from '../support/load';
import { startBureau } from '../support/people';
import type { Row } from '../support/report';
import { growthExponent, median, milliseconds, times } from '../support/statistics';
import { settledYear } from '../support/year';

const SIZES = [200, 800] as const;
/** The larger one in a year of its own. */
const YEARS = { 200: 2025, 800: 2026 } as const;
const PREVIEWS = 5;
const LIMIT_MS = 5000;
/** Linear, with room for measuring. */
const EXPONENT_LIMIT = 1.2;

interface Timing {
  previewMs: number;
  runMs: number;
  questions: number;
  answerKB: number;
}

export async function settlement(): Promise<Row[]> {
  const gateway = await startBenchGateway();
  try {
    await startBureau(gateway);
    const documentMs = await yardstick(gateway);
    const timings: Timing[] = [];
    for (const size of SIZES) timings.push(await settle(gateway, size));
    const [small, large] = timings;
    if (!small || !large) throw new Error('nothing was settled');
    const exponent = (of: (timing: Timing) => number): number => growthExponent(SIZES, [of(small), of(large)]);
    return [
      ...timings.flatMap((timing, at) => rowsOf(timing, SIZES[at] ?? 0, documentMs)),
      growth(
        'growth of the preview, 200 → 800',
        exponent((timing) => timing.previewMs),
      ),
      growth(
        'growth of the run, 200 → 800',
        exponent((timing) => timing.runMs),
      ),
    ];
  } finally {
    await gateway.close();
  }
}

/** Median time of reading one document through the same route. */
async function yardstick(gateway: BenchGateway): Promise<number> {
  const id = await gateway.own('bureau-1', 'bench-insert.add', { document: { text: 'x'.repeat(400) } });
  return median((await runAll(50, 1, () => gateway.own('bureau-1', 'bench-insert.get', { id }))).each);
}

async function settle(gateway: BenchGateway, size: (typeof SIZES)[number]): Promise<Timing> {
  const year = YEARS[size];
  const { sessions, cases, scores } = settledYear(year, size);
  await gateway.load('sessions', sessions.map(copy));
  await gateway.load('cases', cases.map(copy));
  await gateway.load('scores', scores.map(copy));
  const at = Date.parse(`${year}-12-20T02:00:00Z`);
  const call = (preview: boolean) => gateway.call('bureau-1', 'subsidy.settleYear', { year, preview }, at);
  const before = await gateway.questions();
  const first = await call(true);
  const questions = (await gateway.questions()) - before;
  if (first.settlement.lines.length !== size) throw new Error(`${first.settlement.lines.length} lines of ${size}`);
  const previews = await runAll(PREVIEWS, 1, () => call(true));
  const run = await runAll(1, 1, () => call(false));
  return {
    previewMs: median(previews.each),
    runMs: run.totalMs,
    questions,
    answerKB: Buffer.byteLength(JSON.stringify(first)) / 1024,
  };
}

const copy = (document: object): Record<string, unknown> => ({ ...document });

const rowsOf = ({ previewMs, runMs, questions, answerKB }: Timing, size: number, documentMs: number): Row[] =>
  [
    { what: `preview of ${size} sessions (${questions} questions, ${answerKB.toFixed(0)} KB)`, ms: previewMs },
    { what: `run of ${size} sessions`, ms: runMs },
  ].map(({ what, ms }) => ({
    what,
    figure: milliseconds(ms),
    ratio: `${times(ms / documentMs)} one document`,
    limit: `≤ ${LIMIT_MS / 1000} s`,
    met: ms <= LIMIT_MS,
  }));

const growth = (what: string, exponent: number): Row => ({
  what,
  figure: `time ~ sessions^${exponent.toFixed(2)}`,
  ratio: '',
  limit: `≤ ${EXPONENT_LIMIT}`,
  met: exponent <= EXPONENT_LIMIT,
});
