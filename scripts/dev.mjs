// npm run dev: builds on every change: H5 by Taro, functions and gateway by esbuild. The gateway starts again when its own
// bundle changes, and takes the functions' new bundles at their next call. Data as with npm start.
import { existsSync, watch as watchFolder } from 'node:fs';
import { bold, dim, main, red } from './lib/console.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { endGateway, gatewayPort, gatewayUrl, refuseTakenPort, spawnGateway, untilReady } from './lib/gateway.mjs';
import { at } from './lib/paths.mjs';
import { ensureSecrets } from './lib/secrets.mjs';

const port = gatewayPort();
const say = (text) => console.log(`${dim(new Date().toLocaleTimeString('en-GB'))} ${text}`);

/** Watches with esbuild; `onChange` is called with the written paths, after the first build too. */
async function watch(esbuild, bundles, options, onChange) {
  const report = {
    name: 'report',
    setup: (build) =>
      build.onEnd(async (result) => {
        if (result.errors.length > 0) return;
        const changed = bundles.writeBundles(result);
        if (changed.length > 0) await onChange(changed);
      }),
  };
  const context = await esbuild.context({ ...options, logLevel: 'warning', plugins: [report] });
  await context.watch();
  return context;
}

/** Starts the gateway again, one restart after the other even when two changes come at once. */
function keepGateway() {
  let gateway;
  let last = Promise.resolve();
  const restart = async () => {
    if (gateway) await endGateway(gateway);
    gateway = spawnGateway(port);
    const started = gateway;
    await untilReady(started, port).then(
      () => say(`${bold(gatewayUrl(port))} gateway started`),
      (error) => say(red(error.message)),
    );
  };
  return {
    restart: () => (last = last.then(restart)),
    end: () => last.then(() => gateway && endGateway(gateway)),
  };
}

/**
 * Builds H5 anew some moments after the last change below src/. Taro's own watcher serves pages itself, on a second
 * origin without /api; a build with its warm cache takes some seconds and goes where the gateway serves from.
 */
function watchScreens(build) {
  let timer;
  let last = Promise.resolve();
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(build).catch((error) => say(red(error.message)));
    }, 300);
  };
  return ['src', 'config/plugins']
    .filter((path) => existsSync(at(path)))
    .map((path) => watchFolder(at(path), { recursive: true }, changed));
}

await main(async () => {
  await refuseTakenPort(port);
  await ensureInstalled();
  const esbuild = await import('esbuild');
  const bundles = await import('./lib/node-bundles.mjs');
  const { buildStale } = await import('./lib/targets.mjs');
  await buildStale(['functions', 'localcloud']);
  await buildStale(['h5']).catch((error) => say(red(error.message)));
  ensureSecrets();

  const gateway = keepGateway();
  await gateway.restart();
  const contexts = [
    await watch(esbuild, bundles, bundles.localcloudOptions(), gateway.restart),
    await watch(esbuild, bundles, bundles.functionsOptions({ minify: false }), (changed) => {
      bundles.writeFunctionManifests();
      say(`${changed.length} function bundle(s) written`);
    }),
  ];
  const screens = watchScreens(() => buildStale(['h5']));

  const end = async () => {
    for (const watcher of screens) watcher.close();
    await Promise.all([...contexts.map((context) => context.dispose()), gateway.end()]);
  };
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await end();
});
