// npm run bench [-- part …]: measures, and prints one table in which every figure has its ratio within the same run.
// Parts: sign-in, read, settlement, cold-start, sizes. docs/benchmarks.md says what they mean.
import { main } from './lib/console.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { at } from './lib/paths.mjs';
import { runCommand } from './lib/run-command.mjs';

await main(async () => {
  const parts = process.argv.slice(2);
  await ensureInstalled();
  const { buildStale } = await import('./lib/targets.mjs');
  const screens = parts.length === 0 || parts.includes('sizes') ? ['h5', 'weapp'] : [];
  await buildStale(['functions', 'localcloud', ...screens]);
  await runCommand(process.execPath, ['--import', 'tsx', at('test/bench/main.mjs'), ...parts]);
});
