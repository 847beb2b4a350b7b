// npm run build [-- --only h5,functions] [--force]: makes dist/ from the sources, leaving out what is fresh.
import { Failure, main } from './lib/console.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { options } from './lib/options.mjs';

await main(async () => {
  const usage = 'npm run build -- [--only functions,localcloud,demo,h5,weapp] [--force]';
  const { values, positionals } = options({ only: { type: 'string' }, force: { type: 'boolean' } }, usage);
  if (positionals.length > 0) throw new Failure(`What is ${positionals.join(' ')}?\n${usage}`);
  await ensureInstalled();
  const { buildStale, targets } = await import('./lib/targets.mjs');
  const names = values.only?.split(',') ?? Object.keys(targets);
  const unknown = names.find((name) => !(name in targets));
  if (unknown) throw new Failure(`There is no target ${unknown}.\n${usage}`);
  await buildStale(names, { force: values.force ?? false });
});
