/** Each ban of config/eslint.config.mjs bites where it should, and leaves alone what is right. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Typed rules need a file that TypeScript knows, so the code is linted in the place of one that is there. */
function anyFile(folder: string, ending: RegExp): string {
  const file = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).find((name) => ending.test(name));
  if (!file) throw new Error(`nothing like ${String(ending)} in ${folder}`);
  return join(folder, file);
}

const rule = anyFile('cloudfunctions/domain', /\.ts$/);
const schema = anyFile('cloudfunctions/contract', /\.ts$/);
const screen = anyFile('src/components', /\.tsx$/);
const property = anyFile('test/domain', /\.test\.ts$/);
const words = anyFile('src/locales', /\.ts$/);

/** [what, in which file, the code, part of the expected report; null = none] */
const cases: [string, string, string, string | null][] = [
  ['Date.now() in domain', rule, 'export const a = () => Date.now();', 'Take the time as an argument'],
  ['Date.now as a value in domain', rule, 'export const clock = Date.now;', 'Take the time as an argument'],
  ['new Date() in domain', rule, 'export const a = () => new Date();', 'Take the time as an argument'],
  ['Date() in domain', rule, 'export const a = () => Date();', 'Take the time as an argument'],
  ['new Date(at) in domain', rule, 'export const a = (at: number) => new Date(at);', null],
  [
    'dayjs() in domain',
    rule,
    "import dayjs from 'dayjs';\nexport const a = () => dayjs();",
    'Take the time as an argument',
  ],
  ['dayjs(at) in domain', rule, "import dayjs from 'dayjs';\nexport const a = (at: number) => dayjs(at);", null],
  ['Math.random in domain', rule, 'export const a = () => Math.random();', 'Take the randomness as an argument'],
  [
    'randomBytes in domain',
    rule,
    "import { randomBytes } from 'node:crypto';\nexport const a = randomBytes(8);",
    'are pure',
  ],
  [
    'createHash in domain',
    rule,
    "import { createHash } from 'node:crypto';\nexport const a = createHash('sha256');",
    null,
  ],
  [
    'a duration in a test',
    property,
    'const a = 1;\nexpect(performance.now() - a).toBeLessThan(9);',
    'asserts a duration',
  ],
  ['Math.random in a test', property, 'export const a = Math.random();', 'the same every time'],
  ['process.env in domain', rule, 'export const a = process.env.HOME;', 'is an argument'],
  ['Date.now() in the contract', schema, 'export const a = () => Date.now();', null],
  ['the named z of zod', schema, "import { z } from 'zod';\nexport const a = z.string();", 'import * as z'],
  ['the default of zod', schema, "import z from 'zod';\nexport const a = z.string();", 'import * as z'],
  ['the namespace of zod', schema, "import * as z from 'zod';\nexport const a = z.string();", null],
  ['Chinese between tags', screen, 'export const A = () => <a>签到</a>;', 'from the catalogue'],
  ['Chinese in an attribute', screen, 'export const A = () => <a title="签到" />;', 'from the catalogue'],
  ['Chinese in a template', screen, 'export const a = (n: number) => `第${n}期`;', 'from the catalogue'],
  ['Chinese in a comment', screen, '/** 期 */\nexport const a = 1;', null],
  ['Chinese in the catalogue', words, "export const a = '签到';", null],
  ['a promise nobody waits for', schema, 'export const a = (b: Promise<void>) => { b; };', 'no-floating-promises'],
  [
    'a type imported as a value',
    rule,
    "import { Dayjs } from 'dayjs';\nexport type A = Dayjs;",
    'consistent-type-imports',
  ],
  ['any', schema, 'export const a = (b: any) => 1;', 'no-explicit-any'],
  [
    'a switch that forgets a member',
    schema,
    "export const a = (b: 'x' | 'y') => { switch (b) { case 'x': return 1; default: return 2; } };",
    'switch-exhaustiveness-check',
  ],
  [
    'a conditional hook',
    screen,
    "import { useState } from 'react';\nexport const A = (p: { b: boolean }) => { if (p.b) useState(1); return null; };",
    'react-hooks/rules-of-hooks',
  ],
];

let reports: string[][] = [];

beforeAll(() => {
  const input = JSON.stringify(cases.map(([, filePath, code]) => ({ filePath, code: `${code}\n` })));
  const output = execFileSync(process.execPath, [join(__dirname, 'lint-cases.mjs')], { cwd: root, input });
  reports = JSON.parse(output.toString('utf8')) as string[][];
});

test.each(cases.map(([what, , , expected], index) => ({ what, expected, index })))(
  'lint: $what → $expected',
  ({ expected, index }) => {
    const report = reports[index]?.join('\n');
    if (expected === null) expect(report).toBe('');
    else expect(report).toContain(expected);
  },
);
