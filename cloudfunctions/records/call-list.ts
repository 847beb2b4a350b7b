/** Who is on a draw's call list, out of what is stored: the draw repeated, the attempts beside it (R-FOLLOWUP 3). */
import { callList, drawSample, enlargeDraw, type CallEntry, type Draw, type FollowupRules } from '../domain/followup';
import type { Database } from '../platform/database';
import { sessionOfDraw, type DrawDoc } from './draw';
import { callId, followupStanding, type AttemptDoc, type FollowupCallDoc, type FollowupStanding } from './followup';
import { rulesFor } from './rules';

export const followupRules = (doc: { endAt: number }): FollowupRules =>
  rulesFor(doc.endAt).parameters.followupSample.value;

/** The draw, repeated; null while nobody has drawn. With all sizes of a sample of before, which could be enlarged. */
export function drawOf({ roster, seedHash, sizes }: Pick<DrawDoc, 'roster' | 'seedHash' | 'sizes'>): Draw | null {
  const [first, ...larger] = sizes;
  if (seedHash === null || first === undefined) return null;
  return larger.reduce(enlargeDraw, drawSample(roster, seedHash, first));
}

/** What was tried for this draw and stands; somebody's withdrawal holds for every draw of the session. */
export async function attemptsOf(db: Database, doc: Pick<DrawDoc, '_id' | 'sessionId'>): Promise<AttemptDoc[]> {
  const made = await db.find('followupAttempts', { sessionId: sessionOfDraw(doc) }, { orderBy: ['at', 'asc'] });
  return made.filter(
    ({ drawId, sessionId, outcome, undoneAt }) =>
      undoneAt === undefined && ((drawId ?? sessionId) === doc._id || outcome === 'withdrawn'),
  );
}

/** Who is to be called, in order, with replacements; nobody while nobody has drawn. */
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

/** Of a session's calls those on which the score rests (R-FOLLOWUP 5): the first sample with its replacements, no audit's, none that an enlarging of before brought. */
export async function sampleCalls(
  db: Database,
  sessionId: string,
  calls: readonly FollowupCallDoc[],
): Promise<FollowupCallDoc[]> {
  const own = calls.filter(({ drawId }) => drawId === undefined);
  const [drawn] = own.length === 0 ? [] : await db.find('draws', { _id: sessionId }, { fields: ['sizes'] });
  if (!drawn || drawn.sizes.length < 2) return own;
  const doc = await db.get('draws', sessionId);
  if (!doc) return own;
  const first = entriesOf({ ...doc, sizes: doc.sizes.slice(0, 1) }, await attemptsOf(db, doc));
  const ids = new Set(first.map(({ attendeeId }) => callId(sessionId, attendeeId)));
  return own.filter(({ _id }) => ids.has(_id));
}

/** What the sample has brought, as the score needs it (R-SCORE 6). @param gone who did not take part whatever was said (`headsOfSession`) */
export const followupOf = async (db: Database, sessionId: string, gone: readonly string[]): Promise<FollowupStanding> =>
  followupStanding(await sampleCalls(db, sessionId, await db.find('followupCalls', { sessionId })), new Set(gone));
