import { reviewFlags, type ObservedScan, type ReviewFlag } from '../../../domain/attendance';
import { command } from '../../../platform/cloud';
import type { Database } from '../../../platform/database';
import type { Output } from '../../../contract';
import { handle } from '../../../entry/serve';
import { confirmerOf } from '../shown-entries';
import {
  asidesOf,
  belongsOf,
  isOfElsewhere,
  loadSession,
  namesOf,
  observedScans,
  observedVenues,
  reviewLimits,
  type AttendanceDoc,
  type RefusalDoc,
  type SessionDoc,
} from '../../../records';

type LateScan = Output<'attendance.review'>['lateScans'][number];

/** Late scans in review, refused and repeated ones with their reasons, newest first, and what looks odd with why (R-ATTEND 6). Nothing here decides. */
export const review = handle('attendance.review', async ({ sessionId }, { caller, db }) => {
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
  const refusedFor = (why: string) => refusals.filter(({ code }) => code === why).map(({ userId }) => userId);
  const flags = reviewFlags(
    [...scans, ...again],
    [session, ...elsewhere.sessions].flatMap(observedVenues),
    reviewLimits(session),
    refusedFor('TOO_FAR_FROM_VENUE'),
    refusedFor('DIGITS_WRONG'),
  );
  const [names, nameOf] = await Promise.all([
    signedNames(db, flags, attendances),
    namesOf(
      db,
      refusals.map(({ userId }) => userId),
    ),
  ]);
  const late = await lateScans(db, session, attendances);
  const stands = (doc: AttendanceDoc) => asidesOf(session, doc).scan;
  const of = (state: string) => late.filter((one) => one.state === state).length;
  return {
    counts: {
      scans: attendances.length,
      late: attendances.filter(({ scan }) => scan?.late).length,
      inReview: of('open'),
      confirmed: of('confirmed'),
      refused: of('refused'),
      setAside: attendances.filter((doc) => isOfElsewhere(stands(doc))).length,
      fromElsewhere: attendances.filter(({ scan }) => scan?.bookedVenueId).length,
      digits: attendances.filter(({ scan }) => scan?.via === 'digits').length,
    },
    lateScans: late,
    mayDecide: !caller.isInterested(belongsOf(session)) && confirmerOf(caller, session) !== null,
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

/** Scans in review, with what was found of them and by whom. */
async function lateScans(db: Database, session: SessionDoc, docs: readonly AttendanceDoc[]): Promise<LateScan[]> {
  const reviewed = docs.filter((doc) => doc.scan?.review && !isOfElsewhere(asidesOf(session, doc).scan));
  const [users, nameOf] = await Promise.all([
    db.getMany(
      'users',
      reviewed.map(({ userId }) => userId),
    ),
    namesOf(
      db,
      reviewed.flatMap(({ scan }) => scan?.review?.decisions.map(({ by }) => by) ?? []),
    ),
  ]);
  const profiles = new Map(users.map(({ _id, profile }) => [_id, profile]));
  const shown = reviewed.flatMap((doc): LateScan[] => {
    const { scan, signature, userId } = doc;
    if (!scan?.review) return [];
    const { decisions } = scan.review;
    const profile = profiles.get(userId);
    return [
      {
        personId: userId,
        name: doc.name || (profile?.name ?? '微信用户'),
        enterprise: doc.enterprise || (profile?.enterprise ?? ''),
        phoneMasked: doc.phoneMasked || (profile?.phoneMasked ?? ''),
        venueId: doc.venueId,
        at: scan.at,
        receivedAt: scan.receivedAt,
        signed: signature !== null,
        state: decisions.at(-1)?.outcome ?? 'open',
        decisions: decisions.map(({ by, ...decision }) => ({ ...decision, by: nameOf(by) })),
      },
    ];
  });
  const order = ['open', 'confirmed', 'refused'];
  return shown.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.receivedAt - b.receivedAt);
}

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
  const unknown = {
    deviceDigest: null,
    networkDigest: null,
    distanceMetres: null,
    isLate: false,
    slot: null,
    isByDigits: false,
  };
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
