/** What the tools that upload the functions read: config.json beside each bundle, and cloudbaserc.json for all of them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const functions = readdirSync(join(root, 'dist/cloudfunctions'));
interface Timer {
  name: string;
  type: string;
  config: string;
}
const read = <T>(file: string): T => JSON.parse(readFileSync(join(root, file), 'utf8')) as T;
const configOf = (name: string) =>
  read<{ permissions: { openapi: string[] }; triggers: Timer[] }>(`dist/cloudfunctions/${name}/config.json`);

/** By hand: what each function asks of WeChat; the check of words stands before every operation. */
const WANTED: Readonly<Record<string, string[]>> = {
  attendance: ['security.msgSecCheck', 'wxacode.getUnlimited'],
  identity: ['phonenumber.getPhoneNumber', 'security.msgSecCheck'],
  material: ['security.mediaCheckAsync', 'security.msgSecCheck'],
  message: ['security.msgSecCheck', 'subscribeMessage.send'],
};

test.each(functions)('%s may call what it calls, and nothing else', (name) =>
  // Any other interface is answered with −604101.
  expect(configOf(name).permissions.openapi).toEqual(WANTED[name] ?? ['security.msgSecCheck']),
);

test.each(functions)('%s leaves out what of the SDK nothing asks for', (name) => {
  const bundle = readFileSync(join(root, `dist/cloudfunctions/${name}/index.js`), 'utf8');
  expect(bundle).toContain('node_modules/@cloudbase/node-sdk/dist/database');
  expect(['@cloudbase/wx-cloud-client-sdk/lib', '@cloudbase/ai/dist'].filter((part) => bundle.includes(part))).toEqual(
    [],
  );
});

test.each(functions)('%s: config.json has the keys that WeChat documents, and one timer at most', (name) => {
  const config = configOf(name);
  expect(Object.keys(config)).toEqual(['permissions', 'triggers']);
  expect(config.triggers.length).toBeLessThanOrEqual(1);
});

test('cloudbaserc.json sets time limit and memory of every function within what the tools take, and its timer', () => {
  const deployed = read<{ functions: { name: string; timeout: number; memorySize: number; triggers: Timer[] }[] }>(
    'dist/cloudbaserc.json',
  ).functions;
  expect(deployed.map(({ name }) => name).sort()).toEqual([...functions].sort());
  for (const { name, timeout, memorySize, triggers } of deployed) {
    expect([name, timeout >= 1 && timeout <= 60, [128, 256, 512, 1024, 2048].includes(memorySize)]).toEqual([
      name,
      true,
      true,
    ]);
    expect(triggers).toEqual(configOf(name).triggers);
  }
});

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
