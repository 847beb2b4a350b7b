/** Differences between versions of a policy (R-POLICY 6). */
export { compareVersions } from './versions';
