/** localcloud/CONFORMANCE.md from the tables of its tests: what is as on the platform, what is refused, what is not kept. */
import { EXPRESSION_CASES } from '../../test/localcloud/cases/expression';
import { outcomesOf } from '../../test/localcloud/cases/kinds';
import { NOT_KEPT } from '../../test/localcloud/cases/not-kept';
import { CONDITIONS, PATTERNS, QUERIES } from '../../test/localcloud/cases/query';
import { STAGE_CASES } from '../../test/localcloud/cases/stage';
import { UPDATE_CASES } from '../../test/localcloud/cases/update';

type Cases = readonly (readonly [string, string, ...unknown[]])[];

const isRefusal = (one: readonly unknown[]): boolean => one.at(-1) instanceof RegExp;
const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' ') || '—';
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

function area(name: string, cases: Cases): string {
  const { kept, refused } = outcomesOf(cases);
  return row([name, cases.length, cases.filter(isRefusal).length, code(kept), code(refused)]);
}

export function conformanceDocument(): string {
  const patterns = PATTERNS.map(
    ([pattern, options, name, outcome]) => [`/${pattern}/${options}`, name, outcome] as const,
  );
  const all: readonly Cases[] = [CONDITIONS, QUERIES, UPDATE_CASES, EXPRESSION_CASES, STAGE_CASES, patterns];
  const count = all.reduce((sum, cases) => sum + cases.length, 0);
  const refusals = all.flat().filter(isRefusal);
  return `<!-- Made by npm run docs from test/localcloud/cases. -->

# What is as on the platform

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

## Refused, case by case

${[row(['what', 'case', 'refusal']), row(['---', '---', '---']), ...refusals.map(refusal)].join('\n')}

## Not kept

${[row(['what', 'here']), row(['---', '---']), ...NOT_KEPT.map(([what, here]) => row([what, here]))].join('\n')}
`;
}

function refusal(one: readonly unknown[]): string {
  const [what, name] = one as [string, string];
  const text = (one.at(-1) as RegExp).source.replaceAll(/\\(.)/g, '$1').replaceAll('|', '\\|');
  return row([`\`${what.replaceAll('|', '\\|')}\``, name.replaceAll('|', '\\|'), text]);
}
