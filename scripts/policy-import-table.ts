// tsx scripts/policy-import-table.ts: reads the fixtures of test/functions/builders and writes how much of each field was right into docs/policy-import.md.
// test/functions/policy-fixtures.test.ts fails when the table there is not that of the run.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { readDocument } from '../cloudfunctions/functions/policy/read-document.lazy';
import { measureImport, tableOf } from '../test/functions/builders/measure-import';

const root = join(__dirname, '..');
const file = join(root, 'docs/policy-import.md');

async function run(): Promise<void> {
  const measured = await measureImport(readDocument);
  const [before = '', , after = ''] = readFileSync(file, 'utf8').split(/<!-- (?:table|end) -->/);
  const { prettier } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { prettier: object };
  const text = `${before}<!-- table -->\n\n${tableOf(measured)}\n\n<!-- end -->${after}`;
  writeFileSync(file, await format(text, { ...prettier, parser: 'markdown' }));
  for (const { fixture, wrong } of measured)
    for (const [field, what] of Object.entries(wrong)) console.log(`${fixture.name}: ${field}: ${what}`);
}

void run();
