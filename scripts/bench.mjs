// npm run bench [-- part …]: measures, and prints one table in which every figure has its ratio within the same run.
// Parts: sign-in, read, inbox, desk, scrolling, large-bodies, settlement, cold-start, sizes, suggestions, import, pages. docs/benchmarks.md says what they mean.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { main, withProgress } from './lib/console.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { ensureLighthouse } from './lib/lighthouse.mjs';
import { at, bin } from './lib/paths.mjs';
import { runCommand } from './lib/run-command.mjs';

/** The measurements' program, and functions of its own: bundled as the product's are, but never into dist/. */
async function bundleMeasurements(folder) {
  const { build } = await import('esbuild');
  const { functionsOptions } = await import('./lib/node-bundles.mjs');
  const functions = readdirSync(at('test/bench/functions')).map((file) => basename(file, '.cjs'));
  await build({
    ...functionsOptions(),
    entryPoints: functions.map((name) => ({ in: at('test/bench/functions', `${name}.cjs`), out: `${name}/index` })),
    outdir: join(folder, 'functions'),
    write: true,
  });
  await build({
    entryPoints: [at('test/bench/main.mjs')],
    outfile: join(folder, 'main.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Packages of the rules are CommonJS, which a module cannot name the exports of: they come into the bundle.
    external: ['playwright-core'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
    },
    sourcemap: 'inline',
    logLevel: 'error',
  });
}

/** A page of Taro with nothing on it, beside which the product's are measured. */
const buildEmptyPage = () =>
  withProgress('building an empty page of Taro', () =>
    runCommand(bin('taro'), ['build', '--type', 'h5', '--no-progress'], {
      cwd: at('test/bench/empty-page'),
      env: { NODE_ENV: 'production' },
      quiet: true,
    }),
  );

await main(async () => {
  const parts = process.argv.slice(2);
  await ensureInstalled({ withTests: true });
  const { buildStale } = await import('./lib/targets.mjs');
  const wanted = (part) => parts.length === 0 || parts.includes(part);
  await buildStale([
    ...['functions', 'localcloud'],
    ...(wanted('sizes') ? ['weapp'] : []),
    ...(wanted('sizes') || ((wanted('pages') || wanted('scrolling')) && !process.env.BENCH_H5) ? ['h5'] : []),
    ...(wanted('pages') ? ['demo'] : []),
  ]);
  if (wanted('pages')) await buildEmptyPage();
  const env = {
    ...(wanted('pages') || wanted('scrolling') ? { CHROMIUM: await ensureChromium() } : {}),
    ...(wanted('pages') ? { LIGHTHOUSE: await ensureLighthouse() } : {}),
  };
  const cache = at('node_modules/.cache/bench');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'run-'));
  try {
    await bundleMeasurements(folder);
    await runCommand(process.execPath, ['--enable-source-maps', join(folder, 'main.mjs'), folder, ...parts], { env });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
