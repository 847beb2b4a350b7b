import { LIMITS } from '../../contract/lists';
import type { Database } from '../../platform/database';

/** As far as the search takes them; the desk is refused more (SYNONYMS_FULL). */
export const MOST_SYNONYMS = LIMITS.synonyms;
/** An instance notices within this time what another one saved. */
const FRESH_MS = 60_000;

let kept: { rows: readonly (readonly string[])[]; readAt: number } | null = null;

/**
 * The rows of the desk: whoever types one word of a row means the others too. The same array as long as nothing changed, at most a minute old,
 * of now on the instance that saved one, and of now with `fresh`: the desk tries at once what it has saved, on whichever instance. A failing read keeps the rows that are known: the search goes on without the newest.
 */
export async function storedSynonyms(
  db: Database,
  now: number,
  fresh = false,
): Promise<readonly (readonly string[])[]> {
  // The clock of an instance may be set back.
  if (!fresh && kept !== null && Math.abs(now - kept.readAt) < FRESH_MS) return kept.rows;
  const rows = await db
    .find('policySynonyms', {}, { limit: MOST_SYNONYMS })
    .then((docs) => docs.map(({ words }) => words))
    .catch(() => kept?.rows ?? []);
  const same = kept !== null && JSON.stringify(kept.rows) === JSON.stringify(rows);
  kept = { rows: same && kept !== null ? kept.rows : rows, readAt: now };
  return kept.rows;
}

/** After a change on this instance: the next search reads them anew. */
export function forgetSynonyms(): void {
  kept = null;
}
