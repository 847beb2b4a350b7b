/** The phone follow-up: a random sample that anyone can repeat, its calls and what they yield (R-FOLLOWUP). */
export * from './audit';
export * from './call-list';
export * from './deadline';
export * from './draw';
export * from './roster';
export type * from './rules';
export * from './sample-size';
export * from './seed';
export * from './spread';
export * from './verify-draw';
