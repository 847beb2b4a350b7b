import type { AudienceKindId } from '../programmes';

/**
 * Collection `attendances`, `_id` = idOf('attendance', session, person): one for each person and session, whatever is sent how often.
 * A scan makes it, or a member of staff; the signature itself is in `signatures`.
 */
export interface AttendanceDoc {
  _id: string;
  sessionId: string;
  userId: string;
  venueId: string;
  /** As at the moment of signing; empty before. */
  name: string;
  enterprise: string;
  phoneMasked: string;
  phoneHash: string;
  kind: AudienceKindId | null;
  scan: {
    at: number;
    receivedAt: number;
    late: boolean;
    via: 'screen' | 'poster';
    device: string;
    address: string;
    distance: number | null;
  } | null;
  signature: { at: number; signatureId: string; number: string } | null;
  /** R-ATTEND 7: signed in by staff with a reason; a paper register counts as a signature. */
  staff: {
    entryId: string;
    kind: 'no-phone' | 'paper-register' | 'poster';
    reason: string;
    by: string;
    at: number;
    undoneAt: number | null;
  } | null;
  /** R-ATTEND 8: struck by the evaluator with a reason; what is above stays and proves nothing. Absent or null: not struck. */
  struck?: { by: string; at: number; reason: string } | null;
}

/** Collection `signatures`, `_id` = idOf('signature', session, phone hash): one phone number signs once in a session. */
export interface SignatureDoc {
  _id: string;
  sessionId: string;
  userId: string;
  at: number;
  /** Canonical text (domain/attendance/signature.ts): one string is a fraction of the work of hundreds of numbers. Empty for a paper register. */
  strokes: string;
  sha256: string;
}

/** Collection `refusals`: every refused or repeated scan with its machine-readable reason (R-ATTEND 6). Never updated. */
export interface RefusalDoc {
  _id: string;
  sessionId: string | null;
  venueId: string | null;
  userId: string;
  code: string;
  at: number;
}

/** Collection `feedbackReceipts`, `_id` = idOf('feedback', session, person): that somebody answered, apart from what. No time, so that it cannot be matched. */
export interface FeedbackReceiptDoc {
  _id: string;
  sessionId: string;
  userId: string;
  /** The form's optional particulars (sex, age, …) as JSON, sealed with FEEDBACK_KEY: they say who, so they stand here. */
  particularsSealed: string | null;
}

/** Collection `certificates`, `_id` = the number without its hyphens. Written when it is first asked for; what it says stands in session and attendance. */
export interface CertificateDoc {
  _id: string;
  sessionId: string;
  userId: string;
  issuedAt: number;
}
