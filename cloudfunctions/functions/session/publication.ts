import { DomainError } from '../../domain/errors';
import { momentText } from '../../domain/time';
import type { Caller } from '../../entry/caller';
import type { Database } from '../../platform/database';
import { belongsOf, holdersOf, sessionMessage, subscribersTo, type SessionDoc } from '../../records';
import { planned } from './planned';

/** Who is told of a publication, nobody twice: by the first group that they belong to, in this order. */
export interface Told {
  institution: string[];
  window: string[];
  prefecture: string[];
  subscribers: string[];
}

/** What keeps a session from being published, as publishing would refuse it; null when nothing does, or when it is published already. */
export async function publicationProblem(
  db: Database,
  caller: Caller,
  session: SessionDoc,
): Promise<DomainError | null> {
  if (session.status === 'cancelled') return new DomainError('SESSION_CANCELLED', { sessionId: session._id });
  if (session.status === 'published') return null;
  if (caller.isInterested(belongsOf(session))) return new DomainError('INTERESTED');
  try {
    await planned(db, session._id, session);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** The people to whom publishing this session writes a message (R-PLAN 2, 4). */
export async function toldOf(db: Database, session: SessionDoc): Promise<Told> {
  const [staff, subscribers] = await Promise.all([
    holdersOf(db, belongsOf(session), ['institution', 'window', 'prefecture']),
    subscribersTo(db, session),
  ]);
  const seen = new Set<string>();
  const fresh = (ids: readonly string[]): string[] =>
    ids.filter((id) => {
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    });
  return {
    institution: fresh(staff.institution),
    window: fresh(staff.window),
    prefecture: fresh(staff.prefecture),
    subscribers: fresh(subscribers),
  };
}

export const publicationMessage = (userId: string, session: SessionDoc) =>
  sessionMessage(
    'session-published',
    userId,
    session,
    `${momentText(session.startAt)}，${session.venues.find((venue) => venue.main)?.name ?? '线上'}。`,
  );

export const publicationCause = (sessionId: string): string => `published:${sessionId}`;
