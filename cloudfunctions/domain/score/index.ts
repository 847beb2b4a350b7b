export { tableBand, tableScore } from './attendance-table';
export type { FollowupResult, MovablePart, SessionEvidence } from './evidence';
export { followupPoints } from './followup-points';
export * from './lifecycle';
export { photoPoints, recordingPoints } from './material-points';
export { scoreSession, type SessionScore } from './session-score';
