import { callList, drawSample, enlargeDraw } from '../../domain/followup';
import type { CallEntry, Draw, FollowupRules } from '../../domain/followup';
import { idOf } from '../../platform/ids';
import { rulesFor, type AttemptDoc, type DrawDoc } from '../../records';

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
