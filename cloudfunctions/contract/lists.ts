/**
 * Closed lists and limits of the system, without zod: the one file of cloudfunctions/ that src/ imports at run time, in the order in which the
 * screens show them. What a programme owns (modes, kinds, grades, areas, periods) is not here: `programme.get` serves it.
 */

/** The roles that an invitation grants. */
export const GRANTED_ROLES = [
  'institution',
  'prefecture',
  'window',
  'evaluator',
  'bureau',
  'platform',
  'agency',
] as const;
export const ROLES = ['visitor', 'trainee', ...GRANTED_ROLES] as const;
export type Role = (typeof ROLES)[number];

/** What is searched for everywhere at once, in the order in which it is shown; policies have their own search. */
export const SEARCHED = ['sessions', 'people', 'institutions', 'cases'] as const;

/** Figures of an enterprise that a condition can bound. Units: people, 分, 分, 分, whole months since founding. */
export const AMOUNTS = ['staff', 'revenueFen', 'assetsFen', 'taxableIncomeFen', 'ageMonths'] as const;

/** Of a policy. */
export const POLICY_KINDS = [
  'tax-finance',
  'financing',
  'innovation',
  'market',
  'rights',
  'public-service',
  'training',
  'other',
] as const;
export const POLICY_LEVELS = ['national', 'region', 'prefecture', 'county'] as const;
export const POLICY_STATUSES = ['in-force', 'not-yet-in-force', 'expired', 'draft-for-comment', 'repealed'] as const;
export const POLICY_AUDIENCES = [
  'sme',
  'startup',
  'farmer',
  'institution',
  'financier',
  'park',
  'person',
  'other',
] as const;
export const BENEFIT_KINDS = ['subsidy', 'tax', 'loan', 'guarantee', 'service', 'title', 'training', 'other'] as const;

/** The sixteen industries of 工信部联企业〔2011〕300号 四, in its order. */
export const INDUSTRIES = [
  'farming',
  'industry',
  'construction',
  'wholesale',
  'retail',
  'transport',
  'storage',
  'post',
  'lodging',
  'catering',
  'telecom',
  'software',
  'real-estate',
  'property',
  'leasing-business',
  'other',
] as const;
export const SIZES = ['micro', 'small', 'medium', 'large'] as const;

/** What an enterprise is called or has been recognised as, and what it runs. */
export const MARKERS = [
  'specialised',
  'high-tech',
  'tech-sme',
  'gazelle',
  'above-scale',
  'growth-list',
  'exporter',
  'patent-holder',
  'agri-processing',
  'incubator',
  'park',
  'demonstration-base',
  'service-platform',
  'service-centre',
  'training-institution',
  'guarantor',
  'micro-lender',
  'sole-trader',
] as const;

/** What an enterprise comes for: items that give it come before others that fit as well. */
export const WISHES = [
  'equipment',
  'loan',
  'hiring',
  'training',
  'premises',
  'tax',
  'market',
  'innovation',
  'title',
  'green',
  'startup',
  'service',
] as const;

/** Who founded it. */
export const FOUNDERS = [
  'graduate',
  'student',
  'veteran',
  'unemployed',
  'hard-to-employ',
  'returned-migrant',
  'farmer-herder',
  'returned-overseas',
  'scientist',
  'disabled',
  'woman',
] as const;

/** Why a session lets nobody sign in at that moment, or not this person; why a code is refused, of a screen and of a poster; and a signature. */
const CLOSED_DOOR = [
  'SIGN_IN_NOT_OPEN',
  'SIGN_IN_CLOSED',
  'SESSION_NOT_PUBLISHED',
  'SESSION_CANCELLED',
  'WALK_IN_NOT_ALLOWED',
] as const;
const AWAY = ['LOCATION_REQUIRED', 'TOO_FAR_FROM_VENUE'] as const;
const BAD_CODE = ['CODE_MALFORMED', 'CODE_FORGED'] as const;
export const CODE_REFUSALS = [
  ...BAD_CODE,
  'CODE_WRONG_SESSION',
  'CODE_OTHER_VENUE',
  'CODE_EXPIRED',
  'CODE_FROM_FUTURE',
  'CODE_TOO_LATE',
  ...CLOSED_DOOR,
] as const;
export const POSTER_REFUSALS = [...BAD_CODE, ...AWAY, 'CODE_OTHER_VENUE', ...CLOSED_DOOR] as const;
const BAD_DIGITS = ['DIGITS_WRONG', 'DIGITS_SEVERAL'] as const;
export const DIGITS_REFUSALS = [...BAD_DIGITS, ...AWAY, 'CODE_OTHER_VENUE', ...CLOSED_DOOR] as const;
export const SIGNATURE_REFUSALS = ['SCAN_REQUIRED', 'PHONE_ALREADY_SIGNED'] as const;
/** Every reason for which a scan or a signature is refused (R-ATTEND 3–6), as it is written into the record of refused scans. */
export const SCAN_REFUSALS = [...CODE_REFUSALS, ...BAD_DIGITS, ...SIGNATURE_REFUSALS, ...AWAY] as const;
export type ScanRefusal = (typeof SCAN_REFUSALS)[number];

/** From what somebody who does not profit says that a person was there: at the venue, the recording, the register's page, a call (R-ATTEND 4, 7). */
export const REVIEW_BASES = ['venue', 'recording', 'page', 'call'] as const;
export type ReviewBasis = (typeof REVIEW_BASES)[number];
/** Why something that somebody gave does not count of the session as it stands: of another day or place, in review, found not to have been there. */
export const ASIDE_REASONS = ['other-day', 'other-place', 'in-review', 'not-there'] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** Where an entry by staff stands (R-ATTEND 7). */
export const STAFF_STATES = ['open', 'confirmed', 'refused', 'contradicted', 'undone', 'replaced'] as const;

export const MATERIAL_STAGES = ['collecting', 'with-window', 'with-hub', 'with-evaluator'] as const;
/** Of handed-in files; which angles of photos there are is the programme's. */
export const FILE_KINDS = ['courseware', 'photo', 'register', 'recording', 'other'] as const;

/** What a programme lets one choose from (`area`: all areas that documents are about), and whose words `programme.get` serves: `t('photo.room')` is the word of `room` on the list `photo`. */
export const PROGRAMME_LISTS = [
  'region',
  'area',
  'mode',
  'content',
  'audience',
  'photo',
  'organiser',
  'grade',
  'band',
  'party',
] as const;
export type ProgrammeList = (typeof PROGRAMME_LISTS)[number];

/** Figures of a programme that screens say or reckon with, by the parameter they come from; a text has them as `{#signIn.undoMinutes}`.
 * They are today's: a text about a session that may have ended under other rules says no figure, or takes it from the operation that answers about it. */
export const FIGURES = [
  'classHourMinutes',
  'premium.when.atLeast',
  'signIn.slotSeconds',
  'signIn.lateDeliveryHours',
  'signIn.undoMinutes',
  'registration.undoMinutes',
  'feedbackMinimumShown',
  'photoPoints.full',
  'photoPoints.perPhoto',
  'reviewFeeShare.lowest',
  'reviewFeeShare.highest',
  'grades.pass.from',
  'modes.institution.minimumClassHours',
] as const;
export type FigureId = (typeof FIGURES)[number];

/** Limits of the system, whatever the programme; a text has them as `{#reasonMinimum}`. Lengths in characters. */
export const LIMITS = {
  /** Rows of an answer: more come with the next page. */
  pageMaximum: 200,
  ageMinimum: 14,
  ageMaximum: 100,
  reasonMinimum: 4,
  reasonMaximum: 500,
  requestKeyMinimum: 8,
  requestKeyMaximum: 64,
  invitationMinimum: 6,
  invitationMaximum: 64,
  fileMegabytes: 20,
  synonymMinimum: 2,
  synonymMaximum: 20,
  synonymWords: 12,
  /** Rows of words of one meaning, as far as the search takes them. */
  synonyms: 500,
  favourites: 500,
  questionMinimum: 5,
  questionMaximum: 500,
  /** A session's photos, the minutes of its recording, and the points of all parts of its score; what counts of them is the programme's. */
  photos: 200,
  recordedMinutes: 6000,
  points: 100,
  /** People struck, or taken back, in one call. */
  struckAtOnce: 40,
} as const;

/**
 * Operations that move money, scores, roles, plans or what is published, or that make something new: what asks for one names the request by a key
 * (`requestKey`), so that it is done once however often it is sent. The screens' `call` sends one with each (src/services/call.ts); which other operations
 * write, and why repeating them changes nothing, is in contract/repeating.ts.
 */
export const KEYED_OPERATIONS = [
  'identity.createInvitation',
  'identity.approveInvitation',
  'identity.withdrawInvitation',
  'identity.revokeRole',
  'identity.deleteMyData',
  'identity.erasePerson',
  'institution.create',
  'programme.publishHolidays',
  'session.saveDraft',
  'session.publish',
  'session.change',
  'session.cancel',
  'attendance.signInByStaff',
  'attendance.undoStaffSignIn',
  'attendance.decideStaffEntries',
  'attendance.decideLateScans',
  'message.recordConsent',
  'case.act',
  'material.attach',
  'material.saveRecording',
  'material.submit',
  'material.forward',
  'material.sendBack',
  'material.reopen',
  'evaluation.scoreSession',
  'evaluation.strike',
  'evaluation.unstrike',
  'evaluation.confirm',
  'evaluation.sendBack',
  'evaluation.object',
  'evaluation.review',
  'evaluation.correct',
  'followup.commit',
  'followup.draw',
  'followup.undoCall',
  'followup.openAudit',
  'followup.contributeToAudit',
  'followup.concludeAudit',
  'followup.recordCall',
  'subsidy.setSettings',
  'subsidy.recordTourCost',
  'subsidy.settleYear',
  'policy.saveSynonym',
  'policy.publish',
  'policy.repeal',
  'policy.withdrawRepeal',
  'policy.setReviewDay',
  'policy.saveDraft',
  'policy.reviewDraft',
  'policy.publishDraft',
  'policy.revise',
  'policy.discardDraft',
  'policy.saveInterpretation',
  'policy.removeInterpretation',
  'question.ask',
  'question.answer',
  'handbook.make',
] as const;

/** The `userId` of whom nobody knows: a browser in which nobody has signed in. */
export const NOBODY = 'nobody';
