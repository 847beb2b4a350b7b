import type { LectureHallParameters } from '../../programmes/types';

/** Slot length, accepted earlier slots, window, late delivery and undo: dated data of the programme (R-ATTEND 3, 4, 7). */
export type SignInRules = LectureHallParameters['signIn'];

/** Kinds of people that trainees choose from, with whether they are in the programme's audience (二（一）). */
export type AudienceKinds = LectureHallParameters['audienceKinds'];
