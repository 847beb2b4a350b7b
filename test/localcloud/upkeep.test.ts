import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { Database } from '../../localcloud/database/database';
import { LibsqlStore } from '../../localcloud/database/store/libsql-store';
import { Blobs } from '../../localcloud/storage/blobs';
import { Files } from '../../localcloud/storage/files';
import { SYSTEM_INDEXES } from '../../localcloud/system-collections';
import { backUp, restore } from '../../localcloud/upkeep/backup';
import { checkStore } from '../../localcloud/upkeep/check';
import { buildFunctions } from './builders/bundles';
import { Scratch } from './builders/gateway';

const main = join(__dirname, '../../dist/localcloud/main.js');
const scratch = new Scratch();
const NOW = new Date('2026-11-30T00:00:00Z');
const NOTES = 600;
/** Of damage at random. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 60);
let folders = 0;
const fresh = (): string => scratch.folder(`store-${(folders += 1)}`);

const noteOf = (n: number) => ({ _id: `note-${n}`, text: `示例正文 ${n} ${'·'.repeat(n % 90)}` });

/** A folder of data as a gateway leaves it: 600 documents and two files. */
let original: string;
beforeAll(async () => {
  original = fresh();
  const store = new LibsqlStore(original);
  const database = new Database(store, SYSTEM_INDEXES);
  await database.createCollection('notes');
  await database.commit(
    Array.from({ length: NOTES }, (_, n) => ({ collection: 'notes', key: `note-${n}`, document: noteOf(n) })),
  );
  const files = new Files(database, new Blobs(join(original, 'files')));
  await files.store('a/one.txt', Readable.from([Buffer.from('one')]), 100, '');
  await files.store('a/two.txt', Readable.from([Buffer.from('two')]), 100, '');
  await database.close();
  writeFileSync(join(original, 'secrets.env'), 'KEY=1\n');
});
afterAll(() => {
  scratch.remove();
});

/** A copy of the folder to be damaged. */
function copy(of = original): string {
  const folder = fresh();
  cpSync(of, folder, { recursive: true });
  return folder;
}
const documentsOf = (folder: string): string => join(folder, 'documents.db');

function damage(file: string, change: (bytes: Buffer) => Buffer | void): void {
  const bytes = readFileSync(file);
  writeFileSync(file, change(bytes) ?? bytes);
}
function replace(file: string, from: string, to: string): void {
  damage(file, (bytes) => {
    const at = bytes.indexOf(from);
    if (at < 0) throw new Error(`no ${from} in ${file}`);
    bytes.write(to, at);
  });
}
const blobsOf = (folder: string): string[] =>
  readdirSync(join(folder, 'files')).map((name) => join(folder, 'files', name));
const blobWith = (folder: string, text: string): string =>
  blobsOf(folder).find((file) => readFileSync(file, 'utf8') === text) ?? '';

/** The command as somebody types it; `code` null: ended by a signal. */
function run(...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

test('a sound folder is said to be sound, with what it holds', () => {
  const { code, said } = run('check', '--data', original);
  expect(said).toContain('602 documents in 2 collections, 2 stored files');
  expect(said).toContain('Nothing is damaged.');
  expect(code).toBe(0);
});

describe('damage is found and said in words', () => {
  const cases: [string, (folder: string) => void, RegExp][] = [
    [
      'a letter of a document',
      (folder) => replace(documentsOf(folder), '示例正文 77 ', '示例正文 78 '),
      /notes\/note-77 is not what was written/,
    ],
    [
      'a letter of a key',
      (folder) => replace(documentsOf(folder), 'notesnote-77{', 'notesnote-7z{'),
      /notes\/note-7z is not what was written/,
    ],
    [
      'a byte that is no text any more',
      (folder) => damage(documentsOf(folder), (bytes) => void bytes.writeUInt8(0xff, bytes.indexOf('示例正文 77 '))),
      /note-77 is not what was written/,
    ],
    [
      'the beginning of the file',
      (folder) => damage(documentsOf(folder), (bytes) => void bytes.fill(0, 0, 16)),
      /not a database/,
    ],
    [
      'half of the file',
      (folder) => damage(documentsOf(folder), (bytes) => bytes.subarray(0, bytes.length / 2)),
      /malformed|cannot be read/,
    ],
    [
      'all but a few bytes',
      (folder) => {
        truncateSync(documentsOf(folder), 700);
      },
      /malformed|cannot be read|not a database/,
    ],
    [
      'a page of zeros',
      (folder) => damage(documentsOf(folder), (bytes) => void bytes.fill(0, 8192, 12288)),
      /documents\.db/,
    ],
    [
      'two documents changed with each other',
      (folder) => {
        replace(documentsOf(folder), '示例正文 77 ', '示例正文 XX ');
        replace(documentsOf(folder), '示例正文 87 ', '示例正文 77 ');
        replace(documentsOf(folder), '示例正文 XX ', '示例正文 87 ');
      },
      /note-77 is not what was written[\s\S]*note-87 is not what was written/,
    ],
    [
      'an uploaded file, one letter',
      (folder) => {
        writeFileSync(blobWith(folder, 'one'), 'onE');
      },
      /a\/one\.txt is not what was uploaded/,
    ],
    [
      'an uploaded file, cut',
      (folder) => {
        truncateSync(blobWith(folder, 'one'), 1);
      },
      /a\/one\.txt has 1 bytes of 3/,
    ],
    [
      'an uploaded file, gone',
      (folder) => {
        rmSync(blobWith(folder, 'two'));
      },
      /a\/two\.txt is missing/,
    ],
  ];
  test.each(cases)('%s', (_what, change, words) => {
    const folder = copy();
    change(folder);
    const { code, said } = run('check', '--data', folder);
    expect(said).toMatch(words);
    expect(code).toBe(1);
    expect(() => backUp(folder, `${folder}-backup`, { now: NOW })).toThrow(
      /cannot be backed up|cannot|database|malformed/,
    );
    expect(existsSync(`${folder}-backup`)).toBe(false);
  });

  test('a damaged document stops its collection, not the gateway, and never reads as if it were not there', async () => {
    const folder = copy();
    replace(documentsOf(folder), '示例正文 77 ', '示例正文 78 ');
    const store = new LibsqlStore(folder);
    const database = new Database(store, SYSTEM_INDEXES);
    expect(() => database.collection('notes')).toThrow(/notes\/note-77 is not what was written.*restore a backup/);
    expect(database.collection('$files').documents.size).toBe(2);
    await database.close();
  });

  test('any four bits of the file: found, or nothing that was stored is another; never an end by the system', async () => {
    let seed = 20261130;
    const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    const whole = (documents: Record<string, number>): boolean =>
      documents['notes'] === NOTES && documents['$files'] === 2;
    const silent: number[] = [];
    let found = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = copy();
      damage(documentsOf(folder), (bytes) => {
        for (let flip = 0; flip < 4; flip += 1) {
          const at = random(bytes.length);
          bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random(8)), at);
        }
      });
      const report = checkStore(folder);
      if (report.damage.length > 0) found += 1;
      else if (!whole(report.documents)) silent.push(round);
      await openAll(folder);
      rmSync(folder, { recursive: true });
    }
    expect(silent).toEqual([]);
    expect(found).toBeGreaterThan(ROUNDS / 2);
  });

  /** Opens the folder and reads it all; what is refused is refused in words. */
  async function openAll(folder: string): Promise<void> {
    let store: LibsqlStore | undefined;
    try {
      store = new LibsqlStore(folder);
      for (const name of [...store.collections(), '$files'])
        expect([...store.load(name)].length).toBeGreaterThanOrEqual(0);
    } catch (error) {
      expect(String(error)).toMatch(/damaged|would be lost/);
    }
    await store?.close();
  }
});

describe('the write-ahead log', () => {
  /** A folder whose last writes are in the log only, as kill -9 leaves it. */
  async function unfolded(): Promise<string> {
    const folder = copy();
    const store = new LibsqlStore(folder);
    for (let n = 0; n < 6; n += 1)
      await store.write([{ collection: 'notes', key: `late-${n}`, document: { _id: `late-${n}` } }]);
    const dead = fresh();
    for (const name of ['documents.db', 'documents.db-wal']) copyFileSync(join(folder, name), join(dead, name));
    cpSync(join(folder, 'files'), join(dead, 'files'), { recursive: true });
    await store.close();
    return dead;
  }
  const log = (folder: string): string => join(folder, 'documents.db-wal');

  test('sound, it is read with the rest', async () => {
    expect(checkStore(await unfolded())).toMatchObject({ documents: { notes: NOTES + 6 }, damage: [] });
  });
  test.each<[string, (bytes: Buffer) => void]>([
    ['within', (bytes) => void bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000)],
    ['at its beginning', (bytes) => void bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20)],
  ])('a changed bit %s is found, and no gateway starts on what would silently be less', async (_where, change) => {
    const folder = await unfolded();
    damage(log(folder), change);
    expect(checkStore(folder).damage.join()).toMatch(/write-ahead log/);
    expect(() => new LibsqlStore(folder)).toThrow(/would be lost without a word/);
    // and once more: a refused start leaves no lock
    expect(() => new LibsqlStore(folder)).toThrow(/would be lost without a word/);
  });
  test('cut off in the middle of a write it starts, and check says so', async () => {
    const folder = await unfolded();
    damage(log(folder), (bytes) => bytes.subarray(0, bytes.length - 100));
    const { damage: lost, notes } = checkStore(folder);
    expect(lost).toEqual([]);
    expect(notes.join()).toMatch(/bytes that make no write/);
    await new LibsqlStore(folder).close();
  });
});

test('a folder of before sums gets them when it is opened', async () => {
  const folder = copy();
  const plain = new Libsql(documentsOf(folder));
  plain.exec('ALTER TABLE document DROP COLUMN sum');
  plain.close();
  expect(checkStore(folder)).toMatchObject({
    damage: [],
    notes: [expect.stringContaining('602 documents of a time that kept no sums')],
  });
  await new LibsqlStore(folder).close();
  expect(checkStore(folder)).toMatchObject({ documents: { notes: NOTES }, damage: [], notes: [] });
});

describe('backup and restore', () => {
  test('what comes back is what was there; what was there meanwhile is kept; keys are not in it', () => {
    const folder = copy();
    const backup = `${folder}-backup`;
    const manifest = backUp(folder, backup, { leaveOut: ['secrets.env'], now: NOW });
    expect(manifest.documents).toEqual({ notes: NOTES, $files: 2 });
    expect(existsSync(join(backup, 'secrets.env'))).toBe(false);
    replace(documentsOf(folder), '示例正文 77 ', '示例正文 78 ');
    const { before, differ } = restore(backup, folder, NOW);
    expect(differ).toEqual([]);
    expect(readFileSync(join(folder, 'secrets.env'), 'utf8')).toBe('KEY=1\n');
    expect(checkStore(folder)).toMatchObject({ documents: { notes: NOTES }, damage: [], notes: [] });
    expect(checkStore(before ?? '').damage).toHaveLength(1);
  });

  test('other keys than those of its time are named', () => {
    const folder = copy();
    backUp(folder, `${folder}-backup`, { leaveOut: ['secrets.env'], now: NOW });
    writeFileSync(join(folder, 'secrets.env'), 'KEY=2\n');
    expect(restore(`${folder}-backup`, folder, NOW).differ).toEqual(['secrets.env']);
  });

  test.each<[string, (backup: string) => void, RegExp]>([
    [
      'a changed letter',
      (backup) => {
        replace(documentsOf(backup), '示例正文 77 ', '示例正文 78 ');
      },
      /documents\.db is not what was written/,
    ],
    [
      'a missing file',
      (backup) => {
        rmSync(blobWith(backup, 'one'));
      },
      /files\/.* is missing/,
    ],
    [
      'a file too many',
      (backup) => {
        writeFileSync(join(backup, 'files/x'), 'x');
      },
      /files\/x does not belong to it/,
    ],
    [
      'a cut list',
      (backup) => {
        truncateSync(join(backup, 'backup.json'), 50);
      },
      /backup\.json is not what was written/,
    ],
    [
      'no list',
      (backup) => {
        rmSync(join(backup, 'backup.json'));
      },
      /is no backup/,
    ],
  ])('%s in the backup: nothing is put in the place of the data', (_what, change, words) => {
    const folder = copy();
    const backup = `${folder}-backup`;
    backUp(folder, backup, { now: NOW });
    change(backup);
    expect(() => restore(backup, folder, NOW)).toThrow(words);
    expect(checkStore(folder)).toMatchObject({ documents: { notes: NOTES }, damage: [] });
    expect(existsSync(`${folder}.restoring`)).toBe(false);
  });

  test('not while a gateway is at work on the folder', async () => {
    const folder = copy();
    backUp(folder, `${folder}-backup`, { now: NOW });
    const store = new LibsqlStore(folder);
    expect(() => restore(`${folder}-backup`, folder, NOW)).toThrow(/locked by another gateway/);
    await store.close();
    expect(restore(`${folder}-backup`, folder, NOW).before).not.toBeNull();
  });

  test('an unfinished backup of before is no hindrance, a finished one is never written over', () => {
    const folder = copy();
    cpSync(folder, `${folder}-backup.part`, { recursive: true });
    backUp(folder, `${folder}-backup`, { now: NOW });
    expect(() => backUp(folder, `${folder}-backup`, { now: NOW })).toThrow(/is there already/);
  });
});

describe('with a gateway at work', () => {
  const functionsDir = scratch.folder('functions');
  let child: ChildProcess | undefined;
  let url = '';
  let data: string;
  beforeAll(() => {
    buildFunctions(functionsDir, 'probe');
  });
  beforeEach(async () => {
    data = fresh();
    const configDir = scratch.config({ indexes: { clocks: [], paired: [] } });
    child = spawn(
      process.execPath,
      [main, '--functions', functionsDir, '--config', configDir, '--data', data, '--no-timers'],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [line] = (await once(createInterface(child.stdout as Readable), 'line')) as [string];
    url = line.replace('localcloud ', '');
  });
  afterEach(async () => {
    if (!child) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  });
  const insert = async (id: string): Promise<number> =>
    (await fetch(`${url}/api/probe.insert`, { method: 'POST', body: JSON.stringify({ id }) })).status;

  test('a backup made meanwhile holds all that was acknowledged before it began, and is whole', async () => {
    const acknowledged: string[] = [];
    let running = true;
    const writer = async (name: number): Promise<void> => {
      for (let n = 0; running; n += 1) if ((await insert(`${name}-${n}`)) === 200) acknowledged.push(`${name}-${n}`);
    };
    const writers = [0, 1, 2, 3].map(writer);
    while (acknowledged.length < 100) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = [...acknowledged];
    const command = spawn(process.execPath, [main, 'backup', '--data', data, `${data}-backup`], { stdio: 'inherit' });
    const [code] = (await once(command, 'exit')) as [number];
    running = false;
    await Promise.all(writers);
    expect(code).toBe(0);
    expect(acknowledged.length).toBeGreaterThan(before.length);
    const store = new LibsqlStore(`${data}-backup`);
    const kept = new Set([...store.load('clocks')].map(([key]) => key));
    await store.close();
    expect(before.filter((id) => !kept.has(id))).toEqual([]);
  });

  test('a full disk refuses, loses nothing that was acknowledged, and is forgotten when there is room again', async () => {
    const limit = (bytes: string): void => {
      const { status, stderr } = spawnSync('prlimit', ['--pid', String(child?.pid), `--fsize=${bytes}`], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
    };
    const acknowledged: string[] = [];
    const attempt = async (id: string): Promise<boolean> => {
      if ((await insert(id)) !== 200) return false;
      acknowledged.push(id);
      return true;
    };
    await attempt('first');
    limit('120000:unlimited');
    let refused = 0;
    for (let n = 0; n < 200 && refused < 5; n += 1) if (!(await attempt(`full-${n}`))) refused += 1;
    expect(refused).toBe(5);
    // what was refused is not read either
    const list = async (): Promise<string[]> =>
      (
        (await (
          await fetch(`${url}/api/probe.list`, { method: 'POST', body: JSON.stringify({ name: 'clocks' }) })
        ).json()) as { data: string[] }
      ).data;
    expect((await list()).sort()).toEqual([...acknowledged].sort());
    limit('unlimited:unlimited');
    expect(await attempt('later')).toBe(true);
    expect((await list()).sort()).toEqual([...acknowledged].sort());
    expect(checkStore(data).damage).toEqual([]);
  });
});
