// node scripts/policy-import-table.mjs: reads the fixtures of the import (test/functions/builders/policy-fixtures.ts) and writes how much of each field
// was right into docs/policy-import.md. The same test fails when the table there is not that of its run.
import { main } from './lib/console.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { at } from './lib/paths.mjs';
import { runCommand } from './lib/run-command.mjs';

await main(async () => {
  await ensureInstalled({ withTests: true });
  const jest = [
    at('node_modules/jest/bin/jest.js'),
    'test/functions/policy-fixtures',
    '-c',
    at('config/jest.config.cjs'),
  ];
  await runCommand(process.execPath, jest, { env: { POLICY_TABLE: 'write' } });
});
