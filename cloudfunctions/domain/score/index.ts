export type { FollowupResult, JudgedChange, MovablePart, ScoredHeads, SessionEvidence } from './evidence';
export { followupTrace, neededMinutes, pointsOf, scoreSession, type SessionScore } from './session-score';
export { photosOf, tryScore } from './try-score';
