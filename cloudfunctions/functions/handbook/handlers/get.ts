import { DomainError } from '../../../domain/errors';
import { differenceOf, pays, type HandbookEntry } from '../../../domain/handbook';
import type { Database } from '../../../platform/database';
import { handle } from '../../../entry/serve';
import { loadHandbook } from '../../../records';
import { shownEdition } from '../shown';

/** Bytes of entries in one answer: CloudBase lets 6 MB through, and a phone on the road less. */
const PAGE_BYTES = 2_000_000;

/** R-POLICY 3: an edition to keep, or what differs from the kept one. Errors: NOT_FOUND (also when none has been made yet). */
export const get = handle('handbook.get', async ({ editionId, have, offset }, { db }) => {
  const { edition, content } = await loadHandbook(db, editionId ?? (await newestId(db)));
  const difference = have === undefined ? null : await worthwhile(db, have, content.entries);
  const { entries, next } = pageOf(difference?.entries ?? content.entries, offset);
  return {
    edition: shownEdition(edition),
    base: difference && have !== undefined ? have : null,
    entries,
    order: difference?.order ?? null,
    agencies: content.agencies,
    next,
  };
});

/** An edition that is not known any more is no error: the phone gets the whole. */
async function worthwhile(db: Database, have: string, wanted: readonly HandbookEntry[]) {
  const kept = await db.get('handbookEditions', have);
  if (!kept) return null;
  const difference = differenceOf((await loadHandbook(db, have)).content.entries, wanted);
  return pays(difference, wanted) ? difference : null;
}

async function newestId(db: Database): Promise<string> {
  const [newest] = await db.find('handbookEditions', {}, { orderBy: ['madeAt', 'desc'], limit: 1, fields: ['madeAt'] });
  if (!newest) throw new DomainError('NOT_FOUND');
  return newest._id;
}

function pageOf(entries: readonly HandbookEntry[], offset: number): { entries: HandbookEntry[]; next: number | null } {
  let end = offset;
  for (let bytes = 0; end < entries.length; end += 1) {
    bytes += Buffer.byteLength(JSON.stringify(entries[end]));
    if (bytes > PAGE_BYTES && end > offset) break;
  }
  return { entries: entries.slice(offset, end), next: end < entries.length ? end : null };
}
