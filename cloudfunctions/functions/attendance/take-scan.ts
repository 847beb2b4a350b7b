import { decideScan, type CodeVerdict, type ScanReceipt } from '../../domain/attendance';
import { distanceMetres, type Place } from '../../domain/attendance';
import type { Output } from '../../contract';
import { command } from '../../platform/cloud';
import { keyedHash } from '../../platform/secrets';
import type { Context } from '../../entry/serve';
import {
  asidesOf,
  isOfElsewhere,
  madeRoom,
  registrationId,
  type AttendanceDoc,
  type RegistrationDoc,
  type Scan,
  type SessionDoc,
} from '../../records';
import { attendanceId, forSignIn } from './rules';
import { receiptOf } from './receipt';
import { recordRepeat, refuse } from './refusals';
import { registerWalkIn } from './walk-in';

/** What this person already has for a session. */
interface Known {
  attendance: AttendanceDoc | null;
  registration: RegistrationDoc | null;
}

export async function knownOf({ caller, db }: Context, sessionId: string): Promise<Known> {
  const [attendance, registration] = await Promise.all([
    db.get('attendances', attendanceId(sessionId, caller.userId)),
    db.get('registrations', registrationId(sessionId, caller.userId)),
  ]);
  return { attendance, registration };
}

export interface IncomingScan {
  session: SessionDoc;
  known: Known;
  /** Venue that the code names. */
  venueId: string;
  /** The code or scene as it was read. */
  code: string;
  via: Scan['via'];
  /** Of the screen's code or digits. */
  slot: number | null;
  location: Place | undefined;
  /** Staff have confirmed the person: without a location within the radius the scan rests on their word alone (R-ATTEND 5). */
  vouched?: boolean;
  device: string | undefined;
  verify: (known: { attendance: AttendanceDoc | null }) => CodeVerdict;
}

const kindOf = ({ via }: Pick<Scan, 'via'>): ScanReceipt['kind'] => (via === 'screen' ? 'rotating' : via);

/** Only what a later comparison needs: neither addresses nor names of phones are kept. */
const digest = (kind: string, value: string): string =>
  value === '' ? '' : keyedHash('CODE_KEY', kind, value).slice(0, 16);

/**
 * Takes a scan (R-ATTEND 3–6). One document for each person and session with an `_id` of both: however often and from wherever
 * it is sent, the first one stands. Registers walk-ins. Answers with the receipt, or with the refusal's code, which it records.
 */
export async function takeScan(context: Context, scan: IncomingScan): Promise<Output<'attendance.scan'>> {
  const { caller, db, now } = context;
  const { session, venueId } = scan;
  const { attendance, registration } = scan.known;
  const registered = registration?.state === 'registered' ? registration : null;
  // given before the session moved away from it: the person scans again, and a retry of that one is still its own
  const earlier = attendance?.scan && isOfElsewhere(asidesOf(session, attendance).scan) ? attendance : null;
  if (earlier && scan.slot !== null && earlier.scan?.slot === scan.slot)
    return receiptOf(session, earlier, caller, true);
  const decision = decideScan({
    existing: attendance?.scan && !earlier ? receiptFrom(attendance, attendance.scan) : null,
    receiptId: attendanceId(session._id, caller.userId),
    personId: caller.userId,
    session: forSignIn(session),
    registeredAt: registered && registered.at,
    kind: kindOf(scan),
    now,
    verify: () => scan.verify({ attendance }),
  });
  const target = { sessionId: session._id, venueId };
  if (decision.outcome === 'refused') return refuse(context, decision.reason, target);
  if (decision.outcome === 'repeated' && attendance) {
    await recordRepeat(context, scan.code, target);
    // The first call may have been cut off between the two writes.
    if (!attendance.scan?.review && registered?.venueId !== attendance.venueId)
      await registerWalkIn(db, session, attendance.venueId, caller.userId, now);
    return receiptOf(session, attendance, caller, true);
  }
  if (earlier)
    await db.transaction(async (tx) => {
      const doc = await tx.get('attendances', earlier._id);
      if (doc) await madeRoom(tx, session, doc);
    });
  const fresh = attendanceFrom(context, scan, decision.receipt);
  const stored = await store(context, fresh);
  // of the scan that stands: another one of the same person may have come first
  const placed = stored.doc.venueId;
  if (!stored.doc.scan?.review && registered?.venueId !== placed)
    await registerWalkIn(db, session, placed, caller.userId, now);
  return receiptOf(session, stored.doc, caller, !stored.first);
}

/** Adds the document, or the scan to one that staff made before. */
async function store({ db }: Context, fresh: AttendanceDoc): Promise<{ doc: AttendanceDoc; first: boolean }> {
  const { inserted, doc } = await db.insertOnce('attendances', fresh);
  if (inserted || doc.scan !== null) return { doc, first: inserted };
  const changed = await db.updateWhere(
    'attendances',
    { _id: fresh._id, scan: null },
    // `set` replaces the field; a plain object would be merged into a null and fail.
    { scan: command.set(fresh.scan), venueId: fresh.venueId },
  );
  const now = await db.get('attendances', fresh._id);
  return { doc: now ?? doc, first: changed === 1 };
}

/** As far as a review needs it: whoever reads their own distances over and over cannot work out where a venue is (R-ATTEND 5). */
const coarse = (metres: number): number =>
  Math.ceil(metres / (metres < 1000 ? 100 : 1000)) * (metres < 1000 ? 100 : 1000);

function attendanceFrom(context: Context, scan: IncomingScan, receipt: ScanReceipt): AttendanceDoc {
  const { position = null, radius = 0 } = scan.session.venues.find((venue) => venue.venueId === receipt.venueId) ?? {};
  const exactly = scan.location && position ? distanceMetres(scan.location, position) : null;
  const metres = exactly === null ? null : coarse(exactly);
  const booked = scan.known.registration;
  return {
    _id: receipt.receiptId,
    sessionId: receipt.sessionId,
    userId: receipt.personId,
    venueId: receipt.venueId,
    name: '',
    enterprise: '',
    phoneMasked: '',
    phoneHash: '',
    kind: null,
    scan: {
      at: receipt.scannedAt,
      receivedAt: receipt.deliveredAt,
      late: receipt.lateDelivered,
      via: scan.via,
      device: digest('device', scan.device ?? ''),
      address: digest('address', context.caller.address),
      distance: metres,
      ...(receipt.slot !== null && { slot: receipt.slot }),
      ...(booked?.state === 'registered' && booked.venueId !== receipt.venueId && { bookedVenueId: booked.venueId }),
      ...(receipt.inReview && { review: { decisions: [] } }),
      ...(scan.vouched && !(exactly !== null && exactly <= radius) && { vouched: true }),
    },
    signature: null,
    staff: null,
  };
}

function receiptFrom(doc: AttendanceDoc, scan: Scan): ScanReceipt {
  return {
    receiptId: doc._id,
    personId: doc.userId,
    sessionId: doc.sessionId,
    venueId: doc.venueId,
    kind: kindOf(scan),
    scannedAt: scan.at,
    deliveredAt: scan.receivedAt,
    lateDelivered: scan.late,
    slot: scan.slot ?? null,
    inReview: scan.review !== undefined,
  };
}
