import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { Failure } from './console.mjs';
import { runJest } from './jest-step.mjs';
import { ensureTools } from './ensure-tools.mjs';
import { at, bin } from './paths.mjs';
import { runCommand } from './run-command.mjs';
import { buildStale } from './targets.mjs';

const { names, buildsOf } = createRequire(import.meta.url)(at('config/jest-projects.cjs'));
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

/** The native compiler, beside the one in JavaScript that ESLint's typed rules need; both call their command `tsc`. */
async function types() {
  const compiler = at('node_modules/typescript-native/bin/tsc');
  await runCommand(process.execPath, [compiler, '--version'], quiet).catch(() => {
    throw new Failure(
      'The native TypeScript compiler does not run: its package for this system (@typescript/typescript-<system>-<processor>, an ' +
        'optional one) is missing. Delete node_modules and install again, without --omit=optional.',
    );
  });
  return commands(
    ...['server', 'src', 'test'].map((part) => [process.execPath, compiler, '-p', `config/tsconfig.${part}.json`]),
  )();
}

const build =
  (...names) =>
  async () => {
    await buildStale(names);
    return { passed: 1, failed: 0 };
  };

const checks = {
  types,
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
};

/** Steps that build, by the targets they make: what runs against a target comes after its step. */
const builds = Object.fromEntries(
  Object.entries({
    'build-server': ['functions', 'localcloud', 'demo'],
    'build-h5': ['h5'],
    'build-weapp': ['weapp'],
  }).map(([name, made]) => [name, { made, of: 'build', run: build(...made) }]),
);
const buildersOf = (wanted) =>
  Object.keys(builds).filter((name) => builds[name].made.some((target) => wanted.includes(target)));

/** Tests in a browser take longest of all and wait a good deal: they run on both cores, as soon as the screens are there. */
const browser = 'e2e';

/** Tencent's packages that a project's tests load, installed when they are not. */
const toolsOf = { deploy: 'cloudbase' };

/** @returns {import('./run-steps.mjs').Step} */
const project = (name) => ({
  after: buildersOf(buildsOf(name)),
  wide: name === browser,
  run: async ({ workers }) => {
    if (name in toolsOf) await ensureTools(toolsOf[name]);
    return runJest(name, { workers, env: name === browser ? { CHROMIUM: await ensureChromium() } : {} });
  },
});

/**
 * All steps of `npm test`, in the order in which they begin as far as what they come after allows: first the screens, for which the
 * longest step waits, and then the long ones, so that no core is left alone with one of them at the end.
 *
 * @type {Record<string, import('./run-steps.mjs').Step>}
 */
export const steps = {
  'build-server': builds['build-server'],
  'build-h5': builds['build-h5'],
  [browser]: project(browser),
  types: { run: checks.types },
  functions: project('functions'),
  lint: { run: checks.lint },
  'build-weapp': builds['build-weapp'],
  'weapp-compile': { after: ['build-weapp'], run: commands([process.execPath, 'scripts/lib/weapp-compile.mjs']) },
  miniprogram: project('miniprogram'),
  ...Object.fromEntries(names.map((name) => [name, project(name)])),
  ...Object.fromEntries(Object.entries(checks).map(([name, run]) => [name, { run }])),
  sizes: { after: Object.keys(builds), run: commands([process.execPath, 'scripts/check-sizes.mjs']) },
};
