/**
 * One bad stored row never ends a list. A list that fails is made again without the rows that it was made of, halves at a time, until those are found
 * without which it can be made; they are left out, logged, and counted in the answer. Making one twice changes nothing, and what was
 * read the first time is not asked for again, unless the list itself has written since.
 */
import type { OperationName } from '../contract';
import { DomainError } from '../domain/errors';
import type { Database } from '../platform/database';
import { logError } from '../platform/log';

/** What sums up or decides is no list: it fails rather than leave something out. */
const ALSO: readonly OperationName[] = [
  'attendance.live',
  'attendance.review',
  'case.search',
  'plan.progress',
  'policy.match',
  'policy.overview',
  'policy.search',
];
const isList = (name: OperationName): boolean => /\.list[A-Z]?/.test(name) || ALSO.includes(name);

/** Rows known to be bad, as 'collection/_id', with the moment from which they are tried again: somebody may have mended them. */
const bad = new Map<string, number>();
const TRIED_AGAIN_MS = 600_000;
/** Beyond it the list fails after all. */
const MOST_TRIES = 80;

interface Reading {
  db: Database;
  /** Every row of a list that was read, in order; those that were asked for one by one; and those that were left out. */
  listed: Set<string>;
  single: Set<string>;
  leftOut: Set<string>;
}

type Row = { _id: string } | null;
type Asked = Map<string, Promise<unknown>>;

/** The database without some rows; `asked`: what has been read already, by question. */
function without(db: Database, excluded: ReadonlySet<string>, asked: Asked): Reading {
  const listed = new Set<string>();
  const single = new Set<string>();
  const leftOut = new Set<string>();
  const passes = (collection: string, read: Set<string>) => (row: Row) => {
    if (!row) return true;
    const name = `${collection}/${row._id}`;
    read.add(name);
    if (excluded.has(name)) leftOut.add(name);
    return !excluded.has(name);
  };
  const once = <R>(how: string, args: unknown[], ask: () => Promise<R>): Promise<R> => {
    const key = `${how} ${JSON.stringify(args)}`;
    const answer = (asked.get(key) as Promise<R> | undefined) ?? ask();
    asked.set(key, answer);
    return answer;
  };
  const questions: Pick<Untyped, 'get' | 'getMany' | 'find' | 'count' | 'countBy'> = {
    get: async (collection, id) => {
      const row = await once('get', [collection, id], () => (db as Untyped).get(collection, id));
      return passes(collection, single)(row) ? row : null;
    },
    getMany: async (collection, ids) =>
      (await once('getMany', [collection, ids], () => (db as Untyped).getMany(collection, ids))).filter(
        passes(collection, listed),
      ),
    find: async (collection, ...args) =>
      (await once('find', [collection, ...args], () => (db as Untyped).find(collection, ...args))).filter(
        passes(collection, listed),
      ),
    count: (...args) => once('count', args, () => (db as Untyped).count(...args)),
    countBy: (...args) => once('countBy', args, () => (db as Untyped).countBy(...args)),
  };
  // what is written while a list is made (somebody on it who has left is replaced) is seen by what is asked after it
  const plain = db as unknown as Record<(typeof WRITES)[number], (...args: unknown[]) => Promise<unknown>>;
  const afresh =
    (name: (typeof WRITES)[number]) =>
    (...args: unknown[]) =>
      plain[name](...args).finally(() => {
        asked.clear();
      });
  const writes = Object.fromEntries(WRITES.map((name) => [name, afresh(name)]));
  return { db: { ...db, ...questions, ...writes } as Database, listed, single, leftOut };
}

const WRITES = ['insertOnce', 'update', 'updateWhere', 'remove', 'transaction'] as const;

interface Untyped extends Omit<Database, 'get' | 'getMany' | 'find' | 'count' | 'countBy'> {
  get(collection: string, id: string): Promise<Row>;
  getMany(collection: string, ids: readonly string[]): Promise<Row[]>;
  find(collection: string, ...args: unknown[]): Promise<Row[]>;
  count(...args: unknown[]): Promise<number>;
  countBy(...args: unknown[]): Promise<Map<string, number>>;
}

const failedByItself = (error: unknown): boolean => error instanceof DomainError;

/** Those of `rows` without which `makes` succeeds, as few as can be found by halves. */
async function culprits(
  rows: readonly string[],
  excluded: ReadonlySet<string>,
  makes: (excluded: ReadonlySet<string>) => Promise<boolean>,
): Promise<string[]> {
  if (await makes(excluded)) return [];
  if (rows.length === 1) return [...rows];
  const half = Math.ceil(rows.length / 2);
  const [first, second] = [rows.slice(0, half), rows.slice(half)];
  const inFirst = await culprits(first, new Set([...excluded, ...second]), makes);
  const inSecond = await culprits(second, new Set([...excluded, ...inFirst]), makes);
  return [...inFirst, ...inSecond];
}

/** The answer, and how many rows could not be shown. */
export async function readable<R>(
  operation: OperationName,
  { db, now }: { db: Database; now: number },
  make: (db: Database) => Promise<R>,
): Promise<{ data: R; unshown: number }> {
  if (!isList(operation)) return { data: await make(db), unshown: 0 };
  for (const [row, until] of bad) if (until <= now || until > now + TRIED_AGAIN_MS) bad.delete(row);
  const known = new Set(bad.keys());
  const asked: Asked = new Map();
  const first = without(db, known, asked);
  try {
    return { data: await make(first.db), unshown: first.leftOut.size };
  } catch (error) {
    if (failedByItself(error)) throw error;
    let tries = 0;
    const makes = async (excluded: ReadonlySet<string>): Promise<boolean> => {
      if ((tries += 1) > MOST_TRIES) throw error;
      return make(without(db, excluded, asked).db).then(
        () => true,
        () => false,
      );
    };
    // rows of lists first: without a record that was asked for by its id there may be nothing to make a list of
    const candidates = [[...first.listed], [...first.listed, ...first.single]];
    let rows: string[] | undefined;
    for (const some of candidates) if (!rows && (await makes(new Set([...known, ...some])))) rows = some;
    // it is none of the rows
    if (!rows) throw error;
    const found = await culprits(rows, known, makes);
    for (const row of found) {
      bad.set(row, now + TRIED_AGAIN_MS);
      logError(
        operation,
        'ROW_UNREADABLE',
        new Error(`${row}: ${error instanceof Error ? error.message : String(error)}`),
      );
    }
    const last = without(db, new Set([...known, ...found]), asked);
    return { data: await make(last.db), unshown: last.leftOut.size };
  }
}
