export { tableBand, tableScore } from './attendance-table';
export type { FollowupResult, MovablePart, SessionEvidence } from './evidence';
export { followupPoints } from './followup-points';
export * from './lifecycle';
export { photoPoints, recordingPoints } from './material-points';
export { SCORE_PARTS, scoreSession, type SessionScore } from './session-score';
export { photosOf, tryScore } from './try-score';
