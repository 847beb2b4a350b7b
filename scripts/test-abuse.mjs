// npm run test:abuse: every attack that is known, done for real against the bundles of production, as a table: attack, before, now.
import { main } from './lib/console.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { at } from './lib/paths.mjs';
import { runCommand } from './lib/run-command.mjs';

await main(async () => {
  await ensureInstalled({ withTests: true });
  const jest = [at('node_modules/jest/bin/jest.js'), '-c', at('config/jest.config.cjs'), '--selectProjects', 'abuse'];
  await runCommand(process.execPath, [
    ...jest,
    ...['--reporters', 'default', '--reporters', at('scripts/lib/abuse-reporter.cjs')],
  ]);
});
