import type { RosterEntry } from '../domain/followup';

export interface Contribution {
  /** Sealed with DRAW_KEY; opened in answers once both are in. */
  sealed: string;
  commitment: string;
  by: string;
  at: number;
}

/** Collection `draws`, `_id` = the session's: the frozen roster under pseudonyms, both contributions, the draw (R-FOLLOWUP 2). */
export interface DrawDoc {
  _id: string;
  frozenAt: number;
  endAt: number;
  salt: string;
  rosterHash: string;
  roster: RosterEntry[];
  evaluator: Contribution | null;
  bureau: Contribution | null;
  /** Null until drawn. */
  seedHash: string | null;
  /** Sizes in the order in which they were drawn; more than one when the sample was enlarged. */
  sizes: number[];
  drawnAt: number | null;
}

/** Where a session's draw stands. */
export function drawState(
  doc: Pick<DrawDoc, 'seedHash' | 'evaluator' | 'bureau'> | null,
): 'not-frozen' | 'waiting-both' | 'waiting-evaluator' | 'waiting-bureau' | 'ready' | 'drawn' {
  if (doc === null) return 'not-frozen';
  if (doc.seedHash !== null) return 'drawn';
  if (doc.evaluator && doc.bureau) return 'ready';
  if (doc.evaluator) return 'waiting-bureau';
  return doc.bureau ? 'waiting-evaluator' : 'waiting-both';
}
