import { callList, drawSample, enlargeDraw } from '../domain/followup';
import type { CallEntry, Draw, FollowupRules, Outcome, RosterEntry } from '../domain/followup';
import type { Database } from '../platform/database';
import { rulesFor } from './rules';

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

/**
 * Collection `followupCalls`, `_id` = idOf('call', session, pseudonym): who stands behind a name on the call list, and whose sample
 * it is. States and outcomes are not stored: they follow from draw and attempts.
 */
export interface FollowupCallDoc {
  _id: string;
  sessionId: string;
  userId: string;
  attendeeId: string;
  /** The evaluator whose sample this is. */
  ownerId: string;
}

/**
 * Collection `followupAttempts`: append-only. The attempt that reached somebody has `_id` = idOf('answer', call), so that nobody
 * answers twice.
 */
export interface FollowupAttemptDoc {
  _id: string;
  sessionId: string;
  callId: string;
  attendeeId: string;
  at: number;
  by: string;
  byLabel: string;
  outcome: 'reached' | 'no-answer' | 'refused' | 'wrong-number';
  tookPart: boolean | null;
  rating: number | null;
  charged: boolean | null;
  remarks: string;
  requestId: string;
}

export const followupRules = (doc: { endAt: number }): FollowupRules =>
  rulesFor(doc.endAt).parameters.followupSample.value;

/** The draw, repeated out of what is stored; null while nobody has drawn. */
export function drawOf({ roster, seedHash, sizes }: DrawDoc): Draw | null {
  const [first, ...larger] = sizes;
  if (seedHash === null || first === undefined) return null;
  return larger.reduce(enlargeDraw, drawSample(roster, seedHash, first));
}

/** Who is to be called, in order, with replacements (R-FOLLOWUP 3); nobody while nobody has drawn. */
export function callsOf(doc: DrawDoc, attempts: readonly FollowupAttemptDoc[]): CallEntry[] {
  const draw = drawOf(doc);
  if (draw === null) return [];
  const made = attempts.map(({ attendeeId, at, outcome }) => ({ attendeeId, at, reached: outcome === 'reached' }));
  return callList(draw, made, followupRules(doc));
}

/** What the reached said, as R-SCORE 6 takes it. */
export const outcomesOf = (attempts: readonly FollowupAttemptDoc[]): Outcome[] =>
  attempts
    .filter((attempt) => attempt.outcome === 'reached')
    .map(({ attendeeId, tookPart, rating, charged }) => ({
      attendeeId,
      reallyTookPart: tookPart === true,
      rating,
      chargedOrSold: charged === true,
    }));

export interface Followup {
  doc: DrawDoc | null;
  attempts: FollowupAttemptDoc[];
  calls: CallEntry[];
}

/** Everything that a session's follow-up has on record. */
export async function loadFollowup(db: Database, sessionId: string): Promise<Followup> {
  const [doc, attempts] = await Promise.all([
    db.get<DrawDoc>('draws', sessionId),
    db.find<FollowupAttemptDoc>('followupAttempts', { sessionId }, { orderBy: ['at', 'asc'] }),
  ]);
  return { doc, attempts, calls: doc === null ? [] : callsOf(doc, attempts) };
}
