import type { LectureHallParameters } from '../../programmes/types';

/** Share, least size, time limit and attempts of the phone follow-up: dated data of the programme (R-FOLLOWUP). */
export type FollowupRules = LectureHallParameters['followupSample'];
