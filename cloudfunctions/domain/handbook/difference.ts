import type { HandbookEntry } from './types';

type Entries = readonly HandbookEntry[];

/** What turns one edition's entries into another's. */
export interface HandbookDifference {
  /** New or changed ones, in the new order. */
  entries: HandbookEntry[];
  /** `entryId`s of all in the new order; null when it is the old one. */
  order: string[] | null;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** With keys in order: a database need not keep that in which they were written. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** What is to be sent to a phone that keeps `old` so that it has `wanted`; of the same editions no entry and no order. Pure. */
export function differenceOf(old: Entries, wanted: Entries): HandbookDifference {
  const known = new Map(old.map((entry) => [entry.entryId, entry]));
  const order = wanted.map((entry) => entry.entryId);
  return {
    entries: wanted.filter((entry) => !same(known.get(entry.entryId), entry)),
    order: same(
      old.map((entry) => entry.entryId),
      order,
    )
      ? null
      : order,
  };
}

/** The wanted edition out of the old one and the difference. Throws when `old` is not the edition that the difference was made from. */
export function applyDifference(old: Entries, { entries, order }: HandbookDifference): HandbookEntry[] {
  const known = new Map([...old, ...entries].map((entry) => [entry.entryId, entry]));
  return (order ?? old.map((entry) => entry.entryId)).map((entryId) => {
    const entry = known.get(entryId);
    if (!entry) throw new Error(`the kept edition lacks entry ${entryId}`);
    return entry;
  });
}

/** Whether the difference is worth it: less than four fifths of the whole to send. */
export const pays = (difference: HandbookDifference, wanted: Entries): boolean =>
  JSON.stringify(difference).length < JSON.stringify(wanted).length * 0.8;
