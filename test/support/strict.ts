/** The gateway of the tests is the stricter of the two: where a project first notices on the platform, it notices here. */

/** Commits fail now and then on the platform: what a function does must bear being done again. */
export const COMMIT_CONFLICT_EVERY = 5;

/** Queries that need no index of their own: of migrations, which run once, and of tests that look into the database. */
const WITHOUT_INDEX: ReadonlySet<string> = new Set([
  'institutions [regionId]',
  'invitations [scope.regionId]',
  'outbox [page]',
  'policies [regionId]',
  'policyDrafts [proposal.regionId]',
  'policyVersions [regionId]',
  'settlements [kind]',
  'users [grants.scope.regionId]',
  'users [profile.regionId]',
  // tests
  'certificates [sessionId]',
  'outbox [template]',
]);

/** @throws Error for queries that a declared index could have served and none did */
export function requireIndexes(scans: readonly string[]): void {
  const unserved = scans.filter((scan) => !WITHOUT_INDEX.has(scan));
  if (unserved.length > 0) throw new Error(`No index in records/collections.ts serves ${unserved.join('; ')}`);
}
