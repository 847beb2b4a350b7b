// npm run screens [-- --only <page or role>] [--states phone,dark] [--out <folder>] [--scale 2]: pictures of every screen
// with the demonstration's data, and a contact sheet. PLH_DIST=<folder> takes the builds from there and builds nothing.
import { main } from './lib/console.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { at, bin } from './lib/paths.mjs';
import { runCommand } from './lib/run-command.mjs';

await main(async () => {
  await ensureInstalled({ withTests: true });
  const { ensureChromium } = await import('./lib/chromium.mjs');
  const chromium = await ensureChromium();
  if (!process.env.PLH_DIST) {
    const { buildStale } = await import('./lib/targets.mjs');
    await buildStale(['functions', 'localcloud', 'demo', 'h5']);
  }
  await runCommand(bin('tsx'), [at('test/e2e/support/screens/main.ts'), ...process.argv.slice(2)], {
    env: { CHROMIUM: chromium },
  });
});
