// npm run docs: writes what is generated: docs/operations.md from the contract, docs/personal-data.md and config/cloudbase/indexes.json from the registry
// of collections, config/cloudbase/pages.json from the mini-program's configuration, docs/programmes/<id>.md from the programmes. With --check it writes nothing and fails when one of them is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { collections } from '../cloudfunctions/records/collections';
import { conformanceDocument } from './lib/conformance-document';
import { deployDocument } from './lib/deploy/document';
import { operationsDocument } from './lib/operations-document';
import { personalDataDocument } from './lib/personal-data-document';
import { programmeDocuments } from './lib/programme-document';

const root = join(__dirname, '..');

const indexes = (): string =>
  JSON.stringify(Object.fromEntries(Object.entries(collections).map(([name, entry]) => [name, entry.indexes])));

/** Pages of the mini-program by their paths, for the gateway. */
async function pages(): Promise<string> {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config });
  const file = join(root, 'src/app.config');
  const { default: app } = (await import(file)) as {
    default: { pages: string[]; subPackages: { root: string; pages: string[] }[] };
  };
  return JSON.stringify([
    ...app.pages,
    ...app.subPackages.flatMap((part) => part.pages.map((name) => `${part.root}/${name}`)),
  ]);
}

const generated: readonly { file: string; make: () => string | Promise<string>; parser: string }[] = [
  { file: 'docs/operations.md', make: operationsDocument, parser: 'markdown' },
  { file: 'localcloud/CONFORMANCE.md', make: conformanceDocument, parser: 'markdown' },
  { file: 'docs/personal-data.md', make: personalDataDocument, parser: 'markdown' },
  { file: 'docs/deploy.md', make: deployDocument, parser: 'markdown' },
  { file: 'config/cloudbase/indexes.json', make: indexes, parser: 'json' },
  { file: 'config/cloudbase/pages.json', make: pages, parser: 'json' },
  ...programmeDocuments(),
];

function present(file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return '';
  }
}

async function run(): Promise<void> {
  const { prettier } = JSON.parse(present('package.json')) as { prettier: object };
  for (const { file, make, parser } of generated) {
    const wanted = await format(await make(), { ...prettier, parser });
    if (wanted === present(file)) continue;
    if (process.argv.includes('--check')) {
      console.error(`${file} does not say what the source says: run npm run docs and commit the result.`);
      process.exitCode = 1;
      continue;
    }
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), wanted);
    console.log(`${file} written`);
  }
}

void run();
