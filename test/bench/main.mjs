// The parts of `npm run bench`, one table at the end. Run by scripts/bench.mjs, which builds first.
import { performance } from 'node:perf_hooks';
import { coldStart } from './parts/cold-start.ts';
import { desk } from './parts/desk.ts';
import { imports } from './parts/import.ts';
import { inbox } from './parts/inbox.ts';
import { largeBodies } from './parts/large-bodies.ts';
import { pages } from './parts/pages.ts';
import { scrolling } from './parts/scrolling.ts';
import { settlement } from './parts/settlement.ts';
import { signIn } from './parts/sign-in.ts';
import { read } from './parts/read.ts';
import { sizes } from './parts/sizes.ts';
import { suggestions } from './parts/suggest.ts';
import { tableOf } from './support/report.ts';

/** In this order; each returns rows of the table. */
const parts = {
  'sign-in': signIn,
  read,
  inbox,
  desk,
  scrolling,
  'large-bodies': largeBodies,
  settlement,
  'cold-start': coldStart,
  sizes,
  suggestions,
  import: imports,
  pages,
};

const wanted = process.argv.slice(3);
const unknown = wanted.find((name) => !(name in parts));
if (unknown) {
  console.error(`There is no part ${unknown}. Parts: ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}
const rows = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
  const started = performance.now();
  console.log(`→ ${name} …`);
  rows.push(...(await parts[name]()));
  console.log(`✓ ${name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
console.log(`\n${tableOf(rows)}\n`);
