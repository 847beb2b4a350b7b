import { DomainError } from './errors';

/** By what the rows of a list stand in order; the last one tells rows apart that are equal otherwise. */
export type OrderKey = readonly (string | number)[];

export interface Asked {
  limit: number;
  /** Where the page before ended, as its `next` said. */
  cursor?: string | undefined;
}

export interface PageOf<T> {
  rows: T[];
  /** Of all pages. */
  total: number;
  /** Null: there are no more. */
  next: string | null;
}

/** A damaged row stands somewhere too. */
const sound = (part: unknown): string | number =>
  typeof part === 'number' && Number.isFinite(part) ? part : typeof part === 'string' ? part : '';

/** Where a page ended, as its `next` says it. */
export const cursorOf = (key: OrderKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** INVALID_INPUT for what is no cursor. */
export function keyOfCursor(cursor: string): OrderKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number')) return key;
  } catch {
    // said below
  }
  throw new DomainError('INVALID_INPUT', { fields: [{ path: 'cursor', message: '页码有误' }] });
}

function compare(one: OrderKey, other: OrderKey): number {
  for (const [at, a] of one.entries()) {
    const b = other[at] ?? '';
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}

/**
 * The rows that follow where the page before ended. By the key, not by a count: rows that come or go meanwhile neither repeat nor hide others. `down`: the
 * last first. A cursor that is none is INVALID_INPUT.
 */
export function pageOf<T>(
  all: readonly T[],
  keyOf: (row: T) => OrderKey,
  { limit, cursor }: Asked,
  down = false,
): PageOf<T> {
  const sign = down ? -1 : 1;
  const keyed = all.map((row) => ({ row, key: keyOf(row).map(sound) })).sort((a, b) => sign * compare(a.key, b.key));
  const after = cursor === undefined ? null : keyOfCursor(cursor);
  const from = after === null ? 0 : keyed.findIndex(({ key }) => sign * compare(key, after) > 0);
  const page = from < 0 ? [] : keyed.slice(from, from + limit);
  const last = page.at(-1);
  const more = last !== undefined && from + page.length < keyed.length;
  return { rows: page.map(({ row }) => row), total: all.length, next: more ? cursorOf(last.key) : null };
}

/** The documents of a page as its rows stand; one that is gone meanwhile is left out. */
export function inOrder<T extends { _id: string }>(ids: readonly string[], docs: readonly T[]): T[] {
  const byId = new Map(docs.map((doc) => [doc._id, doc]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
