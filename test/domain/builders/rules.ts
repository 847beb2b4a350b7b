import { lectureHall2018, rulesAt, type LectureHallRules } from '../../../cloudfunctions/programmes';

/** The rules as they held in the programme's first year. */
export const rules2018: LectureHallRules = rulesAt(lectureHall2018, '2018-06-01');
