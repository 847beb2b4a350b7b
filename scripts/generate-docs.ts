// npm run docs: writes what is generated: docs/operations.md from the contract, docs/personal-data.md and config/cloudbase/indexes.json from the registry
// of collections, docs/programmes/<id>.md from the programmes. With --check it writes nothing and fails when one of them is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { collections } from '../cloudfunctions/records/collections';
import { operationsDocument } from './lib/operations-document';
import { personalDataDocument } from './lib/personal-data-document';
import { programmeDocuments } from './lib/programme-document';

const root = join(__dirname, '..');

const indexes = (): string =>
  JSON.stringify(Object.fromEntries(Object.entries(collections).map(([name, entry]) => [name, entry.indexes])));

const generated: readonly { file: string; make: () => string; parser: string }[] = [
  { file: 'docs/operations.md', make: operationsDocument, parser: 'markdown' },
  { file: 'docs/personal-data.md', make: personalDataDocument, parser: 'markdown' },
  { file: 'config/cloudbase/indexes.json', make: indexes, parser: 'json' },
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
    const wanted = await format(make(), { ...prettier, parser });
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
