// npm run dev: builds on every change. H5 by Taro's own watcher, functions and gateway by esbuild; the gateway starts
// again when its own bundle changes, and takes the functions' new bundles at their next call. Data as with npm start.
import { spawn } from 'node:child_process';
import { bold, dim, main, red } from './lib/console.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { endGateway, gatewayPort, gatewayUrl, refuseTakenPort, spawnGateway, untilReady } from './lib/gateway.mjs';
import { bin, root } from './lib/paths.mjs';
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

await main(async () => {
  await refuseTakenPort(port);
  await ensureInstalled();
  const esbuild = await import('esbuild');
  const bundles = await import('./lib/node-bundles.mjs');
  const { buildStale } = await import('./lib/targets.mjs');
  await buildStale(['functions', 'localcloud', 'h5']);
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
  const screens = spawn(bin('taro'), ['build', '--type', 'h5', '--watch', '--no-progress'], {
    cwd: root,
    // The gateway serves dist/h5; Taro's own server would be a second origin without /api.
    env: { ...process.env, NODE_ENV: 'development', TARO_H5_NO_SERVER: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });

  const end = async () => {
    screens.kill('SIGTERM');
    await Promise.all([...contexts.map((context) => context.dispose()), gateway.end()]);
  };
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await end();
});
