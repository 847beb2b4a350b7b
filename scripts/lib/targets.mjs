import { Failure, withProgress } from './console.mjs';
import { fingerprint, isFresh, remember } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import {
  demoOptions,
  functionsOptions,
  localcloudOptions,
  removeForgottenFunctions,
  writeBundles,
  writeFunctionManifests,
} from './node-bundles.mjs';
import { bin } from './paths.mjs';
import { runCommand } from './run-command.mjs';

const shared = ['package-lock.json'];
const bundler = [...shared, 'scripts/lib/node-bundles.mjs'];
const taroConfig = ['config/index.ts', 'config/plugins', 'babel.config.js'];
const screens = [
  ...shared,
  ...taroConfig,
  'src',
  'project.config.json',
  'cloudfunctions/contract',
  // Forms, and how they are read.
  'cloudfunctions/mechanisms',
  'cloudfunctions/programmes',
];

async function bundle(options) {
  if (options.entryPoints.length === 0) throw new Error(`nothing to build for ${options.outdir}`);
  const esbuild = await import('esbuild');
  // esbuild shows its errors itself; its exception would say the same again.
  const result = await esbuild.build({ ...options, logLevel: 'error' }).catch((error) => {
    throw new Failure(`${error.errors?.length ?? 'some'} error(s), see above`);
  });
  writeBundles(result);
}

const taro = (type) => () =>
  runCommand(bin('taro'), ['build', '--type', type, '--no-progress'], { env: { NODE_ENV: 'production' }, quiet: true });

/**
 * What `npm run build` makes: for each target the paths it is made from (a change there makes it stale) and how.
 *
 * @type {Record<string, { from: string[], build: () => Promise<unknown> }>}
 */
export const targets = {
  functions: {
    from: [...bundler, 'cloudfunctions', 'config/cloudbase', 'package.json'],
    build: async () => {
      removeForgottenFunctions();
      await bundle(functionsOptions());
      writeFunctionManifests();
    },
  },
  localcloud: { from: [...bundler, 'localcloud'], build: () => bundle(localcloudOptions()) },
  demo: { from: [...bundler, 'demo', 'cloudfunctions'], build: () => bundle(demoOptions()) },
  h5: { from: screens, build: taro('h5') },
  weapp: { from: screens, build: taro('weapp') },
};

/**
 * Builds those of the named targets whose sources changed since they were last built, one after the other: each of
 * these builds uses both cores by itself.
 *
 * @param {string[]} names
 * @param {{ force?: boolean }} [options] build even what is fresh
 */
export async function buildStale(names, { force = false } = {}) {
  for (const name of names) {
    const { from, build } = targets[name];
    await withLock(name, async () => {
      const print = fingerprint(from);
      if (!force && isFresh(name, print)) return;
      await withProgress(`building ${name}`, build);
      remember(name, print);
    });
  }
}
