import { decideScan, type CodeVerdict, type ScanReceipt } from '../../domain/attendance';
import { distanceMetres, type Place } from '../../domain/attendance';
import type { Output } from '../../contract';
import { command } from '../../platform/cloud';
import { keyedHash } from '../../platform/secrets';
import type { Context } from '../../entry/serve';
import { registrationId, type AttendanceDoc, type RegistrationDoc, type SessionDoc } from '../../records';
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
  via: 'screen' | 'poster';
  location: Place | undefined;
  device: string | undefined;
  verify: (known: { registered: RegistrationDoc | null; attendance: AttendanceDoc | null }) => CodeVerdict;
}

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
  const decision = decideScan({
    existing: attendance?.scan ? receiptFrom(attendance, attendance.scan) : null,
    receiptId: attendanceId(session._id, caller.userId),
    personId: caller.userId,
    session: forSignIn(session),
    registered: registered !== null,
    kind: scan.via === 'screen' ? 'rotating' : 'poster',
    now,
    verify: () => scan.verify({ registered, attendance }),
  });
  const target = { sessionId: session._id, venueId };
  if (decision.outcome === 'refused') return refuse(context, decision.reason, target);
  if (decision.outcome === 'repeated' && attendance) {
    await recordRepeat(context, scan.code, target);
    // The first call may have been cut off between the two writes.
    if (registration === null) await registerWalkIn(db, session._id, attendance.venueId, caller.userId, now);
    return receiptOf(session, attendance, caller, true);
  }
  const fresh = attendanceFrom(context, scan, decision.receipt);
  const stored = await store(context, fresh);
  if (!registered) await registerWalkIn(db, session._id, venueId, caller.userId, now);
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

function attendanceFrom(context: Context, scan: IncomingScan, receipt: ScanReceipt): AttendanceDoc {
  const position = scan.session.venues.find((venue) => venue.venueId === receipt.venueId)?.position;
  const metres = scan.location && position ? Math.round(distanceMetres(scan.location, position)) : null;
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
    },
    signature: null,
    staff: null,
  };
}

function receiptFrom(doc: AttendanceDoc, scan: NonNullable<AttendanceDoc['scan']>): ScanReceipt {
  return {
    receiptId: doc._id,
    personId: doc.userId,
    sessionId: doc.sessionId,
    venueId: doc.venueId,
    kind: scan.via === 'screen' ? 'rotating' : 'poster',
    scannedAt: scan.at,
    deliveredAt: scan.receivedAt,
    lateDelivered: scan.late,
  };
}
