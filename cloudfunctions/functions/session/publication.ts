import { DomainError } from '../../domain/errors';
import { momentText } from '../../domain/time';
import type { Caller } from '../../entry/caller';
import type { Database } from '../../platform/database';
import type { Explained, Reason } from '../../mechanisms/plausibility';
import {
  belongsOf,
  holdersOf,
  sessionMessage,
  settled,
  shownRemarks,
  subscribersTo,
  type SessionDoc,
} from '../../records';
import { oddOf, type Stamps } from './odd';
import { planned } from './planned';

/** Who is told of a publication, nobody twice: by the first group that they belong to, in this order. */
export interface Told {
  institution: string[];
  window: string[];
  prefecture: string[];
  subscribers: string[];
}

interface Batch {
  now: number;
  /** Drafts that are published together. */
  batch: ReadonlySet<string>;
  reasons: readonly Reason[];
}

export interface Looked {
  /** What keeps it from being published, as publishing would refuse it; null when nothing does, or when it is published already. */
  problem: DomainError | null;
  remarks: ReturnType<typeof shownRemarks>;
  /** What is kept of the reasons. */
  explained: Explained[];
  stamps: Stamps;
}

/** A draft as its publication finds it, under the rules of a new plan. */
export async function publicationOf(
  db: Database,
  caller: Caller,
  session: SessionDoc,
  { now, batch, reasons }: Batch,
): Promise<Looked> {
  const nothing = { remarks: [], explained: [], stamps: new Map<string, number>() };
  const { _id: sessionId, status, explained: kept = [] } = session;
  if (status === 'cancelled') return { problem: new DomainError('SESSION_CANCELLED', { sessionId }), ...nothing };
  if (status === 'published') return { problem: null, ...nothing };
  if (caller.isInterested(belongsOf(session))) return { problem: new DomainError('INTERESTED'), ...nothing };
  let looked = nothing as Omit<Looked, 'problem'>;
  try {
    const plan = await planned(db, sessionId, session, now);
    const { remarks, elsewhere, stamps } = await oddOf(db, { sessionId, plan, now, stage: 'final', batch });
    looked = { remarks: shownRemarks(remarks, [...kept, ...elsewhere, ...reasons]), explained: kept, stamps };
    // given with the publication of the other of two sessions: one reason answers for both
    const explained = settled(remarks, { given: reasons, by: caller.userId, at: now, kept, elsewhere, path: 'plan.' });
    return { problem: null, ...looked, explained };
  } catch (error) {
    if (error instanceof DomainError) return { problem: error, ...looked };
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
