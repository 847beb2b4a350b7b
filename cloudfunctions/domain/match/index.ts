/** Policy items against an enterprise's profile (R-POLICY 4). */
export { answeredQuestions } from './questions';
export { areaName } from './area-names';
export { FOUNDER_NAMES, MARKER_NAMES } from './enterprise-names';
export { FIT_NAMES } from './labels';
export { matchItem, sortMatches, tellingFacts } from './match-items';
export { sizeClass } from './size-trace';
