import { freezeRoster } from '../../domain/followup';
import { DomainError } from '../../domain/errors';
import { momentText } from '../../domain/time';
import type { Database } from '../../platform/database';
import { randomId } from '../../platform/ids';
import { freezesAt, headsOfSession, loadSession, pseudonym, type DrawDoc, type SessionDoc } from '../../records';

/**
 * The people of a frozen list by their pseudonyms: everybody of whom anything is on record, since whoever is struck or falls out of today's heads stays in the
 * list that is public by its hash.
 */
export async function peopleByPseudonym(db: Database, sessionId: string): Promise<Map<string, string>> {
  const docs = await db.find('attendances', { sessionId }, { fields: ['userId'] });
  return new Map(docs.map(({ userId }) => [pseudonym(sessionId, userId), userId]));
}

/** A list that is frozen, and that nobody has contributed to or drawn from yet. Salt and list stay closed, the hash is public. */
export function undrawn(_id: string, { endAt }: SessionDoc, entries: DrawDoc['roster'], now: number): DrawDoc {
  const { salt, hash, entries: roster } = freezeRoster(_id, entries, randomId());
  const open = { evaluator: null, bureau: null, seedHash: null, sizes: [], drawnAt: null };
  return { _id, frozenAt: now, endAt, salt, rosterHash: hash, roster, ...open };
}

/** Freezes the list of attendees once; whoever comes second gets the first one's. */
export async function freeze(db: Database, session: SessionDoc, now: number): Promise<DrawDoc> {
  const { roster: attendees } = await headsOfSession(db, session);
  const entries = attendees.map(({ attendeeId, venueId }) => ({
    attendeeId: pseudonym(session._id, attendeeId),
    venueId,
  }));
  const { doc } = await db.insertOnce('draws', undrawn(session._id, session, entries, now));
  return doc;
}

/** The session's draw with its list frozen; freezes it when it is time and the timer has not come by yet. ROSTER_NOT_FROZEN, ROSTER_EMPTY. */
export async function frozenDraw(db: Database, sessionId: string, now: number): Promise<DrawDoc> {
  const session = await loadSession(db, sessionId);
  const stored = await db.get('draws', sessionId);
  if (!stored && (session.status !== 'published' || now < freezesAt(session))) {
    const at = freezesAt(session);
    throw new DomainError('ROSTER_NOT_FROZEN', { sessionId, freezesAt: at, from: momentText(at) });
  }
  const doc = stored ?? (await freeze(db, session, now));
  if (doc.roster.length === 0) throw new DomainError('ROSTER_EMPTY', { sessionId });
  return doc;
}
