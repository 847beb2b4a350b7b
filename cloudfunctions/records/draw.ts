import type { AuditScope, RosterEntry } from '../domain/followup';

export interface Contribution {
  /** Sealed with DRAW_KEY; opened in answers once both are in. */
  sealed: string;
  commitment: string;
  by: string;
  at: number;
}

/**
 * Collection `draws`, `_id` = the session's, or of an audit of its heads `<session>#audit-<n>`: the frozen roster under pseudonyms, both contributions, the draw
 * (R-FOLLOWUP 2, 5).
 */
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
  /** The score rests on the first; more than one in samples of before 27 November 2026, which could be enlarged. */
  sizes: number[];
  drawnAt: number | null;
  /** An audit's: its session, how many were to be called, said before the contributions, who is not drawn again, having been called in the sample, and who of its list is not on the frozen one. */
  sessionId?: string;
  audit?: { number: number; scope: AuditScope; size: number; excluded: string[]; since?: string[] };
}

export const auditDrawId = (sessionId: string, number: number): string => `${sessionId}#audit-${number}`;
export const sessionOfDraw = ({ _id, sessionId }: Pick<DrawDoc, '_id' | 'sessionId'>): string => sessionId ?? _id;

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
