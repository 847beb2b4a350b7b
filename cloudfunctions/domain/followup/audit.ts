/**
 * The audit of heads (R-FOLLOWUP 5): a second draw, with fresh contributions of both parties, among those whom the sample has not called. Its size is said before
 * the contributions. What comes of it strikes people and moves neither P nor M.
 */
import { exact } from '../exact';
import type { RosterEntry } from './roster';
import { verifyDraw, type DrawCheck, type PublishedDraw } from './verify-draw';

/** Twice as many as the sample, or everybody. */
export const AUDIT_SCOPES = ['double', 'all'] as const;
export type AuditScope = (typeof AUDIT_SCOPES)[number];

/** Whom an audit draws from: everybody on the roster whom the sample has not called. */
export const auditRoster = (roster: readonly RosterEntry[], called: readonly string[]): RosterEntry[] => {
  const before = new Set(called);
  return roster.filter(({ attendeeId }) => !before.has(attendeeId));
};

/** How many an audit calls: twice the sample's size, or all; never more than are left. */
export const auditSize = (scope: AuditScope, sampleSize: number, left: number): number =>
  scope === 'all' ? left : Math.min(left, 2 * sampleSize);

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
}

export interface AuditCheck {
  ok: boolean;
  differences: (DrawCheck['differences'][number] | 'excluded')[];
}

/**
 * Repeats an audit's draw and says where it differs from what was published, and from what went before it.
 * @param called pseudonyms of everybody who had been called: those of the sample, and of earlier audits, that have an outcome
 */
export function verifyAudit(sample: PublishedDraw, called: readonly string[], audit: PublishedAudit): AuditCheck {
  const { scope, excluded, roster, sizes } = audit;
  const sizeOf = (heads: number): number => auditSize(scope, sample.sizes[0] ?? 0, heads);
  const differences: AuditCheck['differences'] = [...verifyDraw(audit, sizeOf).differences];
  const listed = (entries: readonly RosterEntry[]): string =>
    entries
      .map(({ attendeeId, venueId }) => `${venueId}/${attendeeId}`)
      .sort()
      .join();
  const same = listed(auditRoster(sample.roster, excluded)) === listed(roster);
  if (!same || [...excluded].sort().join() !== [...called].sort().join()) differences.push('excluded');
  if (sizes.length !== 1 && !differences.includes('size')) differences.push('size');
  return { ok: differences.length === 0, differences };
}
