// npm run demo:reset [-- --yes]: removes the demonstration's data, so that the next start fills it in anew.
import { existsSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Failure, main } from './lib/console.mjs';
import { gatewayPort, isTaken } from './lib/gateway.mjs';
import { options } from './lib/options.mjs';
import { at } from './lib/paths.mjs';

await main(async () => {
  const { values } = options({ yes: { type: 'boolean' } }, 'npm run demo:reset [-- --yes]');
  if (!existsSync(at('.data'))) return console.log('There is no data (.data/): nothing to do.');
  if (await isTaken(gatewayPort())) {
    throw new Failure(`Something runs on port ${gatewayPort()}: end the demonstration first (Ctrl-C where it runs).`);
  }
  if (!values.yes) {
    if (!process.stdin.isTTY) throw new Failure('This removes all data in .data/. Say so: npm run demo:reset -- --yes');
    const prompt = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await prompt.question('Remove all data and keys in .data/? [y/N] ');
    prompt.close();
    if (!/^y(es)?$/i.test(answer.trim())) return console.log('Nothing was removed.');
  }
  rmSync(at('.data'), { recursive: true });
  console.log('Removed. npm start fills the demonstration in again.');
});
