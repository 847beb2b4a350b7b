import {
  countHeads,
  isActual,
  signsFor,
  staffState,
  type Attendee,
  type Evidence,
  type SessionHeads,
  type StaffState,
} from '../domain/attendance';
import { command } from '../platform/cloud';
import type { Database } from '../platform/database';
import { idOf } from '../platform/ids';
import type { AttendanceDoc, StaffEntryDoc } from './attendance';
import { pseudonym } from './nameless';
import { rulesFor } from './rules';
import type { SessionDoc } from './session';
import { asidesOf, isOfElsewhere, whatStands } from './standing';

/** Where an entry by staff stands; one from before entries were confirmed waits for it. */
export const stateOfEntry = (staff: AttendanceDoc['staff']): StaffState | null =>
  staff && (staff.state ?? staffState(staff));

/** An entry that stands beside the person's own scan and signature says nothing any more. */
export const entryState = (doc: AttendanceDoc): StaffState => {
  const state = stateOfEntry(doc.staff) ?? 'undone';
  const own = doc.signature !== null && doc.scan !== null && !doc.scan.vouched;
  return own && (state === 'open' || state === 'confirmed' || state === 'refused') ? 'replaced' : state;
};

/** Whether the person, or whose number it is, can still say that it is not true (R-ATTEND 7). */
export const mayContradict = (state: StaffState): boolean => ['open', 'confirmed', 'refused'].includes(state);

/** The attendance with an entry of staff about this person, or with this number; null when there is none. */
export async function entryAbout(
  db: Database,
  { userId, phoneHash }: { userId: string; phoneHash: string | undefined },
  sessionId: string,
  entryId?: string,
): Promise<(AttendanceDoc & { staff: StaffEntryDoc }) | null> {
  const is = (doc: AttendanceDoc | null | undefined): doc is AttendanceDoc & { staff: StaffEntryDoc } =>
    !!doc?.staff && (entryId === undefined || doc.staff.entryId === entryId);
  const own = await db.get('attendances', idOf('attendance', sessionId, userId));
  if (is(own)) return own;
  if (!phoneHash) return null;
  const docs = await db.find('attendances', { sessionId, phoneHash, staff: command.neq(null) });
  return docs.find(is) ?? null;
}

/** What is stored of where it stands after a change of it. */
export const withState = (staff: StaffEntryDoc): StaffEntryDoc => {
  const state = staffState(staff);
  return { ...staff, state, signs: signsFor(staff.kind, state) };
};

/** What one attendance record proves, of what stands of it (./standing.ts); of somebody who is struck (R-ATTEND 8) nothing, and what it would have proved beside it. */
function evidenceOf(doc: AttendanceDoc): Evidence {
  const was = provenBy(doc);
  if (!doc.struck) return was;
  const { by, reason } = doc.struck;
  return { ...was, signed: false, scanned: false, staffReason: null, struck: { by, reason, was } };
}

/**
 * What staff enter stands for the signature where it bears the person's hand or names the register, and for the presence only once the window platform
 * or the evaluator has confirmed it (R-ATTEND 7, 8).
 */
function provenBy(doc: AttendanceDoc): Evidence {
  const { scan, signature, staff } = doc;
  const state = stateOfEntry(staff);
  const confirmed = staff !== null && state === 'confirmed';
  return {
    personId: doc.userId,
    venueId: doc.venueId,
    at: scan?.at ?? signature?.at ?? staff?.at ?? 0,
    signed: signature !== null || (staff !== null && state !== null && signsFor(staff.kind, state)),
    scanned: scan !== null && (!scan.vouched || (confirmed && staff.kind === 'poster')),
    staffReason: confirmed ? staff.reason : null,
    kind: doc.kind,
  };
}

type Of = Pick<SessionDoc, 'startAt' | 'endAt' | 'history'>;

/** What counts of it: that of another day or place, and what is in review, does not. */
export const countedOf = (session: Of, doc: AttendanceDoc): Evidence => evidenceOf(whatStands(session, doc));

/**
 * Whether this person is on the sign-in register, or will be when a late scan is found true or an entry by staff is confirmed: who was there may say how
 * it was.
 */
export const isSignedIn = (session: Of, doc: AttendanceDoc | null): boolean => {
  if (doc === null || doc.struck) return false;
  const { staff } = whatStands(session, doc);
  const waits = staff?.kind === 'no-phone' && stateOfEntry(staff) === 'open';
  return waits || countedOf(session, doc).signed || asidesOf(session, doc).signature === 'in-review';
};

/** Whether this person is an actual attendee (R-ATTEND 8). */
export const isAttendee = (session: Of, doc: AttendanceDoc | null | undefined): boolean =>
  !!doc && isActual(countedOf(session, doc));

/** Whether a certificate can be had: the session took place, is over, and the person attended it. */
export const mayHaveCertificate = (session: SessionDoc, doc: AttendanceDoc | null | undefined, now: number): boolean =>
  session.status === 'published' && now > session.endAt && isAttendee(session, doc);

/** From when the list of attendees can be frozen: when the last kept scan may have come in (R-ATTEND 4). */
export const freezesAt = ({ endAt }: Pick<SessionDoc, 'endAt'>): number =>
  endAt + rulesFor(endAt).parameters.signIn.value.lateDeliveryHours * 3_600_000;

/** Entries by staff, apart from what people did themselves; `heads` and `eligible` count by a confirmed entry alone. */
export interface StaffHeads extends Record<StaffState, number> {
  entered: number;
  officers: number;
  heads: number;
  eligible: number;
}

function staffHeads(session: Of, docs: readonly AttendanceDoc[], audience: readonly string[]): StaffHeads {
  const counts = { open: 0, confirmed: 0, refused: 0, contradicted: 0, undone: 0, replaced: 0 };
  const heads: StaffHeads = { ...counts, entered: 0, officers: 0, heads: 0, eligible: 0 };
  for (const doc of docs.map((one) => whatStands(session, one))) {
    const state = stateOfEntry(doc.staff);
    if (state === null || state === 'undone') continue;
    const own = doc.scan !== null && doc.signature !== null && !doc.scan.vouched;
    heads.entered += 1;
    heads[own && state !== 'contradicted' ? 'replaced' : state] += 1;
    if (doc.staff?.flags?.some((flag) => flag === 'officer' || flag === 'interested')) heads.officers += 1;
    if (own || !isActual(evidenceOf(doc))) continue;
    heads.heads += 1;
    if (doc.kind !== null && audience.includes(doc.kind)) heads.eligible += 1;
  }
  return heads;
}

/** Scans that came later (R-ATTEND 4), apart from those of the room: how many, how many of them count, wait for a decision, and what of the session is set aside at all. */
export interface LateHeads {
  scans: number;
  counted: number;
  inReview: number;
  aside: number;
}

function lateHeads(session: Of, docs: readonly AttendanceDoc[]): LateHeads {
  const late = docs.filter(({ scan, struck }) => scan?.late && !struck);
  const set = docs.map((doc) => asidesOf(session, doc));
  return {
    scans: late.length,
    counted: late.filter((doc) => countedOf(session, doc).scanned).length,
    inReview: set.filter(({ scan }) => scan === 'in-review').length,
    aside: set.filter((one) => Object.values(one).some(isOfElsewhere)).length,
  };
}

/**
 * What has changed beside the frozen list, which stays what it was (R-FOLLOWUP 2). `fallen`: who is on it and no longer proves anything, though nobody struck them
 * (an entry by staff that was contradicted or refused since, a late scan that was found untrue): they go on being counted as those who were struck are. `since`:
 * who was found true only after it was frozen, and so is out of the sample's reach. `beyond`: of those whom no audit has had in reach either: neither called, nor on
 * the list of one that drew of them.
 */
async function besideFrozen(
  db: Database,
  session: SessionDoc,
  docs: readonly AttendanceDoc[],
): Promise<Pick<Heads, 'since' | 'beyond'> & { fallen: Attendee[] }> {
  const stand = docs.filter((doc) => !doc.struck && (doc.scan ?? doc.signature ?? doc.staff));
  const out = stand.filter((doc) => !isAttendee(session, doc));
  const found = stand.filter((doc) => (doc.staff ?? doc.scan?.review) && isAttendee(session, doc));
  const none = { fallen: [], since: [], beyond: [] };
  if (out.length + found.length === 0) return none;
  const [draw] = await db.find('draws', { _id: session._id }, { fields: ['roster'] });
  if (!draw) return none;
  const venueOf = new Map(draw.roster.map(({ attendeeId, venueId }) => [attendeeId, venueId]));
  const venue = ({ userId }: AttendanceDoc) => venueOf.get(pseudonym(session._id, userId));
  const since = found.flatMap((doc) =>
    venue(doc) === undefined ? [{ attendeeId: doc.userId, venueId: doc.venueId }] : [],
  );
  return {
    fallen: out.flatMap((doc) => {
      const venueId = venue(doc);
      return venueId === undefined ? [] : [{ attendeeId: doc.userId, venueId }];
    }),
    since,
    beyond: since.length === 0 ? [] : await beyondAudits(db, session._id, since),
  };
}

async function beyondAudits(db: Database, sessionId: string, since: readonly Attendee[]): Promise<Attendee[]> {
  const [audits, calls] = await Promise.all([
    db.find('draws', { sessionId }, { fields: ['roster', 'audit'] }),
    db.find('followupCalls', { sessionId }, { fields: ['userId'] }),
  ]);
  const drawnOf = audits.filter(({ audit }) => audit?.scope !== 'double').flatMap(({ roster }) => roster);
  const listed = new Set(drawnOf.map(({ attendeeId }) => attendeeId));
  const called = new Set(calls.map(({ userId }) => userId));
  return since.filter(({ attendeeId: id }) => !called.has(id) && !listed.has(pseudonym(sessionId, id)));
}

/** Heads with entries by staff beside them; `gone`: who was struck, or is on the frozen list and proves nothing any more. Neither took part, whatever is said on the phone. `since`: who counts and is not on that list; `beyond`: of those whom no audit has had in reach. */
export type Heads = SessionHeads & {
  staff: StaffHeads;
  late: LateHeads;
  gone: string[];
  since: Attendee[];
  beyond: Attendee[];
};

/** Heads of a session over all its venues, under the rules of its end (R-ATTEND 2, 8). */
export async function headsOfSession(db: Database, session: SessionDoc): Promise<Heads> {
  const docs = await db.find('attendances', { sessionId: session._id });
  const kinds = rulesFor(session.endAt).parameters.audienceKinds.value;
  const heads = countHeads(
    docs.map((doc) => countedOf(session, doc)),
    session.venues.map((venue) => venue.venueId),
    kinds,
  );
  const audience = kinds.filter((kind) => kind.eligible).map((kind) => kind.id);
  const { fallen, since, beyond } = await besideFrozen(db, session, docs);
  return {
    ...heads,
    roster: [...heads.roster, ...fallen],
    gone: [...heads.struck, ...fallen.map(({ attendeeId }) => attendeeId)],
    staff: staffHeads(session, docs, audience),
    late: lateHeads(session, docs),
    since,
    beyond,
  };
}

/**
 * Lines of the sign-in register by session, of people with a phone and of entries by staff: as `countedOf` has them. They are counted by the database but where
 * something may be set aside: a session that was changed, a scan that came late from somebody without a place.
 */
export async function signedBySession(db: Database, sessions: readonly SessionDoc[]): Promise<Map<string, number>> {
  const changed = sessions.filter(({ history }) => history.some(({ what }) => what === 'changed'));
  const ids = sessions.flatMap((one) => (changed.includes(one) ? [] : [one._id]));
  const of = { sessionId: command.in(ids), signature: command.neq(null), struck: null };
  const [own, byStaff, reviewed, ...read] = await Promise.all([
    db.countBy('attendances', 'sessionId', ids, { signature: command.neq(null), struck: null }),
    db.countBy('attendances', 'sessionId', ids, { signature: null, 'staff.signs': true, struck: null }),
    ids.length === 0 ? [] : db.find('attendances', { ...of, 'scan.review': command.exists(true) }),
    ...changed.map(({ _id: sessionId }) => db.find('attendances', { sessionId })),
  ]);
  const sessionOf = new Map(sessions.map((session) => [session._id, session]));
  const aside = new Map<string, number>();
  for (const doc of reviewed) {
    const session = sessionOf.get(doc.sessionId);
    if (session && !countedOf(session, doc).signed) aside.set(session._id, (aside.get(session._id) ?? 0) + 1);
  }
  const counted = changed.map((session, index): [string, number] => [
    session._id,
    (read[index] ?? []).filter((doc) => countedOf(session, doc).signed).length,
  ]);
  return new Map([
    ...ids.map((id): [string, number] => [id, (own.get(id) ?? 0) + (byStaff.get(id) ?? 0) - (aside.get(id) ?? 0)]),
    ...counted,
  ]);
}
