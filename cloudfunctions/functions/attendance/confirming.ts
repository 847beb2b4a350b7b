/** Deciding, as somebody who does not profit, on evidence that does not count by itself: entries by staff and late scans in review (R-ATTEND 4, 7). */
import type { OperationName } from '../../contract';
import { DomainError } from '../../domain/errors';
import { requireDisinterested } from '../../entry/caller';
import { toFailure } from '../../entry/failure';
import type { Context } from '../../entry/serve';
import { accountsOf, belongsOf, loadSession, type SessionDoc } from '../../records';
import { confirmerOf } from './shown-entries';

type Decision<How> =
  { outcome: 'confirmed'; how: How; note?: string | undefined } | { outcome: 'refused'; reason: string };

export interface Confirming {
  session: SessionDoc;
  as: 'window' | 'evaluator';
  /** The caller's own accounts, over all of one number: nobody decides on themselves. */
  own: ReadonlySet<string>;
}

/** As what the caller decides; SESSION_NOT_PUBLISHED, INTERESTED, or INVALID_INPUT where the evaluator says to have been at the venue. */
export async function confirming(
  { caller, db }: Context,
  { sessionId, decision }: { sessionId: string; decision: Decision<string> },
): Promise<Confirming> {
  const session = await loadSession(db, sessionId);
  if (session.status !== 'published') throw new DomainError('SESSION_NOT_PUBLISHED');
  requireDisinterested(caller, [belongsOf(session)]);
  const as = confirmerOf(caller, session);
  // who runs the session, as the window platform too
  if (as === null) throw new DomainError('INTERESTED');
  if (as === 'evaluator' && decision.outcome === 'confirmed' && decision.how === 'venue') {
    const message = '评价机构按签到册、录像或电话核实';
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'decision.how', message }] });
  }
  const own = new Set((await accountsOf(db, caller.userId)).map(({ userId }) => userId));
  return { session, as, own };
}

/** On what a decision rests. */
export const groundsOf = <How>(decision: Decision<How>): { how: How | null; reason: string } =>
  decision.outcome === 'confirmed'
    ? { how: decision.how, reason: decision.note ?? '' }
    : { how: null, reason: decision.reason };

/** Decides on several, each by itself: what is refused for one, with the answer that `refused` gives of it, stops none of the others. */
export async function eachByItself<T>(
  operation: OperationName,
  ids: readonly string[],
  decide: (id: string) => Promise<T>,
  refused: (id: string) => T,
): Promise<(T & { error: { code: string; message: string } | null })[]> {
  const results: (T & { error: { code: string; message: string } | null })[] = [];
  for (const id of new Set(ids)) {
    try {
      results.push({ ...(await decide(id)), error: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { code, message } = toFailure(operation, error);
      results.push({ ...refused(id), error: { code, message } });
    }
  }
  return results;
}
