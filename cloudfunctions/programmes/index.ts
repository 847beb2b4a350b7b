export { lectureHall2018 } from './lecture-hall-2018';
export { rulesAt, rulesOfVersion } from './rules-at';
export type * from './types';
