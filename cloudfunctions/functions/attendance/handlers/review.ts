import { reviewFlags, type ObservedScan, type ReviewFlag } from '../../../domain/attendance';
import { command } from '../../../platform/cloud';
import type { Database } from '../../../platform/database';
import { handle } from '../../../entry/serve';
import {
  loadSession,
  namesOf,
  observedScans,
  observedVenues,
  reviewLimits,
  type AttendanceDoc,
  type RefusalDoc,
  type SessionDoc,
} from '../../../records';

/** Refused and repeated scans with their reasons, newest first, and what looks odd with why (R-ATTEND 6). Nothing here decides. */
export const review = handle('attendance.review', async ({ sessionId }, { db }) => {
  const session = await loadSession(db, sessionId);
  const [refusals, attendances] = await Promise.all([
    db.find('refusals', { sessionId }, { orderBy: ['at', 'desc'] }),
    db.find('attendances', { sessionId, scan: command.neq(null) }),
  ]);
  const elsewhere = await overlapping(db, session, attendances);
  const again = refusals
    .filter((refusal) => refusal.code === 'REPEATED')
    .flatMap((refusal) => repeatOf(refusal, session));
  const scans = observedScans([...attendances, ...elsewhere.scans]);
  const flags = reviewFlags(
    [...scans, ...again],
    [session, ...elsewhere.sessions].flatMap(observedVenues),
    reviewLimits(session),
    refusals.filter(({ code }) => code === 'TOO_FAR_FROM_VENUE').map(({ userId }) => userId),
  );
  const [names, nameOf] = await Promise.all([
    signedNames(db, flags, attendances),
    namesOf(
      db,
      refusals.map(({ userId }) => userId),
    ),
  ]);
  return {
    refusals: refusals.map(({ at, code, userId, venueId }) => ({ at, code, who: nameOf(userId), venueId })),
    flags: flags.map(({ reason, label, clause, personIds, inputs }) => ({
      kind: reason,
      label,
      clause,
      people: personIds.map((personId) => names.get(personId) ?? '微信用户'),
      detail: Object.entries(inputs)
        .map(([name, value]) => `${name}: ${value}`)
        .join('; '),
    })),
  };
});

/** The same people's scans in sessions that run at the same time. */
async function overlapping(
  db: Database,
  session: SessionDoc,
  attendances: readonly AttendanceDoc[],
): Promise<{ sessions: SessionDoc[]; scans: AttendanceDoc[] }> {
  const month = await db.find('sessions', { month: session.month });
  const sessions = month.filter(
    (other) => other._id !== session._id && other.startAt < session.endAt && other.endAt > session.startAt,
  );
  if (sessions.length === 0) return { sessions, scans: [] };
  const there = await db.find('attendances', {
    sessionId: command.in(sessions.map((other) => other._id)),
    scan: command.neq(null),
  });
  const here = new Set(attendances.map((doc) => doc.userId));
  return { sessions, scans: there.filter((doc) => here.has(doc.userId)) };
}

/** A second scan at another venue is no second receipt, but it is seen. */
function repeatOf({ userId, venueId, at }: RefusalDoc, session: SessionDoc): ObservedScan[] {
  if (venueId === null || at > session.endAt) return [];
  const unknown = { deviceDigest: null, networkDigest: null, distanceMetres: null, isLate: false, slot: null };
  return [{ personId: userId, sessionId: session._id, venueId, scannedAt: at, deliveredAt: at, ...unknown }];
}

async function signedNames(
  db: Database,
  flags: readonly ReviewFlag[],
  attendances: readonly AttendanceDoc[],
): Promise<Map<string, string>> {
  const wanted = new Set(flags.flatMap((flag) => flag.personIds));
  const names = new Map(attendances.filter((doc) => doc.name !== '').map((doc) => [doc.userId, doc.name]));
  const missing = [...wanted].filter((personId) => !names.has(personId));
  for (const user of await db.getMany('users', missing)) {
    if (user.profile) names.set(user._id, user.profile.name);
  }
  return names;
}
