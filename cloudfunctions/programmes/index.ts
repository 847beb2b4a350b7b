export { lectureHall2018, readings } from './lecture-hall-2018';
export { rulesAt, rulesOfVersion } from './rules-at';
export type * from './types';
