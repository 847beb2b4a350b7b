import type { readings } from './readings';

/** The readings for whoever reads the screens in English, with the same figures; the Chinese text is the one that holds. */
export const readingsInEnglish: Readonly<Record<keyof typeof readings, string>> = {
  minimumHeads:
    'The least heads are counted over all venues of a session; for window-platform training only the heads on site, while the score counts both. Annex 2 says “main venue”, the text main and branch venues: the text is followed.',
  premium:
    'A premium course with fewer than {#premium.when.atLeast} people in its main venue is no longer marked as premium; all else stays.',
  classHour: 'The source gives no length of a class hour: {#classHourMinutes} minutes.',
  scoreTable:
    'The source gives steps only; within a step points rise evenly: video network ' +
    '{#modes.network-video.scoreTable.0.at} people {#modes.network-video.scoreTable.0.score} points, ' +
    '{#modes.network-video.scoreTable.1.at} people {#modes.network-video.scoreTable.1.score}, ' +
    '{#modes.network-video.scoreTable.2.at} and more {#modes.network-video.scoreTable.2.score}; other modes ' +
    '{#modes.institution.scoreTable.0.at} people {#modes.institution.scoreTable.0.score}, ' +
    '{#modes.institution.scoreTable.1.at} people {#modes.institution.scoreTable.1.score}, ' +
    '{#modes.institution.scoreTable.2.at} people {#modes.institution.scoreTable.2.score}, ' +
    '{#modes.institution.scoreTable.3.at} and more {#modes.institution.scoreTable.3.score}.',
  belowMinimum:
    'Below the mode’s least heads attendance scores 0; where the least is reached and one of the counts is below it, that part falls evenly to 0, so that one person makes no cliff.',
  bandAtKnot:
    'Heads exactly between two steps belong to the higher one; the evaluator may move the points within the step, with a reason.',
  actualAttendees:
    'Actual attendees are the distinct people with a signature of their own and a scan or a confirmed entry by staff (with its reason); the points for scans count scans alone.',
  staffEntries:
    'An entry by staff needs the person’s own signature on the staff’s device, or names the photo of the paper list; who profits does not attest alone: it counts once the window platform or the evaluator has confirmed it. ' +
    'Entries above {#staffEntries.remarkedShare} of the actual attendees are pointed out, and the evaluator calls {#staffEntries.checkShare} of them (at least {#staffEntries.checkMinimum}), which does not count for the score of the follow-up.',
  struck:
    'In its check the evaluator strikes people one by one, with reasons: their signature, scan, feedback and calls no longer count, the bases of feedback and calls stay, and striking never raises a score or a subsidy; ' +
    'where heads are known from the recording alone, no count is above that number.',
  judgedFigures:
    'Judged figures beyond what other data allow (more people on a screenshot than seats, signatures and scans; a recording longer than the minutes reported) are not taken; what is rare but possible needs a reason each and is checked and confirmed by the bureau on its own.',
  lateScans:
    'Scans kept off-line and sent later are counted apart; those of people who were not registered when they scanned count once the window platform or the evaluator has checked them, and are no sign-in before. ' +
    'What is odd about a scan is pointed out, never refused by itself.',
  registrationUndo:
    'A cancelled registration can be taken back within {#registration.undoMinutes} minutes: the very place while it is still free, never one that somebody who waited has meanwhile; who had waited stands where he or she stood.',
  signInDigits:
    'Who cannot scan may type the six digits that change with the code on the big screen. Digits are easily told on, so they count as a poster’s code does: with a location within the venue, or confirmed by staff; ' +
    'tries are limited by person and session, and their use is listed among the oddities for the check.',
  movedSession:
    'Signatures, scans and entries attest the day and venue where they were made: once a session is moved, records outside its present time and venue are listed apart and do not count, and people can sign in again; ' +
    'nothing moves after the start, so feedback and calls are not touched.',
  plausibility:
    'Plans, costs and figures that plainly cannot be are refused; what is rare but possible goes through with a reason, which is kept; all else is a notice.',
  overlap:
    'Two sessions in one venue, or of one lecturer, at the same time need a reason (such as another room or another person of the same name).',
  seats: 'A smaller venue with fewer seats than registered people needs a reason; nobody registered is dropped.',
  places:
    'Coordinates outside the region, an odd number of seats, or a venue entered twice need a reason; study tours are free of this.',
  oddCalls:
    'Calls are made between 8:00 and 21:00; an incomplete number that was answered needs a reason; calls at other times, recorded in haste, or with all marks alike are pointed out for review and listed in the settlement.',
  oddSettings:
    'A basis of the yearly evaluation or a share of the review fee unlike the year’s needs a reason; the widest basis is listed in the settlement.',
  tourDays:
    'The cost of a study tour is people × days × the limit per person and day; the days are at most the calendar days from start to end.',
  certificate:
    'The source knows no certificate: after a session its actual attendees get one that can be checked by its number; it is no proof of a title or qualification.',
  audience: 'Who is trained is decided by plan 2 (1); other people may listen, but do not count for the subsidy.',
  feedbackShare:
    'Feedback on-line scores the share of valid answers in the actual attendees, at most {#feedbackPoints} points; 0 where nobody attended.',
  feedbackWindow:
    '“Answered and returned on the spot”: open once {#feedbackWindow.opensAtShare} of the session has passed, until {#feedbackWindow.closesMinutesAfterEnd} minutes after its end.',
  feedbackHeadings:
    'The head’s three marks stand over five boxes: satisfied is the first and second, fairly satisfied the third and fourth, not satisfied the fifth.',
  feedbackPrivacy:
    'Answers are confidential: they are summed {#feedbackWindow.settleMinutes} minutes after the end, only their number is known before; the institution sees sums alone, from {#feedbackMinimumShown} answers on; late answers count once there are as many of them, or after {#feedbackWindow.stragglerDays} days.',
  photos:
    'Photos score the least of {#photoPoints.full} points, {#photoPoints.perPhoto} for each accepted photo, and {#photoPoints.perKind} for each kind of angle.',
  recording:
    'The recording scores its minutes as a share of those wanted (class hours × {#classHourMinutes} minutes), at most {#recordingPoints} points.',
  followupScore:
    'The calls score {#followupPoints.full} × (P + M) / 200: P is the share who truly attended × 100, M the mean of the marks; where one is below {#followupPoints.threshold} it counts 0; nobody reached is 0, and pointed out.',
  followupSample:
    'Called are {#followupSample.share} of the actual attendees, rounded up, at least {#followupSample.minimum}.',
  followupCalls:
    'Only the first sample counts for the score (with those who stand in for people not reached), and is not widened for a better one. Called is the number sealed at sign-in; it is opened before an outcome is recorded, which its author may take back within {#followupCalls.undoMinutes} minutes; outcomes of one person less than {#followupCalls.hurriedSeconds} seconds apart are pointed out.',
  headAudit:
    'Below {#followupPoints.threshold} for true attendance an audit of heads opens by itself, or by the bureau with a reason: how many are called is said beforehand (twice the first sample, or all), both sides put in fresh random numbers (within {#headAudit.drawWorkingDays} working days each), and calls are made within {#headAudit.callWorkingDays} working days; who says he or she did not attend is struck, the score of the calls stays. Until it ends nothing is scored, confirmed, struck or restored; who was struck by it is restored only during the review of an objection, with a reason, by somebody of the evaluator who did not conclude it.',
  laterHeads:
    'Who is found true only after the list was frozen is in no first sample, and the list stays; before scoring both sides put in fresh random numbers and a further sample of them is called by the same share ({#followupSample.share}, at least {#followupSample.minimum}); who says he or she did not attend is struck, the score of the calls stays; until it ends nothing is scored, and so nothing settled.',
  materialDeadline:
    'Annex 1 says “within 7 days”, annex 2 “within 7 working days”: a reminder on calendar day {#materialDeadline.remindCalendarDays}, closed at the end of working day {#materialDeadline.closeWorkingDays}.',
  materialLate: 'What is handed in late is marked so, and only after the bureau has opened it again with a reason.',
  secondOfficer:
    'The source knows no way of granting roles: those of the bureau and the evaluator are proposed by one officer and agreed to by another before the invitation works; the only officer at the start may appoint the second, which the audit trail says. An invitation ends when who proposed or agreed loses the role.',
  materialPath:
    'Sent back, mended within {#materialDeadline.mendWorkingDays} working days it is not late (or by its first deadline, where that is later); the window platform forwards within {#materialDeadline.forwardWorkingDays} working days of receiving, after which the hub may take over with a reason.',
  recall:
    'The source knows no taking back: materials handed in or forwarded and objections raised can be taken back until the other side has opened them, as if they had not been sent, and deadlines stay; when and by whom they were opened is on record.',
  confirmation:
    'Before it is confirmed a score may be sent back with a reason; who scored, reviewed or corrected does not confirm.',
  correction:
    'A final score is not changed: a correction is a record of its own, and the former score holds until the correction is final.',
  objection:
    'The source knows no period for objections: {#objectionWorkingDays} working days from the confirmation of the score.',
  cancelled:
    'The source says only that the bureau publishes sessions month by month, and nothing of cancelling: before its start whoever published it cancels it with a reason, and those registered and concerned are told; ' +
    'after its end, where nobody came, likewise; a cancelled session is neither evaluated nor paid.',
  exclusion:
    'With {#exclusion.failedSessions} or more failed sessions in a year an institution loses its contract from the day on which the {#exclusion.failedSessions}th score is final, plans no more this year and takes no part in the next; ' +
    'what it held before is settled as ever, what is published and not held yet is cancelled by the bureau or given to another.',
  belowMinimumPays: 'A session below its mode’s least heads or class hours is paid 0.',
  gradeBasis:
    'Annex 2 grades by the institution’s yearly score, the text may also be read as by course or by session; decided before the year’s first settlement, by the institution’s year unless otherwise.',
  failedSessionPays:
    'Annex 2 pays by the grade of the year alone, so a single failed session is paid by it too unless decided otherwise before the year’s first settlement.',
  reviewFee: 'The review fee is paid beside the subsidies; its basis leaves out study tours.',
};
