// npm test [-- step …] [--keep-going]: everything, or the named steps. Stops at the first step that fails unless told to
// keep going. The last line is `N passed, N failed`: the tests of all Jest projects, and one for each other step.
import { bold, dim, Failure, green, main, red, seconds, withProgress } from './lib/console.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { options } from './lib/options.mjs';

/** Runs one step; a thrown failure (no browser, a broken build) is one failed test that says why. */
async function run(name, step) {
  try {
    return await withProgress(name, async () => {
      const count = await step();
      if (count.failed > 0) throw Object.assign(new Failure(`${name} failed`), { count });
      return count;
    });
  } catch (error) {
    if (!error.count) console.error(red(error instanceof Failure ? error.message : error.stack));
    return error.count ?? { passed: 0, failed: 1 };
  }
}

await main(async () => {
  const started = Date.now();
  const usage = 'npm test [-- <step> …] [--keep-going]';
  const { values, positionals } = options({ 'keep-going': { type: 'boolean' } }, usage);
  await ensureInstalled();
  const { steps } = await import('./lib/test-steps.mjs');
  const unknown = positionals.find((name) => !(name in steps));
  if (unknown) throw new Failure(`There is no step ${unknown}. Steps: ${Object.keys(steps).join(', ')}`);
  const names = positionals.length > 0 ? positionals : Object.keys(steps);

  const total = { passed: 0, failed: 0 };
  const failures = [];
  for (const [index, name] of names.entries()) {
    const count = await run(`[${index + 1}/${names.length}] ${name}`, steps[name]);
    total.passed += count.passed;
    total.failed += count.failed;
    if (count.failed === 0) continue;
    failures.push(name);
    if (!values['keep-going']) break;
  }
  const done = failures.length === 0 ? green('all steps passed') : red(`failed: ${failures.join(', ')}`);
  console.log(`\n${bold('npm test')}: ${done} ${dim(seconds(Date.now() - started))}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
});
