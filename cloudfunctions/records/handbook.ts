/**
 * Editions of the handbook (R-POLICY 3), kept for ever. The content lies beside the head in parts rather than as a file in cloud
 * storage: head, parts and audit record are then written in one transaction or not at all, and nobody can replace a file.
 */
import { withOwnAmount } from '../domain/benefit';
import { DomainError } from '../domain/errors';
import type { HandbookAgency, HandbookContent, HandbookEntry } from '../domain/handbook/types';
import type { Database } from '../platform/database';

/** Collection `handbookEditions`, `_id` = idOf('handbook', year, number). */
export interface HandbookEditionDoc {
  _id: string;
  year: number;
  /** 1 for the year's first. */
  number: number;
  note: string;
  madeAt: number;
  items: number;
  policies: number;
  /** Of the content as JSON. */
  bytes: number;
  /** Hash of what it says. */
  contentHash: string;
  parts: number;
  agencies: HandbookAgency[];
}

/** Collection `handbookParts`, `_id` = '<editionId>#<part>': entries in order, 100 a part, far below the size of one document. */
export interface HandbookPartDoc {
  _id: string;
  entries: HandbookEntry[];
}

/** Collection `handbookYears`, `_id` = the year: its newest edition. */
export interface HandbookYearDoc {
  _id: string;
  editionId: string;
  number: number;
}

/** Collection `handbookRequests`, `_id` = requestId: the edition that a request was answered with. */
export interface HandbookRequestDoc {
  _id: string;
  editionId: string;
}

/** Collection `handbookFiles`, `_id` = '<editionId>.<format>': where the file of an edition lies. */
export interface HandbookFileDoc {
  _id: string;
  fileId: string;
  sha256: string;
  missing: string[];
}

export const handbookPartId = (editionId: string, part: number): string => `${editionId}#${part}`;

/** An edition and all that it says. Errors: NOT_FOUND. */
export async function loadHandbook(
  db: Database,
  editionId: string,
): Promise<{ edition: HandbookEditionDoc; content: HandbookContent }> {
  const edition = await db.get('handbookEditions', editionId);
  if (!edition) throw new DomainError('NOT_FOUND', { editionId });
  const ids = Array.from({ length: edition.parts }, (_, part) => handbookPartId(editionId, part));
  const parts = new Map((await db.getMany('handbookParts', ids)).map((part) => [part._id, part.entries]));
  // editions of before have budgets among the amounts
  const entries = ids.flatMap((partId) => (parts.get(partId) ?? []).map(withOwnAmount));
  return { edition, content: { entries, agencies: edition.agencies } };
}
