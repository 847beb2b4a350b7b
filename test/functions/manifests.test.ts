/** config.json beside each bundle: CloudBase answers −604101 to every interface that a function's own does not list. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const functions = readdirSync(join(root, 'dist/cloudfunctions'));
const permitted = (name: string): string[] =>
  (
    JSON.parse(readFileSync(join(root, 'dist/cloudfunctions', name, 'config.json'), 'utf8')) as {
      permissions: { openapi: string[] };
    }
  ).permissions.openapi;

/** By hand: what each function asks of WeChat. */
const WANTED: Readonly<Record<string, string[]>> = {
  attendance: ['wxacode.getUnlimited'],
  message: ['subscribeMessage.send'],
};

test.each(functions)('%s may call what it calls, and nothing else', (name) =>
  expect(permitted(name)).toEqual(WANTED[name] ?? []),
);

test('the sources call an interface by its whole name, which is what the build looks for', () => {
  const sources = readdirSync(join(root, 'cloudfunctions'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== join('platform', 'cloud.ts'))
    .map((file) => readFileSync(join(root, 'cloudfunctions', file), 'utf8'))
    .join('\n');
  const mentions = sources.match(/\bopenapi\b/g) ?? [];
  const calls = [...sources.matchAll(/\bcloud\.openapi\.(\w+\.\w+)\(/g)].map(([, api]) => api);
  expect(calls).toHaveLength(mentions.length);
  expect([...new Set(calls)].sort()).toEqual([...new Set(Object.values(WANTED).flat())].sort());
});
