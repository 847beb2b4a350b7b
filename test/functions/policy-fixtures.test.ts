/** R-POLICY 6: documents of every kind in files of every kind: how much of each field is read right. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELDS, measureImport, tableOf, type Measured } from './builders/measure-import';
import { readDocument } from './support/read-document';

let measured: Measured[];
beforeAll(async () => {
  measured = await measureImport(readDocument);
}, 120_000);

test('R-POLICY 6: at least sixty, in all four formats', () => {
  expect(measured.length).toBeGreaterThanOrEqual(60);
  expect(new Set(measured.map(({ fixture }) => fixture.format)).size).toBe(4);
});

test.each(FIELDS)('R-POLICY 6: at least 95 %% right: %s', (field) => {
  const wrong = measured.flatMap(({ fixture, wrong: all }) =>
    all[field] === undefined ? [] : [`${fixture.name}: ${all[field]}`],
  );
  expect(wrong.slice(0, Math.max(0, wrong.length - Math.floor(measured.length / 20)))).toEqual([]);
});

test('R-POLICY 6: none of a document’s text is lost', () => {
  expect(
    measured.flatMap(({ fixture, wrong }) => (wrong.whole === undefined ? [] : [`${fixture.name}: ${wrong.whole}`])),
  ).toEqual([]);
});

const DOCUMENT = join(__dirname, '../../docs/policy-import.md');
const parted = (): string[] => readFileSync(DOCUMENT, 'utf8').split(/<!-- (?:table|end) -->/);

test('the documentation has the table of this run (node scripts/policy-import-table.mjs writes it)', () => {
  const cells = (text: string): string[][] =>
    text
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()));
  const [before = '', , after = ''] = parted();
  if (process.env.POLICY_TABLE === 'write')
    writeFileSync(DOCUMENT, `${before}<!-- table -->\n\n${tableOf(measured)}\n\n<!-- end -->${after}`);
  expect(cells(parted()[1] ?? '')).toEqual(cells(tableOf(measured)));
});
