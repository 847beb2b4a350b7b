/** What a file of tests says that it tests, without running it: as Jest collects it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';

/** One `test` or `test.each`: its name, the names of its cases, and how many of them are refused. */
export interface Tested {
  name: string;
  cases: number;
  refused: number;
}

/** A name that speaks of a refusal, and a last cell of a table's row that is one: an error's number or name, its words, false. */
const SAYS_NO =
  /refuse|is an error|cannot|not taken|not believed|\bno (operation|persona)|does not exist|never was|is over|malformed|is not (kept|served|acknowledged)|and not \d|byte more|nobody uploads/i;
const isRefusal = (cell: unknown): boolean =>
  cell === false ||
  cell instanceof RegExp ||
  (typeof cell === 'number' && (cell < 0 || cell >= 400)) ||
  (typeof cell === 'string' && /^-?\d{5,6}$|^[A-Z]{3,}(_[A-Z]+)+$/.test(cell));

const isRefused = (name: string, row: readonly unknown[]): boolean => SAYS_NO.test(name) || isRefusal(row.at(-1));

/** `%s` and `$name` filled in as Jest does it, as far as a refusal could stand in a name. */
const filled = (name: string, row: readonly unknown[]): string =>
  format(name, ...row.slice(0, (name.match(/%[sdpjo]/g) ?? []).length));

/** @param files paths of test files, whose bodies are not run */
export async function testedIn(files: readonly string[]): Promise<Tested[]> {
  const found: Tested[] = [];
  const groups: string[] = [];
  const add = (name: string, rows: readonly (readonly unknown[])[]): void => {
    const shown = [...groups, name].join(': ');
    const refused = rows.filter((row) => isRefused(filled(shown, row), row)).length;
    found.push({ name: shown, cases: rows.length, refused });
  };
  const listed = (table: readonly unknown[]) => table.map((row) => (Array.isArray(row) ? row : [row]) as unknown[]);
  const inGroup = (name: string, collect: (...row: unknown[]) => void, row: readonly unknown[] = []): void => {
    groups.push(filled(name, row));
    collect(...row);
    groups.pop();
  };
  const test = (name: string): void => add(name, [[]]);
  test.each = (table: readonly unknown[]) => (name: string) => add(name, listed(table));
  const describe = (name: string, collect: () => void): void => inGroup(name, collect);
  describe.each = (table: readonly unknown[]) => (name: string, collect: () => void) =>
    listed(table).forEach((row) => inGroup(name, collect, row));
  const nothing = (): void => undefined;
  const hooks = { beforeAll: nothing, afterAll: nothing, beforeEach: nothing, afterEach: nothing };
  // what a table holds of matchers is never looked at
  const anything: unknown = new Proxy(nothing, { get: () => anything, apply: () => anything });
  Object.assign(globalThis, { test, describe, expect: anything, jest: anything, ...hooks });
  // folders that files of tests make when they are loaded
  const { TMPDIR = tmpdir() } = process.env;
  process.env.TMPDIR = mkdtempSync(join(TMPDIR, 'test-names-'));
  try {
    for (const file of files) await import(file);
  } finally {
    rmSync(process.env.TMPDIR, { recursive: true });
    process.env.TMPDIR = TMPDIR;
  }
  return found;
}
