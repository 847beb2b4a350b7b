import { callList, drawSample, enlargeDraw } from '../../domain/followup';
import type { CallEntry, Draw, FollowupRules, RosterEntry } from '../../domain/followup';
import { idOf } from '../../platform/ids';
import { rulesFor, type AttemptDoc } from '../../records';

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

export const answerId = (call: string): string => idOf('answer', call);

export const followupRules = (doc: { endAt: number }): FollowupRules =>
  rulesFor(doc.endAt).parameters.followupSample.value;

/** The draw, repeated out of what is stored; null while nobody has drawn. */
export function drawOf({ roster, seedHash, sizes }: DrawDoc): Draw | null {
  const [first, ...larger] = sizes;
  if (seedHash === null || first === undefined) return null;
  return larger.reduce(enlargeDraw, drawSample(roster, seedHash, first));
}

/** Who is to be called, in order, with replacements (R-FOLLOWUP 3); nobody while nobody has drawn. */
export function entriesOf(doc: DrawDoc, attempts: readonly AttemptDoc[]): CallEntry[] {
  const draw = drawOf(doc);
  if (draw === null) return [];
  const made = attempts.map(({ attendeeId, at, outcome }) => ({
    attendeeId,
    at,
    reached: outcome === 'reached',
    withdrawn: outcome === 'withdrawn',
  }));
  return callList(draw, made, followupRules(doc));
}
