import { commitmentOf, contributionFor, type Contributions, type DrawParty } from '../../domain/followup';
import { DomainError } from '../../domain/errors';
import type { Caller } from '../../entry/caller';
import type { Context } from '../../entry/serve';
import { seal, unseal } from '../../platform/secrets';
import { belongsOf, type Contribution, type DrawDoc, type SessionDoc } from '../../records';

/** The two who contribute to a seed (R-FOLLOWUP 2). */
const DRAWING: readonly DrawParty[] = ['evaluator', 'bureau'];

/** As which of the two the caller contributes; FORBIDDEN when as none, also where he or she belongs to the session's institution. */
export function drawingParty(caller: Caller, session: SessionDoc): DrawParty {
  const as = caller.standing(belongsOf(session));
  const party = DRAWING.find((one) => as.includes(one));
  if (!party) throw new DomainError('FORBIDDEN', { sessionId: session._id });
  return party;
}

/** What the caller's tap contributes to one draw, sealed, with its commitment. */
export function contributionOf(
  { caller, now }: Pick<Context, 'caller' | 'now'>,
  drawId: string,
  party: DrawParty,
  tap: string,
): Contribution {
  const value = contributionFor(drawId, party, tap);
  return {
    sealed: seal('DRAW_KEY', value),
    commitment: commitmentOf(drawId, party, value),
    by: caller.userId,
    at: now,
  };
}

/** Both contributions, opened; null while one is missing. */
export function openedContributions({
  evaluator,
  bureau,
}: Pick<DrawDoc, 'evaluator' | 'bureau'>): Contributions | null {
  if (evaluator === null || bureau === null) return null;
  return { evaluator: unseal('DRAW_KEY', evaluator.sealed), bureau: unseal('DRAW_KEY', bureau.sealed) };
}
