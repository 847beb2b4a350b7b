// npm run docs: writes docs/operations.md from the contract. With --check it writes nothing and fails when the file is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { operationsDocument } from './lib/operations-document';

const target = join(__dirname, '..', 'docs', 'operations.md');
const packageFile = join(__dirname, '..', 'package.json');

function present(): string {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
}

async function run(): Promise<void> {
  const { prettier } = JSON.parse(readFileSync(packageFile, 'utf8')) as { prettier: object };
  const wanted = await format(operationsDocument(), { ...prettier, parser: 'markdown' });
  if (wanted === present()) return;
  if (process.argv.includes('--check')) {
    console.error('docs/operations.md does not say what the contract says: run npm run docs and commit the result.');
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, wanted);
  console.log('docs/operations.md written');
}

void run();
