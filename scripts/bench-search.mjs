// npm run bench:search [-- articles …]: the policy search against MiniSearch, each in processes of its own, over corpora
// of 342, 10,000 and 50,000 articles unless others are named. One table; docs/benchmarks.md says what it means.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { main } from './lib/console.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { at } from './lib/paths.mjs';
import { runCommand } from './lib/run-command.mjs';

await main(async () => {
  const sizes = process.argv.slice(2);
  if (!sizes.every((size) => /^\d+$/.test(size) && Number(size) >= 342 && Number(size) <= 100_000)) {
    throw new Error('Numbers of articles are expected, from 342 to 100000.');
  }
  await ensureInstalled({ withTests: true });
  const { build } = await import('esbuild');
  const cache = at('node_modules/.cache/bench');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'search-'));
  try {
    await build({
      entryPoints: ['main', 'child', 'cold', 'bare'].map((name) => ({
        in: at('test/bench/search', `${name}.mjs`),
        out: name,
      })),
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      logLevel: 'error',
    });
    await runCommand(process.execPath, [join(folder, 'main.mjs'), folder, ...sizes]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
