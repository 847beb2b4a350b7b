import { dayOf } from '../domain/time';
import { lectureHall2018, rulesAt, type LectureHallRules } from '../programmes';

/** The programme's rules that hold for what happens at `at` (epoch ms): a session is judged by those of its end. */
export const rulesFor = (at: number): LectureHallRules => rulesAt(lectureHall2018, dayOf(at));
