// npm start: installs and builds what is missing or stale, starts the gateway with the demonstration's data on
// 127.0.0.1, fills it on the first start, and says what to try. PORT chooses another port than 8080.
import { existsSync } from 'node:fs';
import { main } from './lib/console.mjs';
import { isSeeded, printWelcome, seedDemonstration } from './lib/demonstration.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { endGateway, gatewayPort, refuseTakenPort, spawnGateway, untilReady } from './lib/gateway.mjs';
import { at } from './lib/paths.mjs';
import { ensureSecrets } from './lib/secrets.mjs';

await main(async () => {
  const port = gatewayPort();
  await refuseTakenPort(port);
  await ensureInstalled();
  const { buildStale } = await import('./lib/targets.mjs');
  await buildStale(['functions', 'localcloud', 'h5']);
  if (!isSeeded() && existsSync(at('demo/seed.ts'))) await buildStale(['demo']);
  ensureSecrets();

  const gateway = spawnGateway(port);
  let ending = false;
  const end = () => {
    ending = true;
    void endGateway(gateway);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  try {
    await untilReady(gateway, port);
    if (!isSeeded() && existsSync(at('demo/seed.ts'))) await seedDemonstration(port);
    if (!ending) printWelcome(port);
  } catch (error) {
    await endGateway(gateway);
    if (ending) return;
    throw error;
  }
  const code = await new Promise((resolve) =>
    gateway.exitCode !== null ? resolve(gateway.exitCode) : gateway.once('exit', resolve),
  );
  if (!ending && code !== 0) throw new Error(`The gateway ended by itself with code ${code}.`);
});
