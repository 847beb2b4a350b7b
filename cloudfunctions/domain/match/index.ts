/** Policy items against an enterprise's profile, and the profile out of a sentence (R-POLICY 4). */
export { answeredQuestions } from './questions';
export { areaName } from './area-names';
export { FOUNDER_NAMES, MARKER_NAMES, WISH_NAMES } from './enterprise-names';
export { FIT_NAMES } from './labels';
export { matchItem, sortMatches, tellingFacts, withStatedArea } from './match-items';
export { sizeClass } from './size-trace';
export { readSentence } from './sentence';
export { isWished } from './wishes';
