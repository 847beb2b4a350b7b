// npm start: installs and builds what is missing or stale, starts the gateway with the demonstration's data on
// 127.0.0.1, fills it on the first start while the screens are being built, and says what to try. PORT chooses another
// port than 8080.
import { existsSync } from 'node:fs';
import { bold, main } from './lib/console.mjs';
import { isSeeded, printWelcome, seedDemonstration } from './lib/demonstration.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { endGateway, gatewayPort, gatewayUrl, refuseTakenPort, spawnGateway, untilReady } from './lib/gateway.mjs';
import { at } from './lib/paths.mjs';
import { ensureSecrets } from './lib/secrets.mjs';

await main(async () => {
  const port = gatewayPort();
  await refuseTakenPort(port);
  const toFill = !isSeeded() && existsSync(at('demo/seed.ts'));
  if (toFill)
    console.log(
      'The first start takes about three minutes: packages, then the screens and, beside them, the demonstration.',
    );
  await ensureInstalled();
  const { buildStale } = await import('./lib/targets.mjs');
  await buildStale(['functions', 'localcloud', ...(toFill ? ['demo'] : [])]);
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
    let filled = !toFill;
    const filling = toFill ? seedDemonstration(port).then(() => (filled = true)) : undefined;
    const built = buildStale(['h5']).then(() => {
      if (!filled && !ending)
        console.log(`  ${bold(gatewayUrl(port))} is there; the demonstration's year is still being filled in.`);
    });
    const results = await Promise.allSettled([built, filling]);
    for (const { reason } of results.filter(({ status }) => status === 'rejected')) throw reason;
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
