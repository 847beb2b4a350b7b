/** What somebody gave of a session and what of it stands: evidence of a day and a place proves that day and that place (R-ATTEND 3, 4). */
import type { AsideReason } from '../contract/lists';
import { isAlive, staffState } from '../domain/attendance';
import type { Tx } from '../platform/database';
import type { AttendanceDoc } from './attendance';
import { rulesFor } from './rules';
import type { SessionDoc } from './session';

type Kind = 'scan' | 'signature' | 'staff';
export type Asides = Partial<Record<Kind, AsideReason>>;

/** Of the session as it is now; most sessions never move. */
type Of = Pick<SessionDoc, 'startAt' | 'endAt' | 'history'>;

function elsewhere(session: Of, venueId: string, at: number, until: number): AsideReason | null {
  const { opensMinutesBefore } = rulesFor(session.endAt).parameters.signIn.value;
  if (at < session.startAt - opensMinutesBefore * 60_000 || at > until) return 'other-day';
  return session.history.some((entry) => entry.at > at && entry.moved?.includes(venueId)) ? 'other-place' : null;
}

function scanAside({ scan, venueId }: AttendanceDoc, session: Of): AsideReason | null {
  if (!scan) return null;
  const away = elsewhere(session, venueId, scan.at, session.endAt);
  if (away || !scan.review) return away;
  const last = scan.review.decisions.at(-1);
  return last ? (last.outcome === 'confirmed' ? null : 'not-there') : 'in-review';
}

/** Why pieces of this attendance do not count of the session; empty where all do. A signature stands and falls with what it follows. */
export function asidesOf(session: Of, doc: AttendanceDoc): Asides {
  const closes = session.endAt + rulesFor(session.endAt).parameters.signIn.value.lateDeliveryHours * 3_600_000;
  const state = doc.staff && (doc.staff.state ?? staffState(doc.staff));
  const entry = doc.staff && state && isAlive(state) ? doc.staff : null;
  const scan = scanAside(doc, session);
  const staff = entry && elsewhere(session, doc.venueId, entry.at, closes);
  const follows = entry && !staff ? null : scan;
  const signature = doc.signature && (elsewhere(session, doc.venueId, doc.signature.at, closes) ?? follows);
  return { ...(scan && { scan }), ...(signature && { signature }), ...(staff && { staff }) };
}

const MOVED: readonly (AsideReason | undefined)[] = ['other-day', 'other-place'];

/** Whether it is of another day or place, so that the person gives it again; what is in review stays where it is. */
export const isOfElsewhere = (aside: AsideReason | undefined): boolean => MOVED.includes(aside);

/**
 * The attendance as a new piece of it finds it: what is of another day or place goes to `earlier`, and the signature's document out of the way of the
 * next one. Written at once; null stays null.
 */
export async function madeRoom(tx: Tx, session: Of, doc: AttendanceDoc): Promise<AttendanceDoc> {
  const aside = asidesOf(session, doc);
  const gone = (kind: Kind): boolean => isOfElsewhere(aside[kind]);
  if (!gone('scan') && !gone('signature') && !gone('staff')) return doc;
  const { scan, signature, staff } = doc;
  const old = signature && gone('signature') ? await tx.get('signatures', signature.signatureId) : null;
  if (old) {
    await tx.remove('signatures', old._id);
    await tx.set('signatures', { ...old, _id: `${old._id}-${old.at}` });
  }
  const moved = {
    scan: gone('scan') ? scan : null,
    signature:
      signature && gone('signature') ? { ...signature, signatureId: `${signature.signatureId}-${signature.at}` } : null,
    staff: gone('staff') ? staff : null,
  };
  const next: AttendanceDoc = {
    ...doc,
    scan: moved.scan ? null : scan,
    signature: moved.signature ? null : signature,
    staff: moved.staff ? null : staff,
    earlier: [...(doc.earlier ?? []), moved],
  };
  await tx.set('attendances', next);
  return next;
}

/** The attendance with nothing in it but what stands. */
export function whatStands(session: Of, doc: AttendanceDoc): AttendanceDoc {
  const aside = asidesOf(session, doc);
  if (!aside.scan && !aside.signature && !aside.staff) return doc;
  return {
    ...doc,
    scan: aside.scan ? null : doc.scan,
    signature: aside.signature ? null : doc.signature,
    staff: aside.staff ? null : doc.staff,
  };
}
