import { DomainError } from '../domain/errors';
import { cursorOf, keyOfCursor, type Asked, type PageOf } from '../domain/paging';
import { command } from '../platform/cloud';
import type { By, Collections, Database, Where } from '../platform/database';

type Name = keyof Collections;
type Row = Readonly<Record<string, unknown>> & { _id: string };

/** A part of a list that the store finds and puts in order by itself; parts follow one another. */
export interface Part<N extends Name> {
  readonly where: Where<Collections[N]>;
  readonly orderBy: readonly By<Collections[N]>[];
}

/** What stands behind the row with these values, in this order; the id breaks ties. */
function behind<N extends Name>(orderBy: Part<N>['orderBy'], key: readonly (string | number)[]) {
  const fields = [...orderBy, ['_id', 'asc'] as const];
  return command.or(
    fields.map(([field, direction], at) => {
      const value = key[at] ?? '';
      const same = Object.fromEntries(fields.slice(0, at).map(([one], before) => [one, key[before]]));
      return { ...same, [field]: direction === 'asc' ? command.gt(value) : command.lt(value) };
    }),
  );
}

/**
 * A page of a list as the store finds it, so that no more is read than is shown: the rows that follow where the page before ended, whatever came or went
 * meanwhile. A cursor that is none is INVALID_INPUT.
 */
export async function findPage<N extends Name>(
  db: Database,
  collection: N,
  parts: readonly Part<N>[],
  { limit, cursor }: Asked,
): Promise<PageOf<Collections[N]>> {
  const [from = 0, ...after] = cursor === undefined ? [] : keyOfCursor(cursor);
  if (typeof from !== 'number' || (cursor !== undefined && !parts[from]))
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'cursor', message: '页码有误' }] });
  const found: { row: Collections[N]; part: number }[] = [];
  for (let at = from; at < parts.length && found.length <= limit; at += 1) {
    const { where, orderBy } = parts[at] as Part<N>;
    const rest = at === from && after.length > 0 ? command.and([where, behind(orderBy, after)]) : where;
    const rows = await db.find(collection, rest, { orderBy, limit: limit + 1 - found.length });
    found.push(...(rows as Collections[N][]).map((row) => ({ row, part: at })));
  }
  const counts = await Promise.all(parts.map(({ where }) => db.count(collection, where)));
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const keyOf = ({ row, part }: (typeof found)[number]) => {
    const values = row as unknown as Row;
    return [part, ...(parts[part]?.orderBy ?? []).map(([field]) => values[field] as string | number), values._id];
  };
  return {
    rows: page.map(({ row }) => row),
    total: counts.reduce((sum, count) => sum + count, 0),
    next: last && found.length > limit ? cursorOf(keyOf(last)) : null,
  };
}
