/**
 * The audit of heads (R-FOLLOWUP 5): a second draw, with fresh contributions of both parties, among those whom the sample has not called. Its size is said before
 * the contributions. What comes of it strikes people and moves neither P nor M.
 */
import { exact } from '../exact';
import type { FollowupRules } from './rules';
import { sampleSize } from './sample-size';
import type { RosterEntry } from './roster';
import { verifyDraw, type DrawCheck, type PublishedDraw } from './verify-draw';

/** Twice as many as the sample, or everybody; `later`: the sample's share of those alone who count only since the list was frozen, who are in no sample. */
export type AuditScope = 'double' | 'all' | 'later';

/** Whom an audit draws from: of the frozen list and of those who count only since, whoever has not been called; `later` of those alone. */
export const auditRoster = (
  scope: AuditScope,
  { roster, since }: { roster: readonly RosterEntry[]; since: readonly RosterEntry[] },
  called: readonly string[],
): RosterEntry[] => {
  const before = new Set(called);
  return [...(scope === 'later' ? [] : roster), ...since].filter(({ attendeeId }) => !before.has(attendeeId));
};

/** How many an audit calls: twice the sample's size (`first`), or all, or of the later ones the sample's share; never more than are left. */
export const auditSize = (scope: AuditScope, first: number, left: number, rules: FollowupRules): number =>
  ({ all: left, double: Math.min(left, 2 * first), later: sampleSize(left, rules) })[scope];

/** P is below what counts (R-SCORE 6): an audit is due. Nobody reached is no P. */
export const isLowShare = ({ reached, tookPart }: { reached: number; tookPart: number }, threshold: number): boolean =>
  reached > 0 &&
  exact(100 * tookPart)
    .div(reached)
    .lt(threshold);

export interface PublishedAudit extends PublishedDraw {
  scope: AuditScope;
  /** Pseudonyms of those whom the sample had called. */
  excluded: string[];
  /** Pseudonyms of those on its list who are not on the frozen one, since they count only since. */
  since: string[];
}

export interface AuditCheck {
  ok: boolean;
  differences: (DrawCheck['differences'][number] | 'excluded')[];
}

/**
 * Repeats an audit's draw and says where it differs from what was published, and from what went before it.
 * @param called pseudonyms of everybody who had been called: those of the sample, and of earlier audits, that have an outcome
 */
export function verifyAudit(
  sample: PublishedDraw,
  called: readonly string[],
  audit: PublishedAudit,
  rules: FollowupRules,
): AuditCheck {
  const { scope, excluded, roster, sizes } = audit;
  const isSince = ({ attendeeId }: RosterEntry): boolean => audit.since.includes(attendeeId);
  const sizeOf = (heads: number): number => auditSize(scope, sample.sizes[0] ?? 0, heads, rules);
  const differences: AuditCheck['differences'] = [...verifyDraw(audit, sizeOf).differences];
  const listed = (entries: readonly RosterEntry[]): string =>
    entries
      .map(({ attendeeId, venueId }) => `${venueId}/${attendeeId}`)
      .sort()
      .join();
  // who is on the frozen list does not count since
  const lists = { roster: sample.roster, since: sample.roster.some(isSince) ? [] : roster.filter(isSince) };
  const same = listed(auditRoster(scope, lists, excluded)) === listed(roster);
  if (!same || [...excluded].sort().join() !== [...called].sort().join()) differences.push('excluded');
  if (sizes.length !== 1 && !differences.includes('size')) differences.push('size');
  return { ok: differences.length === 0, differences };
}
