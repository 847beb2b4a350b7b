// npm test [-- step …]: everything, or the named steps, two at a time; one that fails hides none of the others. The last
// line is `N passed, N failed`: the tests of all Jest projects, and one for each other step.
import { bold, dim, Failure, green, main, red, seconds } from './lib/console.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { options } from './lib/options.mjs';

await main(async () => {
  const started = Date.now();
  // --keep-going is the way by now; who still says it is understood.
  const { positionals } = options({ 'keep-going': { type: 'boolean' } }, 'npm test [-- <step> …]');
  await ensureInstalled({ withTests: true });
  const { steps } = await import('./lib/test-steps.mjs');
  const { runSteps } = await import('./lib/run-steps.mjs');
  const wanted = (name) =>
    positionals.length === 0 || positionals.some((one) => one === name || one === steps[name].of);
  const names = Object.keys(steps).filter(wanted);
  const known = new Set(Object.entries(steps).flatMap(([name, { of }]) => [name, of]));
  const unknown = positionals.find((name) => !known.has(name));
  if (unknown) throw new Failure(`There is no step ${unknown}. Steps: ${Object.keys(steps).join(', ')}`);

  const counts = await runSteps(Object.fromEntries(names.map((name) => [name, steps[name]])));
  const sum = (key) => Object.values(counts).reduce((total, count) => total + (count[key] ?? 0), 0);
  const failures = names.filter((name) => counts[name].failed > 0);
  const done = failures.length === 0 ? green('all steps passed') : red(`failed: ${failures.join(', ')}`);
  console.log(
    `\n${bold('npm test')}: ${done} ${dim(`${seconds(Date.now() - started)} (${seconds(sum('processor') * 1000)} of processor)`)}`,
  );
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
});
