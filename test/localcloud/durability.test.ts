import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { startLocalcloud } from '../../localcloud';
import { LibsqlStore } from '../../localcloud/database/store/libsql-store';
import { buildFunctions } from './builders/bundles';
import { Scratch } from './builders/gateway';

const main = join(__dirname, '../../dist/localcloud/main.js');
const scratch = new Scratch();
const functionsDir = scratch.folder('functions');
let dataDir: string;
let configDir: string;

beforeAll(() => {
  buildFunctions(functionsDir, 'probe');
  configDir = scratch.config({ indexes: { clocks: [], paired: [] } });
});
afterAll(() => {
  scratch.remove();
});
let folders = 0;
beforeEach(() => {
  folders += 1;
  dataDir = scratch.folder(`data-${folders}`);
});

/** Starts the built gateway as a process of its own. */
async function spawnGateway(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    [main, '--functions', functionsDir, '--config', configDir, '--data', dataDir, '--no-timers'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (!child.stdout) throw new Error('no output');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, url: line.replace('localcloud ', '') };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** `KILLS=100 …` for the figure in docs/reliability.md; ten of one folder each, so that no machine is too slow for one test. */
const KILLS = Number(process.env['KILLS'] ?? 2);
const batches = Array.from({ length: Math.ceil(KILLS / 10) }, (_, n) => ({
  from: n * 10,
  to: Math.min(KILLS, n * 10 + 10),
}));

test.each(batches)(
  'kill -9 in the middle of concurrent writes loses nothing that was acknowledged, $from to $to',
  async ({ from, to }) => {
    const acknowledged: string[] = [];
    for (let round = from; round < to; round += 1) {
      const { child, url } = await spawnGateway();
      let running = true;
      const before = acknowledged.length;
      const writer = async (name: number): Promise<void> => {
        for (let n = 0; running; n += 1) {
          const id = `${round}-${name}-${n}`;
          try {
            const response = await fetch(`${url}/api/probe.insert`, { method: 'POST', body: JSON.stringify({ id }) });
            if (response.status === 200) acknowledged.push(id);
          } catch {
            return;
          }
        }
      };
      const writers = Array.from({ length: 8 }, (_, name) => writer(name));
      while (acknowledged.length < before + 40 + (round % 7) * 20)
        await new Promise((resolve) => setTimeout(resolve, 10));
      await kill(child);
      running = false;
      await Promise.all(writers);
    }
    const store = new LibsqlStore(dataDir);
    const kept = new Set([...store.load('clocks')].map(([key]) => key));
    await store.close();
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan((to - from) * 40);
  },
);

test('kill -9 never leaves half a transaction', async () => {
  const { child, url } = await spawnGateway();
  let committed = 0;
  const mover = async (name: number): Promise<void> => {
    for (let n = 0; ; n += 1) {
      try {
        const body = JSON.stringify({ id: `${name}-${n}` });
        committed += (await fetch(`${url}/api/probe.insertPair`, { method: 'POST', body })).status === 200 ? 1 : 0;
      } catch {
        return;
      }
    }
  };
  const movers = Array.from({ length: 6 }, (_, name) => mover(name));
  while (committed < 40) await new Promise((resolve) => setTimeout(resolve, 10));
  await kill(child);
  await Promise.all(movers);

  const store = new LibsqlStore(dataDir);
  const [left, right] = ['clocks', 'paired'].map((name) => [...store.load(name)].map(([key]) => key).sort());
  await store.close();
  expect(left).toEqual(right);
  expect(left?.length).toBeGreaterThanOrEqual(committed);
});

test('after a restart: documents in their order, indexes, created collections, tokens, the clock and signed addresses', async () => {
  const options = { functionsDir, configDir, dataDir, timers: false };
  const first = await startLocalcloud(options);
  const post = (url: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const session = (await (await post(first.url, '/dev/login', { persona: 'trainee-1' })).json()) as {
    data: { token: string };
  };
  for (const id of ['z', 'a', 'm']) await post(first.url, '/api/probe.insert', { id });
  await post(first.url, '/api/probe.createCollection', { name: 'made' });
  await post(first.url, '/dev/clock', { offsetMs: 86_400_000 });
  await first.close();

  const second = await startLocalcloud(options);
  const authorization = `Bearer ${session.data.token}`;
  const who = (await (await post(second.url, '/api/probe.whoAmI', {}, { authorization })).json()) as { ok: boolean };
  expect(who.ok).toBe(true);
  const list = (await (await post(second.url, '/api/probe.list', { name: 'clocks' })).json()) as { data: unknown };
  expect(list.data).toEqual(['z', 'a', 'm']);
  const made = (await (await post(second.url, '/api/probe.list', { name: 'made' })).json()) as { data: unknown };
  expect(made.data).toEqual([]);
  const clock = (await (await fetch(`${second.url}/dev/clock`)).json()) as { data: { offsetMs: number } };
  expect(clock.data.offsetMs).toBe(86_400_000);
  await second.close();
});

test('a data folder is open in one gateway at a time', async () => {
  const { child } = await spawnGateway();
  await expect(startLocalcloud({ functionsDir, configDir, dataDir, timers: false })).rejects.toThrow(/lock|busy/i);
  await kill(child);
});

test('SIGTERM ends it in good order', async () => {
  const { child } = await spawnGateway();
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test('when the disk refuses, no write of that moment is acknowledged or read, and a later one tries anew', async () => {
  const store = new LibsqlStore(dataDir);
  const document = { _id: 'x' };
  await store.write([{ collection: 'c', key: 'x', document }]);
  let lost = 0;
  store.onLost(() => {
    lost += 1;
  });
  const circular: Record<string, unknown> = { _id: 'y' };
  circular['self'] = circular;
  const bad = store.write([{ collection: 'c', key: 'y', document: circular as typeof document }]);
  const together = store.write([{ collection: 'c', key: 'z', document: { _id: 'z' } }]);
  await expect(bad).rejects.toThrow(/cannot write/);
  await expect(together).rejects.toThrow(/cannot write/);
  expect(lost).toBe(1);
  expect([...store.load('c')].map(([key]) => key)).toEqual(['x']);
  await store.write([{ collection: 'c', key: 'w', document: { _id: 'w' } }]);
  expect([...store.load('c')].map(([key]) => key)).toEqual(['x', 'w']);
  await store.close();
});
