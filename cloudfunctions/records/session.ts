import { DomainError } from '../domain/errors';
import type { Values } from '../mechanisms/form';
import type { Belongs } from '../mechanisms/party';
import type { Explained } from '../mechanisms/plausibility';
import type { Database } from '../platform/database';
import { idOf } from '../platform/ids';
import { lectureHallSetting, type AudienceKindId, type ModeId, type OrganiserId } from '../programmes';
import type { sessionPlan } from '../programmes/lecture-hall-2018/forms/session-plan';

type SessionPlan = Values<typeof sessionPlan>;

export type SessionStatus = 'draft' | 'published' | 'cancelled';

export type SessionVenue = SessionPlan['venues'][number] & { venueId: string };

export interface SessionHistory {
  at: number;
  what: 'published' | 'changed' | 'cancelled';
  reason: string;
  fields: string[];
  /** Venues that are elsewhere since then: what was given there before proves nothing of the new place. */
  moved?: string[];
  /** Who did it, by id; absent in what was stored before it was kept. */
  by?: string;
  /** Of a change, what each field was and became. */
  changes?: { field: keyof SessionPlan; before: unknown; after: unknown }[];
}

/** What was planned of a session (R-PLAN 2); the institution's name is looked up when it is shown. */
export interface SessionPlanned extends Omit<SessionPlan, 'venues' | 'mode' | 'organiser' | 'audience'> {
  mode: ModeId;
  organiser: OrganiserId;
  audience: AudienceKindId[];
  venues: SessionVenue[];
}

/** Collection `sessions`. `month` ('YYYY-MM') and `year` are those of `startAt` in Asia/Shanghai. */
export interface SessionDoc extends SessionPlanned {
  _id: string;
  month: string;
  year: number;
  status: SessionStatus;
  changed: boolean;
  history: SessionHistory[];
  /** Reasons that were asked for because something of the plan is odd (programme's `plausibility`). */
  explained?: Explained[];
  createdAt: number;
  /** How often who is struck has changed (R-ATTEND 8): a score rests on the heads that it has read. */
  strikes?: number;
}

/** Collection `venueCounters`, `_id` = `<session>:<venue>`: derivable from `registrations` and rebuilt from them. */
export interface VenueCounterDoc {
  _id: string;
  sessionId: string;
  venueId: string;
  registered: number;
  waiting: number;
}

/**
 * Collection `planStamps`, `_id` = of a hall or a lecturer in a month: counts publications and changes there, so that two which were each checked without the other
 * do not both go through. Nothing but a count: who is where stands in the sessions.
 */
export interface PlanStampDoc {
  _id: string;
  count: number;
}

/** Collection `registrations`, `_id` = idOf('registration', session, person). */
export interface RegistrationDoc {
  _id: string;
  sessionId: string;
  userId: string;
  venueId: string;
  state: 'registered' | 'waiting' | 'cancelled';
  /** Order on the waiting list: the moment of asking. */
  at: number;
  /** Of what its owner cancelled: what it was, and when that was; within minutes it is that again. */
  leftState?: 'registered' | 'waiting';
  leftAt?: number;
}

export const registrationId = (sessionId: string, userId: string): string => idOf('registration', sessionId, userId);

export const venueCounterId = (sessionId: string, venueId: string): string => `${sessionId}:${venueId}`;

/** Where a session belongs, for who stands towards it as what. */
export const belongsOf = ({ institutionId, regionId }: Pick<SessionDoc, 'institutionId' | 'regionId'>): Belongs => ({
  programme: lectureHallSetting.programme,
  body: institutionId,
  area: regionId,
});

/** The session, or NOT_FOUND. */
export async function loadSession(db: Database, sessionId: string): Promise<SessionDoc> {
  const session = await db.get('sessions', sessionId);
  if (!session) throw new DomainError('NOT_FOUND', { sessionId });
  return session;
}

export const venueOf = (session: SessionDoc, venueId: string): SessionVenue => {
  const venue = session.venues.find((candidate) => candidate.venueId === venueId);
  if (!venue) throw new DomainError('VENUE_UNKNOWN', { venueId });
  return venue;
};
