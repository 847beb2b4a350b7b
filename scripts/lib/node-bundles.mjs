import { createRequire } from 'node:module';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { at, root } from './paths.mjs';
import { writeOutput } from './write-output.mjs';

const require = createRequire(import.meta.url);

/** Common to everything that runs in Node. `keepNames`: wx-server-sdk looks classes up by their names. */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  charset: 'utf8',
  keepNames: true,
  write: false,
  logLevel: 'silent',
};

/** CloudBase's name of the Node that the bundles are made for. */
const RUNTIME = 'Nodejs20.19';

const readJson = (path, otherwise) => (existsSync(at(path)) ? JSON.parse(readFileSync(at(path), 'utf8')) : otherwise);

/** Names of the cloud functions: the folders of cloudfunctions/functions that have an index.ts. */
export function functionNames() {
  const folder = at('cloudfunctions', 'functions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(at('cloudfunctions', 'functions', name, 'index.ts')));
}

/** Parts of a function that it loads when they are first needed: `<name>.lazy.ts` beside its index.ts. */
export const lazyParts = (name) =>
  readdirSync(at('cloudfunctions', 'functions', name))
    .filter((file) => file.endsWith('.lazy.ts'))
    .map((file) => basename(file, '.ts'));

/** `import('…/x.lazy')` stays a load of the file `x.lazy.js` beside index.js; an ordinary import of one is an error. */
const lazyPartsStayApart = {
  name: 'lazy-parts',
  setup({ onResolve }) {
    onResolve({ filter: /\.lazy$/ }, ({ path, kind, importer }) =>
      kind === 'dynamic-import'
        ? { path: `./${basename(path)}.js`, external: true }
        : {
            errors: [
              { text: `${basename(path)} is a part that is loaded later: import() it in ${basename(importer)}` },
            ],
          },
    );
  },
};

/**
 * What a function's start need not pay for is made when it is first called. The contract's areas: a function has one or two of them, and the
 * schemas of all would be a sixth of its start. The calendar: tables of twenty years. Of Tencent's SDK what a database does not need; its models
 * and AI, which nothing here asks for, are left out: they load Node's own fetch at once. Together it was half of the start.
 */
const madeWhenCalled = {
  name: 'made-when-called',
  setup({ onLoad }) {
    const rewrite = (filter, line, by, before = '') =>
      onLoad({ filter }, ({ path }) => ({
        contents: before + readFileSync(path, 'utf8').replace(line, by),
        loader: 'ts',
        resolveDir: dirname(path),
      }));
    rewrite(
      /[\\/]contract[\\/](index|library|evaluating)\.ts$/,
      /^import \* as (\w+) from '(\.\/[\w-]+)';$/gm,
      "const $1 = whenCalled<typeof import('$2')>(() => require('$2'));",
      `const whenCalled = <T,>(load: () => any): T => new Proxy({} as never, {
        get: (_area, name) => ({ get input() { return load()[name].input; }, get output() { return load()[name].output; } }),
      });`,
    );
    onLoad({ filter: /[\\/]@cloudbase[\\/]node-sdk[\\/]dist[\\/]cloudbase\.js$/ }, ({ path }) => ({
      contents: sdkWithoutModels(readFileSync(path, 'utf8')),
    }));
    rewrite(
      /[\\/]time[\\/](working-days|statutory)\.ts$/,
      /^import \{ (\w+) \} from '(chinese-days)';$/gm,
      "const $1: typeof import('$2').$1 = (...given) => require('$2').$1(...given);",
    );
  },
};

/** @throws Error when another version of the SDK is written otherwise: then this has to be looked at again */
function sdkWithoutModels(source) {
  const replaced = (text, what, by) => {
    const result = text.replace(what, by);
    if (result === text) throw new Error(`@cloudbase/node-sdk has nothing like ${what}`);
    return result;
  };
  const later = /^(const (?:auth|functions|cloudrun|storage|wx|analytics|notification)_1 = )(require\(.*\));$/gm;
  const leftOut = /^(const (?:ai|wx_cloud_client_sdk)_1 = ).*;$/gm;
  const atOnce = /const httpClient = wx_cloud_client_sdk_1[\s\S]*?this\.models = httpClient;/;
  return `const whenCalled = (load) => new Proxy({}, { get: (_, name) => load()[name] });
  const leftOut = () => {
    throw new Error('left out of the bundle: scripts/lib/node-bundles.mjs');
  };
  ${replaced(replaced(replaced(source, atOnce, ''), leftOut, '$1whenCalled(leftOut);'), later, '$1whenCalled(() => $2);')}`;
}

/** esbuild options of all cloud functions: one file each and one for each lazy part, wx-server-sdk inside. */
export function functionsOptions({ minify = true } = {}) {
  const names = functionNames();
  return {
    ...common,
    entryPoints: names.flatMap((name) =>
      ['index', ...lazyParts(name)].map((file) => ({
        in: at('cloudfunctions/functions', name, `${file}.ts`),
        out: `${name}/${file}`,
      })),
    ),
    plugins: [lazyPartsStayApart, madeWhenCalled],
    // A single Chinese character would make Node keep the whole text with two bytes a character.
    charset: 'ascii',
    outdir: at('dist', 'cloudfunctions'),
    minifyWhitespace: minify,
    minifySyntax: minify,
    // pdfkit makes addresses of its own data files from it as it is loaded; a bundle has no such files, nor asks for them. This one
    // is absolute on Windows too.
    define: { 'import.meta.url': '"file:///c:/bundle.js"' },
    // Parts that are loaded later come by require(): one loader, and a bundle whose compiled code can be kept.
    supported: { 'dynamic-import': false },
    legalComments: 'none',
    metafile: true,
  };
}

/**
 * esbuild options of the gateway. Packages stay outside: libsql is native, and a local tool needs no single file.
 * Entry points are main.ts and every file that is started as a thread of its own (`*worker.ts` at the top level).
 */
export function localcloudOptions() {
  const folder = at('localcloud');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const entries = files.filter((file) => file === 'main.ts' || /(^|[/\\-])worker(-main)?\.ts$/.test(file));
  return {
    ...common,
    packages: 'external',
    entryPoints: entries.map((file) => ({ in: at('localcloud', file), out: basename(file, '.ts') })),
    outdir: at('dist', 'localcloud'),
    sourcemap: 'inline',
  };
}

/** esbuild options of the demonstration's programs (seed.ts and others directly in demo/). */
export function demoOptions() {
  const files = existsSync(at('demo')) ? readdirSync(at('demo')).filter((file) => /^seed\.ts$/.test(file)) : [];
  return {
    ...common,
    packages: 'external',
    entryPoints: files.map((file) => ({ in: at('demo', file), out: basename(file, '.ts') })),
    outdir: at('dist', 'demo'),
    sourcemap: 'inline',
  };
}

/** Writes what esbuild made; returns the paths that really changed. */
export const writeBundles = (result) =>
  result.outputFiles.filter((file) => writeOutput(file.path, file.contents)).map((file) => file.path);

/** The interfaces of WeChat that a bundle calls: `cloud.openapi.<area>.<name>(`, which is how platform/ writes it (a test holds it). */
const openApisOf = (name) => {
  const folder = at('dist/cloudfunctions', name);
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const calls = scripts.flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(/\.openapi\.(\w+\.\w+)\(/g),
  ]);
  return [...new Set(calls.map(([, api]) => api))].sort();
};

/**
 * What the tools that upload the functions read. Next to each bundle its package.json and config.json: WeChat DevTools and miniprogram-ci take from the
 * latter the interfaces of WeChat that the function may call (those that its bundle calls) and its timer, and nothing else. Time limit and memory go by
 * Tencent's own interface, with dist/cloudbaserc.json: @cloudbase/cli reads it, and its entries are what @cloudbase/manager-node takes. What
 * functions.json names under `files` (path in the folder → file of a package) is copied: fonts, which no bundle should hold as text.
 */
export function writeFunctionManifests() {
  const timers = readJson('config/cloudbase/triggers.json', []);
  const settings = readJson('config/cloudbase/functions.json', {});
  const { version } = readJson('package.json');
  const functions = functionNames().map((name) => {
    const { timeoutSeconds, memoryMB, files = {} } = { ...settings.default, ...settings[name] };
    const triggers = timers
      .filter((timer) => timer.function === name)
      .map((timer) => ({ name: timer.name, type: 'timer', config: timer.cron }));
    for (const [path, source] of Object.entries(files)) {
      writeOutput(at('dist/cloudfunctions', name, path), readFileSync(require.resolve(source)));
    }
    const own = { permissions: { openapi: openApisOf(name) }, triggers };
    const manifest = { name, version, private: true, main: 'index.js' };
    writeOutput(at('dist/cloudfunctions', name, 'config.json'), `${JSON.stringify(own, null, 2)}\n`);
    writeOutput(at('dist/cloudfunctions', name, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    const runs = { runtime: RUNTIME, handler: 'index.main', installDependency: false };
    return { name, ...runs, timeout: timeoutSeconds, memorySize: memoryMB, triggers };
  });
  const deployment = { version: '2.0', envId: '{{env.CLOUDBASE_ENV}}', functionRoot: './cloudfunctions', functions };
  writeOutput(at('dist', 'cloudbaserc.json'), `${JSON.stringify(deployment, null, 2)}\n`);
}

/** Removes the bundles of functions that no longer exist, so that nothing of the past is uploaded or called. */
export function removeForgottenFunctions() {
  const folder = at('dist', 'cloudfunctions');
  if (!existsSync(folder)) return;
  const names = functionNames();
  for (const name of readdirSync(folder)) {
    if (!names.includes(name)) rmSync(at('dist/cloudfunctions', name), { recursive: true });
    else forgetLazyParts(name);
  }
}

function forgetLazyParts(name) {
  const known = lazyParts(name).map((part) => `${part}.js`);
  for (const file of readdirSync(at('dist/cloudfunctions', name))) {
    if (file.endsWith('.lazy.js') && !known.includes(file)) rmSync(at('dist/cloudfunctions', name, file));
  }
}
