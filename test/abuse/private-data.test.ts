/** What lies on the disk is nobody else's on the machine, and what was deleted lies there no more. */
import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Database } from '../../localcloud/database/database';
import { LibsqlStore } from '../../localcloud/database/store/libsql-store';
import { fileLog } from '../../localcloud/functions/log';
import { keepPrivate } from '../../localcloud/private-folder';
import { Blobs } from '../../localcloud/storage/blobs';
import { Files } from '../../localcloud/storage/files';
import { SYSTEM_INDEXES } from '../../localcloud/system-collections';
import { backUp, restore } from '../../localcloud/upkeep/backup';
import { attack } from './support/attack';
import { Scratch } from '../localcloud/builders/gateway';

const scratch = new Scratch();
afterAll(() => {
  scratch.remove();
});
let folders = 0;
const fresh = (): string => scratch.folder(`private-${(folders += 1)}`);
const entriesOf = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((name) => join(directory, name));
/** Files that others may read, folders that others may enter. */
const open = (directory: string): string[] =>
  [directory, ...entriesOf(directory)].filter((path) => (statSync(path).mode & 0o077) !== 0);
const holding = (directory: string, text: string): string[] =>
  entriesOf(directory).filter((path) => statSync(path).isFile() && readFileSync(path).includes(text));

/** Documents enough for pages to be divided, among them one person; a stored file; a log. */
async function filled(directory: string, name: string) {
  const store = new LibsqlStore(directory);
  const database = new Database(store, SYSTEM_INDEXES);
  await database.createCollection('users');
  const people = Array.from({ length: 300 }, (_, n) => ({
    _id: `u${(n * 7919) % 300}`,
    name: n === 150 ? name : `示例人员${n}`,
    enterprise: '示例企业'.repeat(n % 40),
  }));
  for (const document of people) await database.commit([{ collection: 'users', key: document._id, document }]);
  const files = new Files(database, new Blobs(join(directory, 'files')));
  await files.store('exports/mine.json', Readable.from([Buffer.from(JSON.stringify({ name }))]), 1000, '');
  const owner = people[150]?._id ?? '';
  return { database, files, owner };
}

describe('what lies on the disk', () => {
  const umask = process.umask(0o022);
  afterAll(() => process.umask(umask));

  attack(
    'Personal data',
    {
      tries: 'another user of the machine reads documents, their log, uploads and the functions’ log',
      before: 'readable: 0644 in folders of 0755',
      now: 'files 0600, folders 0700',
    },
    async () => {
      const directory = join(fresh(), 'data');
      const { database } = await filled(directory, '示例甲');
      fileLog(directory)('session', 'r1', 'stdout', '示例');
      expect(entriesOf(directory).map((path) => path.slice(directory.length + 1))).toEqual(
        expect.arrayContaining(['documents.db', 'documents.db-wal', 'documents.db-shm', 'owner.db']),
      );
      expect(open(directory)).toEqual([]);
      await database.close();
      expect(open(directory)).toEqual([]);
    },
  );

  attack(
    'Personal data',
    {
      tries: 'the same with a folder of before, which was open to all',
      before: 'stays readable',
      now: 'closed at the next start, with all that lies in it',
    },
    async () => {
      const directory = fresh();
      mkdirSync(join(directory, 'files'), { mode: 0o755 });
      writeFileSync(join(directory, 'files', 'old'), '示例', { mode: 0o644 });
      writeFileSync(join(directory, 'functions.log'), '示例', { mode: 0o644 });
      const outside = join(fresh(), 'outside');
      writeFileSync(outside, '', { mode: 0o644 });
      chmodSync(outside, 0o644);
      symlinkSync(outside, join(directory, 'link'));
      keepPrivate(directory);
      expect(open(directory).map((path) => path.slice(directory.length + 1))).toEqual(['link']);
      expect(statSync(outside).mode & 0o777).toBe(0o644);
      await Promise.resolve();
    },
  );

  attack(
    'Personal data',
    {
      tries: 'the same with a backup, and with what was put back from one',
      before: 'there was no backup',
      now: 'files 0600, folders 0700',
    },
    async () => {
      const [directory, to] = [join(fresh(), 'data'), join(fresh(), 'backup')];
      const { database } = await filled(directory, '示例乙');
      await database.close();
      writeFileSync(join(directory, 'seeded.json'), '{}', { mode: 0o644 });
      backUp(directory, to, { take: ['seeded.json'], now: new Date(0) });
      expect(open(to)).toEqual([]);
      restore(to, directory, new Date(0));
      expect(open(directory)).toEqual([]);
    },
  );
});

describe('what was deleted', () => {
  const name = '示例已删除之人';

  attack(
    'Personal data',
    {
      tries: 'to read a deleted name in the files of the store, its write-ahead log and stored contents',
      before: 'found in documents.db and in documents.db-wal',
      now: 'found nowhere once the gateway has stopped',
    },
    async () => {
      const directory = join(fresh(), 'data');
      const { database, files, owner } = await filled(directory, name);
      expect(holding(directory, name)).not.toEqual([]);
      await database.commit([{ collection: 'users', key: owner, document: undefined }]);
      await files.remove('exports/mine.json');
      await database.close();
      expect(holding(directory, name)).toEqual([]);
    },
  );

  attack(
    'Personal data',
    {
      tries: 'the same while the gateway goes on, a quarter of a minute later; a name that was written over as well',
      before: 'found in the write-ahead log',
      now: 'found nowhere',
    },
    async () => {
      jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
      try {
        const directory = join(fresh(), 'data');
        const { database, files, owner } = await filled(directory, name);
        await database.commit([{ collection: 'users', key: owner, document: { _id: owner, name: '' } }]);
        await files.remove('exports/mine.json');
        jest.advanceTimersByTime(15_000);
        expect(holding(directory, name)).toEqual([]);
        await database.close();
      } finally {
        jest.useRealTimers();
      }
    },
  );
});
