import {
  countHeads,
  isActual,
  signsFor,
  staffState,
  type Evidence,
  type SessionHeads,
  type StaffState,
} from '../domain/attendance';
import { command } from '../platform/cloud';
import type { Database } from '../platform/database';
import type { AttendanceDoc, StaffEntryDoc } from './attendance';
import { rulesFor } from './rules';
import type { SessionDoc } from './session';
import { asidesOf, whatStands } from './standing';

/** Where an entry by staff stands; one from before entries were confirmed waits for it. */
export const stateOfEntry = (staff: AttendanceDoc['staff']): StaffState | null =>
  staff && (staff.state ?? staffState(staff));

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

/** Heads of a session over all its venues, under the rules of its end (R-ATTEND 2, 8). */
export async function headsOfSession(db: Database, session: SessionDoc): Promise<SessionHeads & { staff: StaffHeads }> {
  const docs = await db.find('attendances', { sessionId: session._id });
  const kinds = rulesFor(session.endAt).parameters.audienceKinds.value;
  const heads = countHeads(
    docs.map((doc) => countedOf(session, doc)),
    session.venues.map((venue) => venue.venueId),
    kinds,
  );
  const audience = kinds.filter((kind) => kind.eligible).map((kind) => kind.id);
  return { ...heads, staff: staffHeads(session, docs, audience) };
}

/** Lines of the sign-in register by session, of people with a phone and of entries by staff. */
export async function signedBySession(db: Database, ids: readonly string[]): Promise<Map<string, number>> {
  const [own, byStaff] = await Promise.all([
    db.countBy('attendances', 'sessionId', ids, { signature: command.neq(null), struck: null }),
    db.countBy('attendances', 'sessionId', ids, { signature: null, 'staff.signs': true, struck: null }),
  ]);
  return new Map(ids.map((id) => [id, (own.get(id) ?? 0) + (byStaff.get(id) ?? 0)]));
}
