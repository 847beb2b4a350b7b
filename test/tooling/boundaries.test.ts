/** The allow-list of config/dependency-cruiser.cjs: what it forbids is reported, what it allows is not. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');

/** [importing file, its import, the rule that reports it; null = allowed] */
const cases: [string, string, string | null][] = [
  ['src/pages/a.ts', "import type { Input } from '@contract'", null],
  ['src/pages/b.ts', "import { operations } from '@contract'", 'not-in-allowed'],
  ['src/pages/c.ts', "import * as z from 'zod'", 'not-in-allowed'],
  ['src/pages/d.ts', "import { score } from '../../cloudfunctions/domain/score'", 'not-in-allowed'],
  ['src/pages/e.ts', "import type { Score } from '../../cloudfunctions/domain/score'", 'not-in-allowed'],
  ['src/pages/f.ts', "import { readFileSync } from 'node:fs'", 'not-in-allowed'],
  ['src/pages/g.ts', "import dayjs from 'dayjs'", null],
  ['src/pages/form.ts', "import { plan } from '../../cloudfunctions/programmes/hall/forms/plan'", null],
  ['src/pages/form-typed.ts', "import { read } from '../../cloudfunctions/mechanisms/form-typed'", null],
  ['src/pages/lists.ts', "import { MODES } from '../../cloudfunctions/contract/lists'", null],
  ['src/pages/figures.ts', "import { rules } from '../../cloudfunctions/programmes'", 'not-in-allowed'],
  ['src/pages/scorecard.ts', "import { score } from '../../cloudfunctions/mechanisms/scorecard'", 'not-in-allowed'],
  ['src/pages/charts.ts', "import UCharts from '@qiun/ucharts'", 'not-in-allowed'],
  ['src/components/staff/chart/a.ts', "import UCharts from '@qiun/ucharts'", null],
  ['src/pages/books.ts', "import writeBook from 'write-excel-file/universal'", 'not-in-allowed'],
  ['src/pages/rows.ts', "import { useVirtualizer } from '@tanstack/react-virtual'", 'not-in-allowed'],
  ['src/components/desk/export/a.ts', "import writeBook from 'write-excel-file/universal'", null],
  ['src/components/desk/data-table/a.ts', "import { useVirtualizer } from '@tanstack/react-virtual'", null],
  ['cloudfunctions/domain/a.ts', "import { score } from './score'", null],
  ['cloudfunctions/domain/b.ts', "import { call } from '../platform/cloud'", 'not-in-allowed'],
  ['cloudfunctions/domain/c.ts', "import type { Operations } from '../contract'", 'not-in-allowed'],
  ['cloudfunctions/domain/lists.ts', "import { LIMITS } from '../contract/lists'", null],
  ['cloudfunctions/domain/d.ts', "import type { Rules } from '../programmes'", null],
  ['cloudfunctions/domain/e.ts', "import { rules } from '../programmes'", 'not-in-allowed'],
  ['cloudfunctions/domain/f.ts', "import Fraction from 'fraction.js'", null],
  ['cloudfunctions/domain/g.ts', "import { createHash } from 'node:crypto'", null],
  ['cloudfunctions/domain/h.ts', "import { readFileSync } from 'node:fs'", 'not-in-allowed'],
  ['cloudfunctions/domain/i.ts', "import * as z from 'zod'", 'not-in-allowed'],
  ['cloudfunctions/contract/a.ts', "import * as z from 'zod'", null],
  ['cloudfunctions/contract/form.ts', "import { plan } from '../programmes/hall/forms/plan'", null],
  ['cloudfunctions/contract/typed.ts', "import { cleanText } from '../mechanisms/clean'", null],
  ['cloudfunctions/contract/scored.ts', "import { score } from '../mechanisms/scorecard'", 'not-in-allowed'],
  ['cloudfunctions/domain/typed.ts', "import { cleanText } from '../mechanisms/clean'", null],
  ['cloudfunctions/contract/who.ts', "import { parties } from '../programmes/hall/parties'", null],
  ['cloudfunctions/contract/b.ts', "import { score } from '../domain/score'", 'not-in-allowed'],
  ['cloudfunctions/programmes/a.ts', "import { score } from '../domain/score'", 'not-in-allowed'],
  ['cloudfunctions/programmes/b.ts', "import type { Score } from '../mechanisms/scorecard'", null],
  ['cloudfunctions/programmes/c.ts', "import { score } from '../mechanisms/scorecard'", 'not-in-allowed'],
  ['cloudfunctions/mechanisms/a.ts', "import { exact } from '../domain/exact'", null],
  ['cloudfunctions/mechanisms/b.ts', "import { score } from '../domain/score'", 'not-in-allowed'],
  ['cloudfunctions/mechanisms/c.ts', "import type { Rules } from '../programmes'", 'not-in-allowed'],
  ['cloudfunctions/functions/plan/f.ts', "import { score } from '../../mechanisms/scorecard'", null],
  ['cloudfunctions/cases/a.ts', "import { fold } from '../mechanisms/course'", null],
  ['cloudfunctions/cases/b.ts', "import { main } from '../functions/plan/a'", 'not-in-allowed'],
  ['cloudfunctions/functions/plan/g.ts', "import { act } from '../../cases/act'", null],
  ['cloudfunctions/platform/a.ts', "import sdk from 'wx-server-sdk'", null],
  ['cloudfunctions/platform/c.ts', "import tcb from '@cloudbase/node-sdk'", null],
  ['cloudfunctions/functions/plan/h.ts', "import tcb from '@cloudbase/node-sdk'", 'not-in-allowed'],
  ['cloudfunctions/platform/b.ts', "import { session } from '../records/session'", 'not-in-allowed'],
  ['cloudfunctions/entry/a.ts', "import { session } from '../records/session'", null],
  ['cloudfunctions/functions/plan/a.ts', "import sdk from 'wx-server-sdk'", 'not-in-allowed'],
  ['cloudfunctions/functions/plan/b.ts', "import { score } from '../../domain/score'", null],
  ['cloudfunctions/functions/plan/c.ts', "import { other } from '../policy/other'", 'functions-apart'],
  ['cloudfunctions/functions/policy/other.ts', "import { call } from '../../platform/cloud'", null],
  ['cloudfunctions/functions/plan/d.ts', "import PDFDocument from 'pdfkit'", 'not-in-allowed'],
  ['cloudfunctions/functions/plan/e.ts', "import { readFileSync } from 'node:fs'", 'not-in-allowed'],
  ['cloudfunctions/functions/document/a.ts', "import PDFDocument from 'pdfkit'", null],
  ['cloudfunctions/functions/document/b.ts', "import { readFileSync } from 'node:fs'", null],
  ['localcloud/a.ts', "import { score } from '../cloudfunctions/domain/score'", 'not-in-allowed'],
  ['localcloud/b.ts', "import QRCode from 'qrcode'", null],
  ['localcloud/d.ts', "import { Query } from 'mingo'", 'not-in-allowed'],
  ['localcloud/c.ts', "import { test } from '@jest/globals'", 'not-in-allowed'],
  ['scripts/lib/conformance-document.ts', "import { cases } from '../../test/localcloud/cases/query'", null],
  ['demo/a.ts', "import type { Operations } from '../cloudfunctions/contract'", null],
  ['demo/b.ts', "import { operations } from '../cloudfunctions/contract'", 'not-in-allowed'],
  ['demo/c.ts', "import { rules } from '../cloudfunctions/programmes'", null],
  ['demo/d.ts', "import { call } from '../cloudfunctions/platform/cloud'", 'not-in-allowed'],
  ['test/domain/a.test.ts', "import { score } from '../../cloudfunctions/domain/score'", null],
  ['test/domain/b.test.ts', "import '../domain/a.test'", 'tests-apart'],
  ['src/pages/circle-1.ts', "import { two } from './circle-2'", 'no-circular'],
  ['src/pages/h.ts', "import { nowhere } from './nowhere'", 'no-unresolvable'],
];

/** What the cases import. */
const present: Record<string, string> = {
  'src/pages/circle-2.ts': "import { one } from './circle-1'; export const two = one;",
  'cloudfunctions/contract/index.ts':
    'export const operations = {}; export type Operations = 1; export type Input = 1;',
  'cloudfunctions/contract/lists.ts': 'export const MODES = [];',
  'cloudfunctions/domain/score.ts': 'export const score = 1; export type Score = 1;',
  'cloudfunctions/domain/exact.ts': 'export const exact = 1;',
  'cloudfunctions/mechanisms/scorecard.ts': 'export const score = 1; export type Score = 1;',
  'cloudfunctions/mechanisms/clean.ts': 'export const cleanText = 1;',
  'cloudfunctions/mechanisms/form-typed.ts': 'export const read = 1;',
  'cloudfunctions/mechanisms/course.ts': 'export const fold = 1;',
  'cloudfunctions/records/session.ts': 'export const session = 1;',
  'cloudfunctions/cases/act.ts': 'export const act = 1;',
  'cloudfunctions/functions/plan/a.ts': 'export const main = 1;',
  'cloudfunctions/programmes/hall/parties.ts': 'export const parties = {};',
  'cloudfunctions/programmes/hall/forms/plan.ts': 'export const plan = 1;',
  'cloudfunctions/platform/cloud.ts': 'export const call = 1;',
  'cloudfunctions/programmes/index.ts': 'export const rules = 1; export type Rules = 1;',
};

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

let folder = '';
let found: { from: string; rule: string }[] = [];

/** A small project with nothing in it but the cases, under the real rules and with the real packages. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  const put = (path: string, text: string) => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), `${text};\n`);
  };
  for (const [path, text] of Object.entries(present)) put(path, text);
  for (const [path, text] of cases) put(path, `${text};\nexport const one = 1; export const other = 1`);
  for (const name of ['tsconfig.json', 'package.json', 'config']) {
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: (path) => !path.includes('plugins') });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const cruiser = join(root, 'node_modules', '.bin', 'depcruise');
  const folders = ['src', 'cloudfunctions', 'localcloud', 'demo', 'test'];
  const args = ['--config', 'config/dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const output = execFileSync(cruiser, args, { cwd: folder, maxBuffer: 1e8 }).toString('utf8');
  const { summary } = JSON.parse(output) as Cruise;
  found = summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(cases)('%s: %s → %s', (path, _text, expected) => {
  const rules = found.filter(({ from }) => from === path).map(({ rule }) => rule);
  if (expected === null) expect(rules).toEqual([]);
  else expect(rules).toContain(expected);
});
