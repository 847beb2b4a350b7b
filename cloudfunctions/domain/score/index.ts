export { type Band, tableBand, tableScore } from './attendance-table';
export { attendancePoints } from './attendance-points';
export type { FollowupResult, MovablePart, Move, ScoredHeads, SessionEvidence } from './evidence';
export { feedbackPoints } from './feedback-points';
export { type FollowupPoints, followupPoints } from './followup-points';
export * from './lifecycle';
export { coursewarePoints, photoPoints, recordingPoints } from './material-points';
export { type ScoreFlag, scoreSession, type SessionScore } from './session-score';
