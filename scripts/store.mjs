// npm run backup | restore | check: the data of localcloud (.data/, or --data <folder>). docs: localcloud/README.md.
// The work is done by a process of its own, so that even what ends it is told in words.
import { spawn } from 'node:child_process';
import { bold, Failure, main } from './lib/console.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { options } from './lib/options.mjs';
import { at } from './lib/paths.mjs';

const USAGE = `npm run backup -- [<folder>] [--with-keys]   copies .data/, also while it is in use
npm run restore -- <folder>                  puts a backup in the place of .data/, which is kept beside it
npm run check [-- <folder>]                  reads everything in .data/, or in a backup, and says what is wrong
--data <folder>                              another folder than .data/`;

await main(async () => {
  const { values, positionals } = options({ data: { type: 'string' }, 'with-keys': { type: 'boolean' } }, USAGE);
  const [command, folder] = positionals;
  if (!['backup', 'restore', 'check'].includes(command) || positionals.length > 2) throw new Failure(USAGE);
  if (command === 'restore' && !folder) throw new Failure(USAGE);
  await ensureInstalled();
  const { buildStale } = await import('./lib/targets.mjs');
  await buildStale(['localcloud']);
  const keys = values['with-keys'] ? '--take' : '--leave-out';
  const target =
    folder ??
    (command === 'backup' ? `.data-backup-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}` : undefined);
  const args = [
    ...[at('dist/localcloud/main.js'), command, '--data', values.data ?? at('.data')],
    ...(target ? [target] : []),
    ...(command === 'backup' ? ['--take', 'seeded.json', keys, 'secrets.env'] : []),
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const [code, signal] = await new Promise((resolve) => child.once('exit', (...ended) => resolve(ended)));
  if (code === 0) return;
  if (signal === null && code < 128) throw new Failure(said.trim());
  throw new Failure(
    `${bold('The documents are so damaged')} that the program which reads them was ended by the system. Keep the folder as it is, and restore a backup: npm run restore -- <folder>`,
  );
});
