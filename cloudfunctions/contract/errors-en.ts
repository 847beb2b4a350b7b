/** The errors' texts in English, for whoever reads the screens in it; with the same figures in braces as the Chinese ones. */
import type { ErrorCode } from './errors';

export const errorsInEnglish: Readonly<Record<ErrorCode, string>> = {
  INVALID_INPUT: 'Something is not right as it was entered: mend it as it says, and submit again.',
  UNKNOWN_OPERATION: 'There is no such operation. Update the mini-program and try again.',
  NOT_LOGGED_IN: 'Please sign in first.',
  FORBIDDEN: 'Your role does not allow this. The bureau of the region gives out invitation codes.',
  NOT_FOUND: 'This record was not found; it may have been withdrawn.',
  CONFLICT: 'Somebody else has just changed this record. Reload and try again.',
  INTERESTED: 'You belong to the institution in question and so have an interest: somebody else has to do this.',
  BUSY: 'Many people are using the system now. Try again later; what you typed is kept.',
  INTERNAL: 'Something went wrong and is on record. Try again later; what you typed is kept.',
  RATE_LIMITED: 'Too many requests. Try again after {until}; what you typed is kept.',
  INPUT_TOO_LARGE: 'This is too much: at most {most} at once. Shorten it and submit again.',
  TEXT_REFUSED:
    'WeChat’s check of contents refused this text ({why}); it was not submitted. Change it and submit again; what you typed is kept.',
  TEXT_WAITS:
    'What you typed is stored and being checked; nobody else sees it yet: {how}. It is submitted by itself once it has passed: see “My messages”.',
  DESK_ENDED: 'This desk has ended. Scan again with your phone; what you typed is kept.',
  FRESH_SCAN_REQUIRED:
    'This step touches money, scores or roles: scan once more with your phone. What you typed is kept.',
  WRONG_ORIGIN: 'Only requests of this system’s own pages are answered.',
  ONLY_ON_PHONE: 'This step is done in the mini-program on a phone.',
  ONLY_IN_BROWSER: 'This step is done in a browser on a computer.',
  TOO_MANY_CODES: 'This network has asked for too many codes. Try again in a few minutes.',
  DESK_CODE_EXPIRED: 'The code has expired. Reload the page on the computer and scan again.',
  DESK_CODE_TAKEN:
    'The code was scanned by somebody else or used already. Reload the page on the computer and scan again.',
  DESK_CODE_WRONG: 'The number is wrong: see the four digits on the computer. {left} tries are left.',
  DESK_OF_ANOTHER: 'Somebody else signed in on this computer and has to scan.',
  PROFILE_REQUIRED: 'First give your name, unit and telephone number; then go on from here.',
  PHONE_CODE_EXPIRED: 'The number given by WeChat has expired. Press “Use the number of WeChat” once more, or type it.',
  INVALID_PHONE: 'A mobile number has 11 digits: please check.',
  INSTITUTION_DIFFERS:
    'This credit code is registered as “{known}”, other than entered now: {differs}. Nothing was saved: check the code.',
  INVALID_CREDIT_CODE: 'The unified social credit code is not right: compare all 18 places with the licence.',
  INVITATION_UNKNOWN: 'There is no such invitation code. Check whether it was copied rightly.',
  INVITATION_USED: 'This invitation code was used already. Each can be used once: ask for another.',
  INVITATION_EXPIRED: 'The invitation code has expired: ask for another.',
  INVITATION_WAITS: 'A second officer still has to agree to this code. Ask whoever gave it to you.',
  INVITATION_WITHDRAWN: 'The invitation code was withdrawn: ask for another.',
  INVITATION_VOID: 'Whoever made or agreed to this code may not give roles any more, so it is void: ask for another.',
  INVITATION_OWN: 'Nobody uses a code that they made or agreed to: another officer has to give it.',
  PHONE_OF_OTHER_ROLE:
    'Another account of this number is “{held}”, which nobody holds together with your “{wanted}”; the number was not changed. Give your own number; if it is yours, have the bureau revoke one of the two roles first.',
  INCOMPATIBLE_ROLES:
    'Nobody holds “{wanted}” together with your “{held}”. The code was not used up and can be used by somebody else.',
  LAST_BUREAU_ROLE:
    'This is the last officer of the bureau; without one nobody could give roles, so it cannot be revoked.',
  FAVOURITES_FULL: '{limit} favourites are kept at most: remove some first.',
  DELETION_WAITS:
    'The list of “{title}”, which you attended, is not frozen yet. Delete after {until}, so that its heads stay right.',
  SESSION_NOT_PUBLISHED: 'This course is not published yet.',
  SESSION_CANCELLED: 'This course is cancelled.',
  SESSION_STARTED: 'The course has begun and cannot be changed any more.',
  SESSION_NOT_ENDED: 'The course is not over yet: do this after its end.',
  VENUE_UNKNOWN: 'This course has no such venue: choose again.',
  IMPLAUSIBLE: '{what}. Mend it and submit again.',
  REASON_REQUIRED: 'Please give a reason: {what}.',
  SESSION_SCANS_TO_COME:
    'The course is over, and scans kept on phones without a network may still come: cancel it after {from}.',
  SESSION_ATTENDED:
    '{people} people have signed in to this course or wait to be checked: it cannot be cancelled. The evaluator looks into sign-ins that are not true.',
  VENUE_NOT_APPLIED_FOR:
    'This place is not in the institution’s application: the prefecture has to consent with a reason first.',
  REGISTRATION_CLOSED:
    'Registration is closed: once the course has begun nobody registers or cancels; scan at the venue to take part.',
  REGISTERED_AT_OTHER_VENUE: 'You are registered at another venue of this course: cancel that first to change.',
  REGISTRATION_UNDO_TOO_LATE:
    'It was cancelled more than {minutes} minutes ago and cannot be taken back; you can register again.',
  PLACE_TAKEN: 'Somebody else has this place now; you can register again or wait.',
  NOT_REGISTERED: 'You are not registered for this course.',
  INSTITUTION_OUT:
    'This institution had {count} failed sessions in {year} and lost its contract: it holds no courses in that year and the next. Choose another; what you typed is kept.',
  NOTHING_TO_PUBLISH: 'This month has no course waiting to be published.',
  CODE_MALFORMED: 'This is no sign-in code. Scan the one on the venue’s screen.',
  CODE_FORGED: 'The sign-in code is not valid. Scan the one on the venue’s screen.',
  CODE_WRONG_SESSION: 'This is the code of another course: check the venue.',
  CODE_OTHER_VENUE: 'You did not register for this venue: ask the staff here.',
  CODE_EXPIRED: 'The code has changed: scan the one on the screen again.',
  CODE_FROM_FUTURE: 'The code’s time is not right: scan the one on the screen again.',
  CODE_TOO_LATE: 'A scan kept off-line for more than {hours} hours is not taken any more: ask the institution.',
  SIGN_IN_NOT_OPEN: 'Sign-in opens {minutes} minutes before the course.',
  SIGN_IN_CLOSED: 'The course is over and sign-in is closed.',
  WALK_IN_NOT_ALLOWED: 'This course takes registered people only: ask the staff here.',
  DIGITS_WRONG: 'The six digits are wrong or have changed: enter those on the screen now.',
  DIGITS_SEVERAL:
    'Another venue happens to have the same digits now. Wait until the screen changes, and enter the new ones.',
  SCAN_OF_OTHER: 'Somebody else kept this scan on this device and sends it when signed in.',
  LOCATION_REQUIRED:
    'With the poster’s code or the six digits your position is needed, or staff confirm you at the venue.',
  TOO_FAR_FROM_VENUE: 'You are not near the venue: have the staff confirm you.',
  SCAN_REQUIRED: 'Scan the venue’s code first, then sign.',
  SIGNATURE_INVALID: 'The signature is too short or not whole: write your name within the box.',
  PHONE_ALREADY_SIGNED: 'This number has signed in to this course already. If it was not you, ask the staff here.',
  CERTIFICATE_NOT_EARNED: 'No certificate can be issued yet; missing: {missing}.',
  DECIDED_ABOVE: 'The evaluator has decided; the window platform cannot change it.',
  UNDO_TOO_LATE: 'An entry by staff can be undone within {minutes} minutes by who made it: ask the bureau.',
  NOT_YOUR_ENTRY: 'Only entries that one made oneself can be undone.',
  ROSTER_FROZEN:
    'The list is frozen and entries cannot be undone. If one is wrong, tell the window platform or the evaluator, who do not confirm it.',
  ALREADY_SIGNED_BY_SELF: '{name} has scanned and signed on an own phone: no entry by staff is needed.',
  STAFF_NAME_DIFFERS:
    'In this course the number is “{known}”, and you typed “{typed}”. Choose: it is “{known}”, or another person who shares the number.',
  STAFF_NUMBER_KNOWN:
    'This number is not of “{typed}”. Check name and number; if another person shares it, choose “shared number” and submit again.',
  STAFF_ENTRY_DIFFERS:
    'Staff entered {name} already, otherwise than now: {differs}. If that is wrong, undo it first and enter anew.',
  STAFF_ENTRY_CONTRADICTED:
    'The person has denied this entry: it is neither confirmed nor made again; the person can scan.',
  STAFF_SIGNS_SELF: 'Nobody enters themselves: scan with your phone, or ask another member of staff.',
  STAFF_OWN_ENTRY: 'You made this entry or it concerns you: somebody else has to check it.',
  STAFF_ENTRY_ENDED: 'This entry was undone, or the person has signed: nothing is left to do.',
  STAFF_DECIDED_ABOVE: 'The evaluator has decided; the window platform cannot change it.',
  STAFF_NO_PAGE: 'This entry has no picture of the paper register: check it at the venue or by the recording.',
  FEEDBACK_NOT_OPEN: 'Feedback opens at {from}.',
  FEEDBACK_CLOSED: 'Feedback closed at {until}.',
  FEEDBACK_INCOMPLETE: 'It counts once all {total} items are answered; missing: {missing}.',
  NOT_SIGNED_IN: 'Only people who signed in can give feedback.',
  FOUR_EYES: 'You took the step before this one: somebody else has to take this.',
  STEP_WAITS: 'This cannot be done yet: {missing}.',
  MATERIALS_CLOSED: 'Materials were due on {dueDay}. If there is good reason, ask the bureau to open them again.',
  MATERIALS_NOT_WITH_YOU: 'The materials are not with you now: reload to see where they are.',
  MATERIALS_INCOMPLETE: 'Still missing: {missing}.',
  FILE_UNUSABLE: 'The file cannot be used: {why}. Choose another; nothing else is touched.',
  NOT_READY_TO_SCORE: 'This cannot be scored yet: {missing}.',
  JUDGEMENT_OUT_OF_BAND: 'The judgement is out of its range: {what}.',
  JUDGEMENT_NEEDS_REASON: 'What differs from what was handed in, or is unusual, needs a reason each: {what}.',
  REMARKS_UNSEEN: 'This score has something unusual: open its sheet, read each and confirm it alone: {what}.',
  STRUCK_AFTER_HAND_IN:
    'The score is submitted, and nobody is struck or restored any more. The bureau has to send it back first.',
  NUMBER_MAY_ONLY_BE_LOWERED: 'A number of heads can only be lowered, never raised, and with a reason.',
  WRONG_STAGE: 'This cannot be done at the present stage: reload and look again.',
  SCORE_FINAL: 'The score is final. If it is wrong, make a correction as a record of its own.',
  OBJECTION_TOO_LATE: 'The time for objections ended on {untilDay}.',
  ROSTER_EMPTY: 'Nobody really attended this course: there is nobody to call.',
  ROSTER_NOT_FROZEN: 'The list is frozen at {from}; the sample is drawn after that.',
  CONTRIBUTIONS_MISSING: 'The draw needs a random number each of the evaluator and the bureau; missing: {missing}.',
  NOT_IN_SAMPLE: 'This person is not on your list of calls.',
  FOLLOW_UP_OVERDUE: 'The time for calls ended on {deadlineDay}.',
  CALL_ALREADY_ANSWERED: 'This person has been called already.',
  CALL_CLOSED: 'This person could not be reached several times; the next one has taken the place.',
  NUMBER_NOT_OPENED: 'Open the number and call first, then record what came of it.',
  CALL_UNDO_TOO_LATE:
    'An outcome is taken back within {minutes} minutes by who recorded it, with nothing recorded since.',
  ENTERPRISE_REQUIRED: 'First describe your enterprise, then see which policies fit.',
  QUESTIONS_FULL: '{limit} of your questions wait for an answer. Wait, or take one back under “My questions”.',
  HANDBOOK_EMPTY: 'No item of a policy is published yet: there is nothing to make a handbook of.',
  SYNONYMS_FULL: '{limit} groups of synonyms are kept at most: remove some first.',
  HOLIDAYS_WRONG: 'The list of holidays cannot be published yet: {problem}. Mend it and preview again.',
  SETTINGS_FIXED: 'This year is being settled already: its settings cannot be changed.',
  REVIEW_FEE_OUT_OF_RANGE: 'The review fee is between {lowest} % and {highest} %.',
  NOTHING_TO_SETTLE: 'This year has no course yet that could be settled.',
  ALREADY_OPENED:
    'Somebody has opened it already: it cannot be taken back any more. Ask whoever has it now to send it back.',
  AUDIT_OPEN: 'The audit of the heads of this session is not concluded ({stage}); do this after it.',
  STRUCK_BY_AUDIT:
    'This person said in the audit not to have taken part and was struck by it; only in the review of an objection, by an evaluator other than who concluded the audit, is that undone.',
  SETTLEMENT_WAITS:
    'The year cannot be settled for good yet: {what}. Conclude or mend these first; a preview is not touched.',
};
