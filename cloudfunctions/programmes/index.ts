export { lectureHall2018 } from './lecture-hall-2018';
export { sessionEvaluation } from './lecture-hall-2018/procedures/session-evaluation';
export { setting as lectureHallSetting, type LectureHallParty } from './lecture-hall-2018/parties';
export { personalData } from './personal-data';
export type * from './personal-data';
export { rulesAt, rulesOfVersion } from './rules-at';
export { smeSize } from './sme-size';
export type * from './sme-size';
export type * from './types';
