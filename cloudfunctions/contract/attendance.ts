import * as z from 'zod';
import { cleanCode } from '../mechanisms/clean';
import {
  count,
  day,
  done,
  fileName,
  id,
  instant,
  listed,
  location,
  mark,
  page,
  pasted,
  phone,
  reason,
  regionId,
  requestKey,
  requiredText,
  strokes,
  text,
  typedCode,
  rowsOf,
} from './common';
import { ASIDE_REASONS, REVIEW_BASES, STAFF_STATES } from './lists';

/** `staff`: signed in by staff, without a signature from a phone of their own; confirmed or not (R-ATTEND 7). */
const counts = z.object({ registered: count, scanned: count, signed: count, staff: count, missing: count });

const staffKind = z.enum(['no-phone', 'paper-register', 'poster']);
const staffState = z.enum(STAFF_STATES);
/** What whoever confirms should know of whom it concerns. */
const staffFlag = z.enum(['officer', 'interested', 'shared-number', 'after-end', 'particulars-differ']);
const staffHow = z.enum(['venue', 'page', 'recording', 'call']);
const signedPerson = z.object({ personId: id, name: z.string(), enterprise: z.string(), phoneMasked: z.string() });
const aside = z.enum(ASIDE_REASONS);

/** The code of the venue's screen with its digits (R-ATTEND 3, 5): the current one and the next, so that a slow network shows no stale code. */
export const showCode = {
  input: z.object({ sessionId: id, venueId: id }),
  output: z.object({
    serverNow: instant,
    title: z.string(),
    venueName: z.string(),
    opensAt: instant,
    closesAt: instant,
    /** `digits`: six of them, for whoever cannot scan; they change with the code. */
    codes: z.array(z.object({ text: z.string(), digits: z.string(), validFrom: instant, validUntil: instant })),
    counts,
  }),
};

/** Late ones apart, those in review, what is of another day or place, and who had a place elsewhere (R-ATTEND 3, 4). */
const marks = z.object({ late: count, inReview: count, setAside: count, fromElsewhere: count });

export const live = {
  input: z.object({ sessionId: id }),
  output: z.object({
    counts,
    marks,
    venues: z.array(counts.extend({ venueId: id, name: z.string(), marks })),
    people: z.array(
      z.object({
        personId: id,
        name: z.string(),
        enterprise: z.string(),
        phoneMasked: z.string(),
        venueId: id,
        /** Has a place, and has scanned here: what `counts` counts. */
        registered: z.boolean(),
        scanned: z.boolean(),
        /** `staff`: by an entry of staff, with no signature from a phone; a poster confirmed by staff leaves one to sign. */
        state: z.enum(['missing', 'scanned', 'staff', 'signed']),
        at: instant.nullable(),
        late: z.boolean(),
        /** Why what is on record does not count (yet). */
        aside: aside.nullable(),
        /** Where the person had a place, if that is another venue. */
        bookedVenueId: id.nullable(),
        /** Signed in by staff: the entry that may be undone, with its reason. */
        staffEntry: z
          .object({
            entryId: id,
            kind: staffKind,
            reason: z.string(),
            at: instant,
            undoableUntil: instant,
            own: z.boolean(),
            by: z.string(),
            state: staffState,
            flags: z.array(staffFlag),
          })
          .nullable(),
      }),
    ),
  }),
};

const receipt = z.object({
  sessionId: id,
  venueId: id,
  title: z.string(),
  venueName: z.string(),
  scannedAt: instant,
  late: z.boolean(),
  /** This person's scan had been taken before; the first one stands. */
  repeated: z.boolean(),
  next: z.enum(['profile', 'sign', 'done']),
  signedAt: instant.nullable(),
  /** Why it does not count (yet) of the session as it stands; null when it does. */
  aside: aside.nullable(),
  /** Where the person had a place, if that is another venue. */
  bookedVenueName: z.string().nullable(),
});

export const scan = {
  input: z.object({
    code: pasted(200),
    /** When the phone read the code, by the server's clock as the phone knows it. */
    scannedAt: instant.optional(),
    location: location.optional(),
    /** Names the session the trainee has opened, if any. */
    sessionId: id.optional(),
    /** Stable for one phone; used for review only (R-ATTEND 6). */
    device: mark(64).optional(),
    /** Who kept it on the phone: nobody else sends it (SCAN_OF_OTHER). */
    personId: id.optional(),
  }),
  output: receipt,
};

/** The digits beside the code, typed (R-ATTEND 5): spaces, hyphens and full width are no part of them. Without a session they are those of a venue nearby. */
export const signInByDigits = {
  input: z.object({
    digits: z
      .string()
      .max(40)
      .overwrite(cleanCode)
      .regex(/^\d{6}$/),
    sessionId: id.optional(),
    location: location.optional(),
    device: mark(64).optional(),
  }),
  output: receipt,
};

/** The printed code (R-ATTEND 5). */
export const scanPoster = {
  input: z.object({
    scene: pasted(32),
    location: location.optional(),
    device: mark(64).optional(),
  }),
  output: receipt,
};

export const posterCode = {
  input: z.object({ sessionId: id, venueId: id }),
  output: z.object({ scene: z.string(), page: z.string(), imageBase64: z.string(), mime: z.string() }),
};

export const sign = {
  input: z.object({ sessionId: id, strokes, personId: id.optional() }),
  output: z.object({
    signedAt: instant,
    number: z.string(),
    repeated: z.boolean(),
    title: z.string(),
    venueName: z.string(),
  }),
};

export const signInByStaff = {
  input: z.object({
    sessionId: id,
    venueId: id,
    /** Somebody registered, or the particulars of somebody who is not. */
    person: z.union([
      z.object({ personId: id }),
      z.object({
        name: requiredText(40),
        enterprise: requiredText(120),
        phone,
        kind: listed,
        /** Somebody else than the one who is known by this number: an office's line, a family's phone. */
        sharedNumber: z.boolean().optional(),
      }),
    ]),
    /** no-phone: present without a phone; paper-register: from the paper sheet; poster: confirms a poster scan. */
    kind: staffKind,
    reason,
    /** The person's own hand, drawn on the staff's device; asked of `no-phone`. */
    hand: strokes.optional(),
    /** The photographed page of the register, uploaded as the files of forms are; asked of `paper-register`. The answer names its copy, for the next line. */
    page: z.object({ fileId: z.string().min(1).max(300), name: fileName }).optional(),
    requestKey,
  }),
  output: z.object({
    entryId: id,
    undoableUntil: instant,
    repeated: z.boolean(),
    /** Who was signed in: what was typed is never silently another's. */
    person: signedPerson,
    state: staffState,
    page: z.object({ fileId: z.string(), name: z.string() }).nullable(),
  }),
};

const staffEntry = z.object({
  entryId: id,
  sessionId: id,
  title: z.string(),
  startAt: instant,
  venueName: z.string(),
  person: signedPerson,
  kind: staffKind,
  reason: z.string(),
  at: instant,
  by: z.string(),
  state: staffState,
  flags: z.array(staffFlag),
  /** What was typed where the person's own particulars say otherwise. */
  typed: z.string().nullable(),
  hand: strokes.nullable(),
  page: z.object({ name: z.string(), url: z.string(), sha256: z.string() }).nullable(),
  decisions: z.array(
    z.object({
      outcome: z.enum(['confirmed', 'refused']),
      as: z.enum(['window', 'evaluator']),
      how: staffHow.nullable(),
      reason: z.string(),
      at: instant,
      by: z.string(),
    }),
  ),
  contradicted: z.object({ at: instant, reason: z.string() }).nullable(),
  /** Drawn for the evaluator to call (R-ATTEND 7). */
  check: z.boolean(),
  /** The caller may confirm or refuse it. */
  mayDecide: z.boolean(),
});

/** Entries by staff, those to be confirmed first; without a session: all that wait and that the caller may decide. */
export const listStaffEntries = {
  input: z.object({ sessionId: id.optional(), check: z.boolean().optional(), ...page }),
  output: z.object({
    entries: rowsOf(staffEntry),
    total: count,
    open: count,
    /** How many the evaluator has to call; null before the roster is frozen. */
    toCheck: count.nullable(),
  }),
};

/** Confirms or refuses several at once, each with its own result. Who entered one, and who has an interest, decides none. */
export const decideStaffEntries = {
  input: z.object({
    sessionId: id,
    entryIds: z.array(id).min(1).max(100),
    decision: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('confirmed'), how: staffHow, note: text(500).optional() }),
      z.object({ outcome: z.literal('refused'), reason }),
    ]),
    requestKey,
  }),
  output: z.object({
    results: z.array(
      z.object({
        entryId: id,
        state: staffState.nullable(),
        repeated: z.boolean(),
        error: z.object({ code: z.string(), message: z.string() }).nullable(),
      }),
    ),
  }),
};

/** What staff entered about the caller, or with the caller's number (R-ATTEND 7): who, when, why, and how it stands. */
export const ownStaffEntry = {
  input: z.object({ sessionId: id, entryId: id.optional() }),
  output: z.object({
    entry: z
      .object({
        entryId: id,
        title: z.string(),
        startAt: instant,
        venueName: z.string(),
        institutionName: z.string(),
        /** Whom staff named; another name than the caller's where the number is shared. */
        name: z.string(),
        kind: staffKind,
        reason: z.string(),
        at: instant,
        by: z.string(),
        state: staffState,
        mayContradict: z.boolean(),
      })
      .nullable(),
  }),
};

/** “That was not me”: the entry counts nowhere from then on, is shown and flagged. */
export const contradict = {
  input: z.object({ sessionId: id, entryId: id, reason: text(500).optional() }),
  output: z.object({ state: staffState }),
};

export const undoStaffSignIn = { input: z.object({ sessionId: id, entryId: id }), output: done };

const lateDecision = z.object({
  outcome: z.enum(['confirmed', 'refused']),
  as: z.enum(['window', 'evaluator']),
  how: z.enum(REVIEW_BASES).nullable(),
  reason: z.string(),
  by: z.string(),
  at: instant,
});

/** Whether people were there whose scans came later and who had no place then (R-ATTEND 4); each with its own result. */
export const decideLateScans = {
  input: z.object({
    sessionId: id,
    personIds: z.array(id).min(1).max(100),
    decision: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('confirmed'), how: z.enum(REVIEW_BASES), note: text(500).optional() }),
      z.object({ outcome: z.literal('refused'), reason }),
    ]),
    requestKey,
  }),
  output: z.object({
    results: z.array(
      z.object({
        personId: id,
        /** What stands now; null where it was not decided. */
        outcome: z.enum(['confirmed', 'refused']).nullable(),
        repeated: z.boolean(),
        error: z.object({ code: z.string(), message: z.string() }).nullable(),
      }),
    ),
  }),
};

/** Refused and repeated scans with their machine-readable reasons, and what looks odd (R-ATTEND 6). */
export const review = {
  input: z.object({ sessionId: id }),
  output: z.object({
    /** Scans, and of them those that came later, wait for review, were found true or not, or are of another day or place. */
    counts: z.object({
      scans: count,
      late: count,
      inReview: count,
      confirmed: count,
      refused: count,
      setAside: count,
      fromElsewhere: count,
      /** By the six digits. */
      digits: count,
    }),
    /** Scans that came later, of people who had no place then; those not decided first. */
    lateScans: z.array(
      z.object({
        personId: id,
        name: z.string(),
        enterprise: z.string(),
        phoneMasked: z.string(),
        venueId: id,
        at: instant,
        receivedAt: instant,
        signed: z.boolean(),
        state: z.enum(['open', 'confirmed', 'refused']),
        decisions: z.array(lateDecision),
      }),
    ),
    /** The caller may say whether they were there. */
    mayDecide: z.boolean(),
    refusals: z.array(z.object({ at: instant, code: z.string(), who: z.string(), venueId: id.nullable() })),
    flags: z.array(
      z.object({
        kind: z.string(),
        label: z.string(),
        clause: z.string(),
        people: z.array(z.string()),
        detail: z.string(),
      }),
    ),
  }),
};

/** What a certificate of attendance says of the session. */
const certified = {
  /** Four groups of four letters and figures, e.g. 'K7QM-2W9D-0XHT-5RVB'. */
  number: z.string(),
  title: z.string(),
  day,
  institutionName: z.string(),
  classHours: z.number(),
  /** Of one class hour, as the session's day has it. */
  classHourMinutes: z.number(),
  regionId,
  regionName: z.string(),
  mode: listed,
  modeName: z.string(),
  /** Whose certificate it is called, and by whom it is given, as the programme has them. */
  heading: z.string(),
  issuers: z.array(z.string()),
  statement: z.string(),
  issuedAt: instant,
};
export const certificate = z.object({ sessionId: id, holderName: z.string(), enterprise: z.string(), ...certified });
export type Certificate = z.infer<typeof certificate>;

/** The caller's own, after the session's end, if they are an actual attendee (R-ATTEND 8). Asked again it is the same one. */
export const getCertificate = { input: z.object({ sessionId: id }), output: z.object({ certificate }) };

/** Whether a certificate is genuine. Spelling is forgiven: spaces, hyphens, small letters, O for 0, I and L for 1. */
export const verifyCertificate = {
  input: z.object({ number: typedCode(1, 40) }),
  output: z.object({
    /** `withdrawn`: it was given, and the attendance that it rests on has been taken back since. */
    state: z.enum(['genuine', 'withdrawn', 'unknown']),
    genuine: z.boolean(),
    certificate: z
      .object({
        /** '示***'; empty when the holder has had their particulars deleted. */
        holderMasked: z.string(),
        ...certified,
      })
      .nullable(),
  }),
};
