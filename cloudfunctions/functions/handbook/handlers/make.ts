import { DomainError } from '../../../domain/errors';
import { idOf, requestId } from '../../../platform/ids';
import { handle } from '../../../entry/serve';
import type { Tx } from '../../../platform/database';
import { handbookPartId, type HandbookEditionDoc } from '../../../records';
import { compileNow, type Compiled } from '../compiled';
import { shownEdition } from '../shown';

const ENTRIES_IN_A_PART = 100;
/** Policies published meanwhile: compiled anew, and after so many times in a row the caller is asked to try again. */
const ATTEMPTS = 4;

/**
 * R-POLICY 3: an edition of the items as published now, once whoever asks at the same time: the year's newest is read and written in the same
 * transaction. Nothing changed since, or the same request again: the stored one. Errors: HANDBOOK_EMPTY, BUSY.
 */
export const make = handle('handbook.make', async ({ year, note, requestKey }, { audit, caller, db, now }) => {
  const key = requestId('handbook.make', caller.userId, requestKey);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const compiled = await compileNow(db, now);
    const answer = await db.transaction(async (tx) => {
      const request = requestKey === undefined ? null : await tx.get('handbookRequests', key);
      const newest = await tx.get('handbookYears', String(year));
      if (request) return { edition: await stored(tx, request.editionId), repeated: true };
      const counter = await tx.get('policyIndex', 'current');
      if ((counter?.generation ?? 0) !== compiled.generation) return null;
      if (compiled.content.entries.length === 0) throw new DomainError('HANDBOOK_EMPTY');
      const last = newest && (await stored(tx, newest.editionId));
      const repeated = last?.contentHash === compiled.contentHash;
      const edition =
        last && repeated ? last : editionOf(compiled, { year, note, now, number: (last?.number ?? 0) + 1 });
      if (requestKey !== undefined) await tx.add('handbookRequests', { _id: key, editionId: edition._id });
      if (repeated) return { edition, repeated };
      await write(tx, edition, compiled);
      const { number, contentHash, items } = edition;
      await audit(tx, `handbook:${year}`, 'make', { editionId: edition._id, number, contentHash, items });
      return { edition, repeated };
    });
    if (answer) return { edition: shownEdition(answer.edition), repeated: answer.repeated };
  }
  throw new DomainError('BUSY');
});

async function stored(tx: Tx, editionId: string): Promise<HandbookEditionDoc> {
  const edition = await tx.get('handbookEditions', editionId);
  if (!edition) throw new Error(`edition ${editionId} is named but not stored`);
  return edition;
}

function editionOf(
  { content, contentHash }: Compiled,
  { year, number, note, now }: { year: number; number: number; note: string; now: number },
): HandbookEditionDoc {
  return {
    _id: idOf('handbook', year, number),
    year,
    number,
    note,
    madeAt: now,
    items: content.entries.length,
    policies: new Set(content.entries.map((entry) => entry.policyId)).size,
    bytes: Buffer.byteLength(JSON.stringify(content)),
    contentHash,
    parts: Math.ceil(content.entries.length / ENTRIES_IN_A_PART),
    agencies: content.agencies,
  };
}

async function write(tx: Tx, edition: HandbookEditionDoc, { content }: Compiled): Promise<void> {
  const { _id: editionId, number, year } = edition;
  for (let part = 0; part < edition.parts; part += 1) {
    const entries = content.entries.slice(part * ENTRIES_IN_A_PART, (part + 1) * ENTRIES_IN_A_PART);
    await tx.add('handbookParts', { _id: handbookPartId(editionId, part), entries });
  }
  await tx.add('handbookEditions', edition);
  await tx.set('handbookYears', { _id: String(year), editionId, number });
}
