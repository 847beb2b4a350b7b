/** Code that is kept from one start of an instance to the next. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { EOL, tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepCode, requireCompiled } from '../../localcloud/functions/compiled-code';

let folder: string;
let file: string;
let kept: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  file = join(folder, 'bundle.cjs');
  kept = join(folder, 'kept', 'bundle');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const bundle = (answer: string): void => {
  writeFileSync(file, `exports.answer = '${answer}'; exports.at = [__filename, __dirname, require('node:os').EOL];`);
};
const start = () => requireCompiled(file, kept) as { answer: string; at: string[] };

test('a module is the same with and without kept code', () => {
  bundle('one');
  for (const time of ['first', 'second']) {
    expect([time, start()]).toEqual([time, { answer: 'one', at: [file, folder, EOL] }]);
    keepCode();
    expect(existsSync(kept)).toBe(true);
  }
});

test('what imports by itself is left to the loader', () => {
  writeFileSync(file, `exports.answer = 'one'; exports.later = () => import('./later.mjs');`);
  expect(start().answer).toBe('one');
  keepCode();
  expect(existsSync(kept)).toBe(false);
});

test('code of another text of the same length is not taken', () => {
  bundle('one');
  start();
  keepCode();
  bundle('two');
  expect(start().answer).toBe('two');
});

test('where nothing can be written it runs all the same', () => {
  bundle('one');
  writeFileSync(join(folder, 'kept'), '');
  expect(start().answer).toBe('one');
  expect(keepCode).not.toThrow();
});
