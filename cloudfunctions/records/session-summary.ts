import type { SessionSummary } from '../contract/session';
import { command } from '../platform/cloud';
import type { Database } from '../platform/database';
import { institutionNames } from './institution';
import type { RegistrationDoc, SessionDoc, VenueCounterDoc } from './session';

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** One session as lists show it, with its counters and the caller's own registration. */
export function sessionSummary(
  session: SessionDoc,
  institutionName: string,
  counters: readonly VenueCounterDoc[],
  mine: RegistrationDoc | null,
): SessionSummary {
  const main = session.venues.find((venue) => venue.main) ?? session.venues[0];
  return {
    sessionId: session._id,
    title: session.title,
    mode: session.mode,
    contentKind: session.contentKind,
    premium: session.premium,
    regionId: session.regionId,
    status: session.status,
    changed: session.changed,
    startAt: session.startAt,
    endAt: session.endAt,
    classHours: session.classHours,
    online: session.online,
    institutionId: session.institutionId,
    institutionName,
    lecturerName: session.lecturer.name,
    placeName: main?.name ?? '',
    capacity: sum(session.venues.map((venue) => venue.capacity)),
    registered: sum(counters.map((counter) => counter.registered)),
    waiting: sum(counters.map((counter) => counter.waiting)),
    mine: mine?.state ?? null,
  };
}

/** Counters of many sessions in one question. */
export async function countersOf(db: Database, sessionIds: readonly string[]): Promise<Map<string, VenueCounterDoc[]>> {
  if (sessionIds.length === 0) return new Map();
  const counters = new Map<string, VenueCounterDoc[]>(sessionIds.map((sessionId) => [sessionId, []]));
  for (const counter of await db.find('venueCounters', { sessionId: command.in([...sessionIds]) })) {
    counters.get(counter.sessionId)?.push(counter);
  }
  return counters;
}

/** Summaries in the order of `sessions`. */
export async function sessionSummaries(
  db: Database,
  sessions: readonly SessionDoc[],
  userId: string,
): Promise<SessionSummary[]> {
  const ids = sessions.map((session) => session._id);
  const [nameOf, counters, mine] = await Promise.all([
    institutionNames(db, sessions),
    countersOf(db, ids),
    ids.length > 0 ? db.find('registrations', { userId }) : [],
  ]);
  const own = new Map(mine.map((registration) => [registration.sessionId, registration]));
  return sessions.map((session) =>
    sessionSummary(session, nameOf(session), counters.get(session._id) ?? [], own.get(session._id) ?? null),
  );
}
