/** localcloud/CONFORMANCE.md from the tables of its tests: what is as on the platform, what is refused, what is not kept. */
import { EXPRESSION_CASES } from '../../test/localcloud/cases/expression';
import { outcomesOf } from '../../test/localcloud/cases/kinds';
import { NOT_KEPT } from '../../test/localcloud/cases/not-kept';
import { CONDITIONS, PATTERNS, QUERIES } from '../../test/localcloud/cases/query';
import { STAGE_CASES } from '../../test/localcloud/cases/stage';
import { UPDATE_CASES } from '../../test/localcloud/cases/update';
import { join } from 'node:path';
import { testedIn } from './test-names';

/** Areas whose cases stand in files of tests. */
const AREAS: readonly (readonly [name: string, files: readonly string[]])[] = [
  ['documents', ['crud', 'update', 'duplicates', 'requests', 'planner', 'aggregate', 'geo']],
  ['limits', ['limits']],
  ['transactions', ['transactions']],
  ['files', ['storage']],
  ['functions', ['functions', 'compiled-code', 'direct-line']],
  ['openapi', ['openapi']],
  ['cron and timers', ['timers']],
  ['HTTP access', ['access']],
  ['web page, personas, clock', ['http', 'site']],
  ['kept over crashes', ['durability']],
];

type Cases = readonly (readonly [string, string, ...unknown[]])[];

const isRefusal = (one: readonly unknown[]): boolean => one.at(-1) instanceof RegExp;
const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' ') || '—';
const notKept = (area: string): number => NOT_KEPT.filter(([of]) => of === area).length;
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

function area(name: string, cases: Cases): string {
  const { kept, refused } = outcomesOf(cases);
  return row([name, cases.length, cases.filter(isRefusal).length, code(kept), code(refused)]);
}

export async function conformanceDocument(): Promise<string> {
  const patterns = PATTERNS.map(
    ([pattern, options, name, outcome]) => [`/${pattern}/${options}`, name, outcome] as const,
  );
  const all: readonly Cases[] = [CONDITIONS, QUERIES, UPDATE_CASES, EXPRESSION_CASES, STAGE_CASES, patterns];
  const count = all.reduce((sum, cases) => sum + cases.length, 0);
  const refusals = all.flat().filter(isRefusal);
  const folder = join(__dirname, '../../test/localcloud');
  const areas: { name: string; tested: Awaited<ReturnType<typeof testedIn>> }[] = [];
  for (const [name, files] of AREAS)
    areas.push({ name, tested: await testedIn(files.map((file) => join(folder, `${file}.test.ts`))) });
  const sum = (of: readonly { cases: number; refused: number }[], what: 'cases' | 'refused'): number =>
    of.reduce((total, one) => total + one[what], 0);
  const tables = (
    [
      ['queries', [...CONDITIONS, ...QUERIES, ...patterns]],
      ['updates', UPDATE_CASES],
      ['expressions', EXPRESSION_CASES],
      ['stages of an aggregate', STAGE_CASES],
    ] as const
  ).map(([name, cases]) => [name, cases.length, (cases as Cases).filter(isRefusal).length] as const);
  const others = areas.flatMap(({ tested }) => tested);
  return `<!-- Made by npm run docs from test/localcloud. -->

# What is as on the platform

${count + sum(others, 'cases')} cases, all through the real wx-server-sdk or over HTTP. Each is answered as the pages of WeChat, CloudBase and MongoDB say, or refused; what the
platform has and this gateway has not stands at the end. \`npm test -- localcloud\` runs them.

${[
  row(['area', 'cases', 'answered as there', 'refused', 'not kept here']),
  row(['---', '--:', '--:', '--:', '--:']),
  ...[...tables, ...areas.map(({ name, tested }) => [name, sum(tested, 'cases'), sum(tested, 'refused')] as const)].map(
    ([name, cases, refused]) => row([name, cases, cases - refused, refused, notKept(name)]),
  ),
].join('\n')}

## Operators

Each operator that wx-server-sdk exports is asked through that SDK (\`test/localcloud/operators.test.ts\`): ${count} cases, of which ${count - refusals.length} are answered as MongoDB and
WeChat document it and ${refusals.length} are refused. A test fails when the SDK exports an operator that no table has.

${[
  row(['area', 'cases', 'of which refused', 'as there', 'refused here, always']),
  row(['---', '--:', '--:', '---', '---']),
  area('queries: conditions on a field', CONDITIONS),
  area('queries: documents', QUERIES),
  area('updates', UPDATE_CASES),
  area('expressions', EXPRESSION_CASES),
  area('stages of an aggregate', STAGE_CASES),
  row([
    'regular expressions (PCRE)',
    patterns.length,
    patterns.filter(isRefusal).length,
    'what both have',
    'see below',
  ]),
].join('\n')}

## Everything else, test by test

\`%s\` stands for what differs from case to case.

${[
  row(['area', 'what', 'cases', 'of which refused']),
  row(['---', '---', '--:', '--:']),
  ...areas.flatMap(({ name, tested }) =>
    tested.map((one) => row([name, one.name.replaceAll('|', '\\|'), one.cases, one.refused || ''])),
  ),
].join('\n')}

## Operators refused, case by case

${[row(['what', 'case', 'refusal']), row(['---', '---', '---']), ...refusals.map(refusal)].join('\n')}

## Not kept

${[row(['area', 'what', 'here']), row(['---', '---', '---']), ...NOT_KEPT.map((one) => row(one))].join('\n')}
`;
}

function refusal(one: readonly unknown[]): string {
  const [what, name] = one as [string, string];
  const text = (one.at(-1) as RegExp).source.replaceAll(/\\(.)/g, '$1').replaceAll('|', '\\|');
  return row([`\`${what.replaceAll('|', '\\|')}\``, name.replaceAll('|', '\\|'), text]);
}
