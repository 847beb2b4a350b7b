import { createHash } from 'node:crypto';
import { toExactText, exact } from '../exact';
import type { Settlement, SettlementSettings } from './types';

/**
 * SHA-256 (hex) over the settings and every figure of a settlement: two runs with the same fingerprint are the same run, so
 * that settling twice stores nothing new (R-MONEY 7). Titles and times are not part of it.
 */
export function settlementFingerprint(settings: SettlementSettings, settlement: Settlement): string {
  const figures = [
    settlement.rulesVersion,
    settings.gradeBasis,
    settings.failedSessionPays,
    toExactText(exact(settings.reviewFeeShare)),
    settlement.lines.map((line) => [
      line.sessionId,
      line.institutionId,
      line.eligibleHeads,
      line.scoreExact,
      line.gradeId,
      line.rateFen,
      line.amountFen,
      line.reason,
    ]),
    settlement.institutions.map((one) => [one.institutionId, one.sessions, one.meanExact, one.gradeId]),
    settlement.tours.map((tour) => [tour.sessionId, tour.payableFen]),
    settlement.leftOut.map((left) => [left.sessionId, left.why]),
    settlement.totalFen,
    settlement.reviewFeeFen,
  ];
  return createHash('sha256').update(JSON.stringify(figures)).digest('hex');
}
