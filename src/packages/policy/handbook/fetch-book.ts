import type { Answer, Book, Entry, Question } from './types';

/** The wanted edition's entries out of the kept ones and what differs; null when they do not belong together. */
export function applyDifference(
  kept: readonly Entry[],
  changed: readonly Entry[],
  order: readonly string[] | null,
): Entry[] | null {
  const known = new Map([...kept, ...changed].map((entry) => [entry.entryId, entry]));
  const entries: Entry[] = [];
  for (const entryId of order ?? kept.map((entry) => entry.entryId)) {
    const entry = known.get(entryId);
    if (!entry) return null;
    entries.push(entry);
  }
  return entries;
}

export interface Fetched {
  book: Book;
  /** How many entries came as changed; null: the whole edition came. */
  changed: number | null;
}

type Ask = (question: Question) => Promise<Answer>;

/**
 * An edition, the newest when none is named: of what is kept only what differs is fetched, page by page. What came is checked against the number
 * of items that the edition has; when it does not fit together it is fetched whole.
 */
export async function fetchBook(ask: Ask, kept: Book | null, editionId?: string): Promise<Fetched> {
  const first = await ask({
    ...(editionId === undefined ? {} : { editionId }),
    ...(kept ? { have: kept.edition.editionId } : {}),
  });
  const came = [...first.entries];
  for (let next = first.next; next !== null;) {
    const page = await ask({
      editionId: first.edition.editionId,
      offset: next,
      ...(kept ? { have: kept.edition.editionId } : {}),
    });
    came.push(...page.entries);
    next = page.next;
  }
  const { edition, agencies, base } = first;
  const entries = base === null || !kept ? came : applyDifference(kept.entries, came, first.order);
  if (entries?.length === edition.items)
    return { book: { edition, agencies, entries }, changed: base === null ? null : came.length };
  if (kept) return fetchBook(ask, null, edition.editionId);
  throw new Error(`${edition.items} items announced, ${came.length} came`);
}
