/** Policy items against an enterprise's profile (R-POLICY 4). */
export { matchItem, sortMatches, tellingFacts } from './match-items';
export { sizeClass } from './size-trace';
