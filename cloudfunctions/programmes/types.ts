/**
 * Shapes of a programme: a policy scheme written down as dated data with clauses.
 * Domain code imports only types from here; it never imports a programme's data.
 */
import type { Area as TerritoryArea, Parties } from '../mechanisms/party';
import type { audienceKinds, organisers, photoKinds } from './lecture-hall-2018/lists';
import type { LectureHallParty } from './lecture-hall-2018/parties';

import type { Criterion } from '../mechanisms/criteria';
import type { Check } from '../mechanisms/plausibility';
import type { Scorecard } from '../mechanisms/scorecard';
import type { Knot } from '../mechanisms/table';

/** One value of a parameter and the day from which it holds (Shanghai calendar day, inclusive). */
export interface DatedValue<T> {
  readonly since: string;
  readonly value: T;
  /** Where in the source document this stands, e.g. '附件2 三（一）'. */
  readonly clause: string;
  /** Shown to users beside the clause wherever the source is silent or contradicts itself. */
  readonly reading?: string;
}

/** A parameter's history, oldest first. */
export type Dated<T> = readonly DatedValue<T>[];

/** Every parameter of a programme with its history. */
export type ParameterHistories<P> = { readonly [K in keyof P]: Dated<P[K]> };

/** Every parameter as it holds on one day, and the version that a decision must store. */
export interface Rules<P> {
  /** programme id + '@' + the day of the newest parameter in force, e.g. 'lecture-hall-2018@2018-04-26'. */
  readonly version: string;
  readonly parameters: { readonly [K in keyof P]: DatedValue<P[K]> };
}

export type AreaLevel = 'province' | 'prefecture' | 'county' | 'zone';

/**
 * A place on a programme's map. The code is that of GB/T 2260; a development zone (高新区, 经济区 …), which the standard does not list, has one of
 * its own of six characters too. `parent` is the area that it belongs to in this programme, which may differ from the standard's.
 */
export interface Area extends TerritoryArea {
  readonly name: string;
  readonly level: AreaLevel;
}

export interface Programme<P> {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly issuers: readonly string[];
  readonly issuedDay: string;
  readonly validFromDay: string;
  readonly validToDay: string;
  /** Parts that the document does not number, by the clause that names them: as the library calls their article. */
  readonly articles?: Readonly<Record<string, string>>;
  readonly parameters: ParameterHistories<P>;
}

/** An exact number as text that fraction.js reads: '5/2', '0.05', '260'. */
export type ExactText = string;

/** Something a user chooses from a list that the source gives. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly clause: string;
}

/** A row of annex 3. */
export interface Region {
  /** Code of its area. */
  readonly id: string;
  readonly name: string;
  /** Market entities (市场主体) of 2017; null for 自治区本级, which has a fixed task instead. */
  readonly marketEntities: number | null;
  /** The figure that annex 3 prints, in person-times; what R-PLAN 1 must reproduce. */
  readonly annexTask: number;
}

export type ModeId = 'network-video' | 'window-platform' | 'county-park' | 'institution' | 'online' | 'study-tour';

/** The parts of a session's score, in the order of annex 2. */
export type ScorePart = 'attendance' | 'feedback' | 'courseware' | 'photos' | 'recording' | 'followup';
export type ScoreFlag = 'FOLLOWUP_NOBODY_REACHED' | 'HEAD_COUNT_AUDIT' | 'BELOW_MINIMUM';

export interface Mode {
  readonly id: ModeId;
  readonly name: string;
  /** null = the source sets no minimum. */
  readonly minimumHeads: number | null;
  /** Whose presence counts for the minimum; the score counts everybody. */
  readonly minimumCounts: 'all-venues' | 'offline';
  readonly minimumClassHours: number | null;
  /** Ascending; null = this mode is not scored. The first knot is the mode's minimum. */
  readonly scoreTable: readonly Knot[] | null;
  /** The minimum as conditions of its own, over `heads` (those that count for it) and `classHours`. */
  readonly minimum: readonly Criterion[];
  readonly clause: string;
}

export interface FeedbackItem {
  readonly id: string;
  readonly group: 'effect' | 'service';
  readonly text: string;
  /** Points of the five boxes, best first. */
  readonly points: readonly [number, number, number, number, number];
}

export interface FeedbackForm {
  readonly title: string;
  readonly groups: readonly { readonly id: 'effect' | 'service'; readonly label: string; readonly points: number }[];
  /** Which boxes (0–4) stand under which printed heading. */
  readonly headings: readonly { readonly label: string; readonly boxes: readonly number[] }[];
  readonly items: readonly FeedbackItem[];
  readonly openQuestions: readonly { readonly id: 'opinions' | 'topics'; readonly label: string }[];
  readonly particulars: readonly { readonly id: string; readonly label: string; readonly required: boolean }[];
  /** The questions of R-ATTEND 1; a yes becomes a complaint. */
  readonly conductQuestions: readonly { readonly id: 'fee' | 'sponsor' | 'sold'; readonly label: string }[];
  readonly notes: readonly string[];
}

export type GradeId = 'excellent' | 'good' | 'pass' | 'fail';

export interface Grade {
  readonly id: GradeId;
  readonly label: string;
  /** Lowest annual score, already rounded half-up to 0.01, that earns the grade. */
  readonly from: number;
  /** 分 per head and session. */
  readonly rateFen: number;
}

/** A name for every entry of every list, in a further language. */
export interface ProgrammeWords {
  readonly region: Readonly<Record<string, string>>;
  readonly mode: Readonly<Record<ModeId, string>>;
  readonly content: Readonly<Record<number, string>>;
  readonly audience: Readonly<Record<AudienceKindId, string>>;
  readonly photo: Readonly<Record<PhotoKindId, string>>;
  readonly organiser: Readonly<Record<OrganiserId, string>>;
  readonly grade: Readonly<Record<GradeId, string>>;
  readonly party: Readonly<Record<LectureHallParty, string>>;
}

export type GradeBasis = 'institution-year' | 'course' | 'session';

/** One of the nine kinds of 二（二）, by the source's own number. */
export interface ListedNumber {
  readonly number: number;
  readonly label: string;
  readonly clause: string;
}

/** The ids of a list over its whole history: what its data names, and nothing else. */
type IdsOf<H extends Dated<readonly { readonly id: string }[]>> = H[number]['value'][number]['id'];

export type AudienceKindId = IdsOf<typeof audienceKinds>;
export interface AudienceKind extends Choice {
  readonly id: AudienceKindId;
  /** Whether people of this kind count as 符合培训补贴对象. */
  readonly eligible: boolean;
}

export type PhotoKindId = IdsOf<typeof photoKinds>;
export interface PhotoKind extends Choice {
  readonly id: PhotoKindId;
}

export type OrganiserId = IdsOf<typeof organisers>;
export interface Organiser extends Choice {
  readonly id: OrganiserId;
}

/** What makes scans odd: numbers of people, of seconds and minutes, of metres. Odd scans are shown with their figures and never refused for it. */
export interface ReviewThresholds {
  readonly peoplePerDevice: number;
  readonly peoplePerNetwork: number;
  /** Scans that arrive after the end within `burstMinutes` of each other. */
  readonly burstPeople: number;
  readonly burstMinutes: number;
  /** People with one slot's code: all of them, and those of whom it came later. */
  readonly peoplePerSlot: number;
  readonly latePerSlot: number;
  /** Late ones from one network address. */
  readonly latePerNetwork: number;
  /** Late ones as a share of all scans, and from how many on that is said. */
  readonly lateShare: ExactText;
  readonly lateFrom: number;
  /** So many scans of one venue within so many seconds are faster than people read a screen. */
  readonly ratePeople: number;
  readonly rateSeconds: number;
  /** So many that come one after the other at the same distance, to within so many milliseconds, or say the same millisecond. */
  readonly evenPeople: number;
  readonly evenMilliseconds: number;
  readonly sameMoment: number;
  /** Refusals for the position before one was accepted. */
  readonly positionTries: number;
  /** People who typed the same six digits; wrong ones of one person before right ones; those who typed as a share of all, and from how many on that is said. */
  readonly digitsPerSlot: number;
  readonly digitsTries: number;
  readonly digitsShare: ExactText;
  readonly digitsFrom: number;
  /** Scans at two venues closer in time than this are "at once". */
  readonly venueSwitchMinutes: number;
  /** Metres beyond the venue's radius that a phone's location may be off. */
  readonly locationToleranceMetres: number;
}

/** Everything of the Policy Lecture Hall that is a figure, a form or a list. */
export interface LectureHallParameters {
  regions: readonly Region[];
  /** total and ownLevel in person-times a year; the rest is shared in multiples of unit. */
  annualTask: { readonly total: number; readonly ownLevel: number; readonly unit: number };
  modes: Readonly<Record<ModeId, Mode>>;
  classHourMinutes: number;
  /** When a premium course keeps its label, over `mainVenueHeads`. */
  premium: Criterion;
  contentKinds: readonly ListedNumber[];
  audienceKinds: readonly AudienceKind[];
  photoKinds: readonly PhotoKind[];
  organisers: readonly Organiser[];
  /** rotating code and its window (R-ATTEND 3–7) */
  signIn: {
    readonly slotSeconds: number;
    readonly acceptedEarlierSlots: number;
    readonly opensMinutesBefore: number;
    readonly lateDeliveryHours: number;
    readonly undoMinutes: number;
  };
  /** How often six digits are tried in so many minutes: by one person, and in vain at one session by all together (R-ATTEND 5). */
  signInDigits: { readonly personTries: number; readonly placeTries: number; readonly minutes: number };
  /** Within how long who gave up a place takes that back (R-ATTEND 1). */
  registration: { readonly undoMinutes: number };
  /** From when on scans look odd (R-ATTEND 6). */
  scanReview: ReviewThresholds;
  /** Entries by staff (R-ATTEND 7): from which share of the heads they are remarked, and how many the evaluator calls. */
  staffEntries: { readonly remarkedShare: ExactText; readonly checkShare: ExactText; readonly checkMinimum: number };
  feedbackForm: FeedbackForm;
  /** What is odd about figures that somebody enters: refused, taken with a reason, or remarked. */
  plausibility: readonly Check[];
  /** opensAt = share of the session that has passed; closes so many minutes after its end. */
  feedbackWindow: {
    readonly opensAtShare: ExactText;
    readonly closesMinutesAfterEnd: number;
    /** After the closing, until the last answer is surely written down. */
    readonly settleMinutes: number;
    readonly stragglerDays: number;
  };
  feedbackMinimumShown: number;
  materialDeadline: {
    readonly remindCalendarDays: number;
    readonly closeWorkingDays: number;
    /** to complete what was sent back, and for the window platform to pass on what it has */
    readonly mendWorkingDays: number;
    readonly forwardWorkingDays: number;
  };
  evaluationMonths: number;
  attendancePoints: {
    readonly full: number;
    readonly signIn: number;
    readonly scan: number;
    readonly screenshot: number;
  };
  feedbackPoints: number;
  coursewarePoints: { readonly slides: number; readonly completeness: number };
  photoPoints: { readonly full: number; readonly perPhoto: ExactText; readonly perKind: ExactText };
  recordingPoints: number;
  followupPoints: { readonly full: number; readonly threshold: number };
  /** How the points make a score (R-SCORE 1–6), and what is remarked beside it. */
  scorecard: Scorecard<ScorePart, ScoreFlag>;
  /** lowest rating of each verdict; also the bands within which P and M may be judged */
  followupBands: readonly { readonly label: string; readonly from: number; readonly to: number }[];
  followupSample: {
    readonly share: ExactText;
    readonly minimum: number;
    readonly withinMonths: number;
    readonly attempts: number;
    readonly attemptDays: number;
  };
  /** Within how long who wrote down an outcome may take it back; outcomes closer to one another, or to the opening of the number, are remarked. */
  followupCalls: { readonly undoMinutes: number; readonly hurriedSeconds: number };
  /** Working days for each party's contribution, and for the calls. */
  headAudit: { readonly drawWorkingDays: number; readonly callWorkingDays: number };
  objectionWorkingDays: number;
  grades: readonly Grade[];
  /** So many failed sessions of a year end the contract and shut out of the next year. */
  exclusion: { readonly failedSessions: number };
  sessionCapFen: number;
  defaultGradeBasis: GradeBasis;
  /** whether a session that scored below the pass mark is paid at its grade's rate */
  defaultFailedSessionPays: Readonly<Record<GradeBasis, boolean>>;
  studyTourCapFenPerPersonDay: number;
  reviewFeeShare: { readonly lowest: ExactText; readonly highest: ExactText };
  /** What a certificate of attendance is called, who gives it and what it says it rests on. */
  certificate: { readonly heading: string; readonly issuers: readonly string[]; readonly statement: string };
  /** month and day of the year, 'MM-DD' */
  reportDueOn: string;
  payoutDueOn: string;
}

interface Said {
  zh: string;
  en: string;
}

export interface LectureHallProgramme extends Programme<LectureHallParameters> {
  readonly territory: readonly Area[];
  readonly parties: Parties<LectureHallParty>;
  /** Who helps with using all this. */
  readonly serviceDesk: { name: Said; phone: string; hours: Said };
  /** Its words in English. */
  readonly en: {
    readonly title: string;
    readonly issuers: readonly string[];
    readonly words: ProgrammeWords;
    /** What its readings say, each after the Chinese. */
    readonly readings: readonly (readonly [zh: string, en: string])[];
  };
}
export type LectureHallRules = Rules<LectureHallParameters>;
