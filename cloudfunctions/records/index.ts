/** Documents that more than one function reads, as they lie in the database, and the questions asked of them in more than one place. */
export * from './attendance';
export * from './certificate';
export * from './followup';
export * from './institution';
export * from './material';
export * from './messages';
export * from './rules';
export * from './score';
export * from './session';
export * from './session-heads';
export * from './session-stage';
export * from './session-summary';
export * from './user';
