// npm run test:fuzz [-- <seed>] [--calls <n>]: the property tests with a random seed, or with the given one to repeat a failure. npm test
// runs the same tests with a fixed seed, so that what it says depends on the code alone. `--calls`: inputs for each operation
// (test/functions/operations-fuzz). Stored rows are damaged in every way then (test/functions/bad-rows); what takes turns
// in npm test (test/support/runs.ts) is done in every way.
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bold, Failure, main } from './lib/console.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { filesBelow } from './lib/fingerprint.mjs';
import { options } from './lib/options.mjs';
import { at } from './lib/paths.mjs';
import { runCommand } from './lib/run-command.mjs';

await main(async () => {
  const usage = 'npm run test:fuzz [-- <seed> [--calls 10000]]   (a negative seed: -- -- -645585208)';
  const { positionals, values } = options({ calls: { type: 'string', default: '200' } }, usage);
  const seed = positionals.length > 0 ? Number(positionals[0]) : randomInt(2 ** 31);
  if (!Number.isSafeInteger(seed) || positionals.length > 1) throw new Failure(usage);
  await ensureInstalled({ withTests: true });
  const files = filesBelow(at('test')).filter(
    (file) =>
      /\.test\.tsx?$/.test(file) &&
      /from 'fast-check'|FUZZ_CALLS|turnOf\(|everyScreen\(/.test(readFileSync(file, 'utf8')),
  );
  console.log(`${bold('seed')} ${seed}, ${files.length} files`);
  const jest = [at('node_modules/jest/bin/jest.js'), '-c', at('config/jest.config.cjs'), '--runTestsByPath', ...files];
  await runCommand(process.execPath, jest, { env: { FUZZ_SEED: String(seed), FUZZ_CALLS: values.calls } }).catch(() => {
    throw new Failure(`Again: npm run test:fuzz -- ${seed < 0 ? '-- ' : ''}${seed}`);
  });
  console.log(`${bold('seed')} ${seed}: nothing found`);
});
