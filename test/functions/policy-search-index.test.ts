import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { startGateway, type TestGateway } from './support/gateway';

interface Pointer {
  generation: number;
  base?: { fileId: string; generation: number };
  changed?: unknown[];
}
interface Found {
  total: number;
  ids: string[];
  fromFile: boolean;
}

let functionsDir: string;
let gateway: TestGateway;
/** Functions of one bundle: an instance of another one has loaded nothing yet. */
const NAMES = ['lab', ...Array.from({ length: 8 }, (_, n) => `fresh${n}`)];
let fresh = 0;

beforeAll(async () => {
  functionsDir = mkdtempSync(join(tmpdir(), 'index-lab-'));
  for (const name of NAMES) {
    await build({
      entryPoints: [join(__dirname, 'support/index-lab.ts')],
      outfile: join(functionsDir, name, 'index.js'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      keepNames: true,
      logLevel: 'error',
    });
  }
});
afterAll(() => {
  rmSync(functionsDir, { recursive: true, force: true });
});
beforeEach(async () => {
  gateway = await startGateway({ functionsDir });
  fresh = 0;
});
afterEach(() => gateway.close());

async function ask<T>(name: string, verb: string, input: Record<string, unknown> = {}): Promise<T> {
  // No operation of the contract: only this test knows it.
  const operation = `${name}.${verb}` as 'policy.search';
  return (await gateway.call('trainee-1', operation, input)) as T;
}
const lab = <T = null>(verb: string, input: Record<string, unknown> = {}) => ask<T>('lab', verb, input);
/** In an instance that has just started. */
const searchAfresh = (word: string) => ask<Found>(`fresh${fresh++}`, 'search', { word });

describe('R-POLICY 2: the index file', () => {
  test('is made when 64 changes are due, and a fresh instance starts from it', async () => {
    await lab('publishMany', { n: 63 });
    expect(await lab<string>('compact')).toBe('not-due');
    await lab('publishMany', { n: 1, from: 63 });
    expect((await searchAfresh('甲甲丙丁')).fromFile).toBe(false);
    expect(await lab<string>('compact')).toBe('done');
    const { base, changed } = await lab<Pointer>('pointer');
    expect([base?.generation, changed]).toEqual([64, []]);
    expect(await searchAfresh('甲甲丙丁')).toMatchObject({ ids: ['lab-23'], fromFile: true });
    expect((await searchAfresh('')).total).toBe(64);
    expect(await lab<string>('compact')).toBe('not-due');
  });

  test('what is published or changed later is found at once, on top of it; the old words no more', async () => {
    await lab('publishMany', { n: 5 });
    expect(await lab<string>('compact', { dueAt: 1 })).toBe('done');
    await lab('publish', { n: 3, word: '海葵科普馆' });
    await lab('publish', { n: 900, word: '水母观察站' });
    for (const search of [searchAfresh, (word: string) => lab<Found>('search', { word })]) {
      expect(await search('海葵科普馆')).toMatchObject({ total: 1, ids: ['lab-3'], fromFile: true });
      expect(await search('水母观察站')).toMatchObject({ total: 1, ids: ['lab-900'] });
    }
    expect((await lab<Found>('search', { word: '' })).total).toBe(6);
    // And a second file has them.
    expect(await lab<string>('compact', { dueAt: 1 })).toBe('done');
    expect(await searchAfresh('海葵科普馆')).toMatchObject({ total: 1, ids: ['lab-3'], fromFile: true });
  });

  test('is made anew from the records when it is broken', async () => {
    await lab('publishMany', { n: 5 });
    await lab('compact', { dueAt: 1 });
    await lab('breakFile');
    expect(await searchAfresh('甲甲甲丁')).toMatchObject({ ids: ['lab-3'], fromFile: false });
  });
});

describe('two at once', () => {
  test('nothing is lost that is published while the file is made, by two at the same time', async () => {
    await lab('publishMany', { n: 10 });
    const published = Array.from({ length: 8 }, (_, n) => lab('publish', { n: 100 + n, word: '海葵科普馆' }));
    const compacted = [lab<string>('compact', { dueAt: 1 }), ask<string>('fresh7', 'compact', { dueAt: 1 })];
    await Promise.all([...published, ...compacted]);
    expect((await Promise.all(compacted)).every((said) => ['done', 'overtaken', 'not-due'].includes(said))).toBe(true);
    const { ids } = await searchAfresh('海葵科普馆');
    expect(new Set(ids)).toEqual(new Set(Array.from({ length: 8 }, (_, n) => `lab-${100 + n}`)));
    expect((await searchAfresh('')).total).toBe(18);
  });

  test('the paired proof: a file that forgets what changed meanwhile loses it', async () => {
    await lab('publishMany', { n: 10 });
    const file = await lab<object>('carelessFile');
    await ask('fresh7', 'publish', { n: 100, word: '海葵科普馆' });
    await lab('carelessPointer', { file });
    expect((await searchAfresh('海葵科普馆')).total).toBe(0);
  });
});
