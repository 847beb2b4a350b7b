import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { runJest } from './jest-step.mjs';
import { at, bin } from './paths.mjs';
import { runCommand } from './run-command.mjs';
import { buildStale, targets } from './targets.mjs';

const { names } = createRequire(import.meta.url)(at('config/jest-projects.cjs'));
const quiet = { quiet: true };

/** A step that is one command, or several at once; it counts as one test. */
const commands =
  (...lines) =>
  async () => {
    const results = await Promise.allSettled(lines.map(([command, ...args]) => runCommand(command, args, quiet)));
    for (const { reason } of results.filter((result) => result.status === 'rejected')) console.log(reason.message);
    const failed = results.filter((result) => result.status === 'rejected').length;
    return { passed: failed ? 0 : 1, failed: failed ? 1 : 0 };
  };

const sourceFolders = ['src', 'cloudfunctions', 'localcloud', 'demo', 'scripts', 'config', 'test'];
const cache = (name) => at('node_modules/.cache', name);

const checks = {
  types: commands(...['server', 'src', 'test'].map((part) => [bin('tsc'), '-p', `config/tsconfig.${part}.json`])),
  lint: commands([
    bin('eslint'),
    ...['-c', 'config/eslint.config.mjs', '--max-warnings', '0', '--no-warn-ignored', '.'],
  ]),
  format: commands([
    bin('prettier'),
    ...['--check', '--log-level', 'warn', '--cache', '--cache-location', cache('prettier-check.json'), '.'],
  ]),
  boundaries: () =>
    commands([
      bin('depcruise'),
      ...['--config', 'config/dependency-cruiser.cjs', '--output-type', 'err-long'],
      ...sourceFolders.filter((folder) => existsSync(at(folder))),
    ])(),
  unused: commands([bin('knip'), '--config', 'config/knip.json', '--no-config-hints']),
  docs: commands([bin('tsx'), 'scripts/generate-docs.ts', '--check']),
  build: async () => {
    await buildStale(Object.keys(targets));
    return { passed: 1, failed: 0 };
  },
  sizes: commands([process.execPath, 'scripts/check-sizes.mjs']),
};

const needsBrowser = new Set(['e2e']);

/**
 * All steps of `npm test` in their order: the quick checks, the tests that need nothing built, the builds, the rest.
 *
 * @type {Record<string, () => Promise<import('./jest-step.mjs').Count>>}
 */
export const steps = (() => {
  const project = (name) => async () =>
    runJest(name, needsBrowser.has(name) ? { CHROMIUM: await ensureChromium() } : {});
  const { build, sizes, ...quick } = checks;
  const isLate = (name) => ['localcloud', 'functions', 'demo', 'miniprogram', 'e2e'].includes(name);
  const projects = (late) => names.filter((name) => isLate(name) === late).map((name) => [name, project(name)]);
  return { ...quick, ...Object.fromEntries(projects(false)), build, sizes, ...Object.fromEntries(projects(true)) };
})();
