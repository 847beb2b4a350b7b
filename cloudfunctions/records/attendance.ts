import type { ReviewBasis } from '../contract/lists';
import type { HeldPlace, StaffDecision, StaffState } from '../domain/attendance';
import type { StoredFile } from '../mechanisms/form';
import type { AudienceKindId } from '../programmes';
import type { PhoneSource } from './user';

/** What whoever confirms should know: somebody in office, or of the institution itself; several people on one number; entered after the end. */
export type StaffFlag = 'officer' | 'interested' | 'shared-number' | 'after-end' | 'particulars-differ';

/** R-ATTEND 7: somebody signed in by staff, who may profit from it: nobody is present by it before the window platform or the evaluator has confirmed it. */
export interface StaffEntryDoc {
  entryId: string;
  kind: 'no-phone' | 'paper-register' | 'poster';
  reason: string;
  /** Where; absent in entries of before. */
  venueId?: string;
  by: string;
  at: number;
  undoneAt: number | null;
  /** As `staffState` has it, and as `signsFor`: for lists and counts. Absent: from before entries were confirmed. */
  state?: StaffState;
  signs?: boolean;
  /** `_id` in `signatures` of the person's own hand, drawn on the staff's device. */
  handId?: string | null;
  /** The page of the paper register; a copy under a name that only the server gives. */
  page?: StoredFile | null;
  flags?: StaffFlag[];
  /** What was typed where the person's own particulars say otherwise. */
  typed?: { enterprise: string; kind: AudienceKindId } | null;
  decisions?: (StaffDecision & {
    at: number;
    by: string;
    how: 'venue' | 'page' | 'recording' | 'call' | null;
    reason: string;
  })[];
  /** The person, or whose number it is, says that it was not so. */
  contradicted?: { at: number; by: string; reason: string } | null;
  /** Who has signed with a phone of their own since: the same person, with an account. */
  replacedBy?: string | null;
  /** What the undoing gives back. */
  before?: {
    place: HeldPlace | null;
    person: Pick<AttendanceDoc, 'venueId' | 'name' | 'enterprise' | 'phoneMasked' | 'phoneHash' | 'kind'> | null;
  };
}

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
  /** The number as it was at the moment of signing, sealed with PHONE_KEY: this one is called, whatever the profile says later. Absent before numbers were kept. */
  phoneSealed?: string;
  /** By WeChat's button, by the person's typing, or by staff. */
  phoneFrom?: PhoneSource;
  kind: AudienceKindId | null;
  scan: Scan | null;
  signature: { at: number; signatureId: string; number: string } | null;
  staff: StaffEntryDoc | null;
  /** Entries of before that were undone or refused, oldest first. */
  staffEarlier?: StaffEntryDoc[];
  /** R-ATTEND 8: struck by the evaluator with a reason; what is above stays and proves nothing. Absent or null: not struck. */
  struck?: StruckDoc | null;
  /** Strikes that were taken back, oldest first. */
  struckEarlier?: (StruckDoc & { ended: Omit<StruckDoc, 'audit'> })[];
  /** What the person gave before the session moved away from it and gave again since: never counted, never lost. */
  earlier?: { scan: Scan | null; signature: AttendanceDoc['signature']; staff: AttendanceDoc['staff'] }[];
}

/** `audit`: an audit of heads found it, which one evaluator alone does not take back (R-FOLLOWUP 5). */
export interface StruckDoc {
  by: string;
  at: number;
  reason: string;
  audit?: { number: number; by: string };
}

export interface Scan {
  at: number;
  receivedAt: number;
  late: boolean;
  via: 'screen' | 'poster' | 'digits';
  device: string;
  address: string;
  /** Metres from the venue, in steps that tell nobody where it is. */
  distance: number | null;
  /** Taken on the staff's word alone (R-ATTEND 5): it counts with their confirmed entry. */
  vouched?: boolean;
  /** Of the screen's code or digits; a poster's has none. */
  slot?: number;
  /** Where the person had a place when it came, if that is another venue (R-ATTEND 3). */
  bookedVenueId?: string;
  /** A late one of somebody who had no place at that moment: counts once who does not profit from it says that the person was there (R-ATTEND 4). */
  review?: { decisions: ScanDecisionDoc[] };
}

/** What the window platform or the evaluator found of a scan in review, from what, and who did; the last one holds. */
export interface ScanDecisionDoc {
  outcome: 'confirmed' | 'refused';
  as: 'window' | 'evaluator';
  how: ReviewBasis | null;
  reason: string;
  by: string;
  at: number;
}

/** Collection `signatures`, `_id` = idOf('signature', session, phone hash): one phone number signs once in a session; idOf('staff-hand', entry) of a hand drawn on the staff's device. Of NO_SIGNER: nobody has signed with a number by which staff have entered somebody. */
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
