import { createHash } from 'node:crypto';
import type { Trace } from '../../mechanisms/trace';
import { toExactText, exact } from '../exact';
import type { Settlement, SettlementSettings } from './types';

/** What of a trace is a figure: what went in and what came out, not the words around them. */
const figuresIn = ({ inputs, exact: value, parts = [] }: Trace): unknown[] => [
  Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1)),
  value,
  parts.map(figuresIn),
];

const figuresOf = <T extends { trace: Trace }>({ trace, ...figures }: T): unknown[] => [
  Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1)),
  figuresIn(trace),
];

/**
 * SHA-256 (hex) over the settings and every figure of a settlement, those of its traces too: two runs with the same fingerprint are the same run, so
 * that settling twice stores nothing new (R-MONEY 7). Titles, times and the words of traces are not part of it.
 */
export function settlementFingerprint(settings: SettlementSettings, settlement: Settlement): string {
  const { lines, institutions, tours, leftOut, reviewFeeTrace, rulesVersion, totalFen, toursFen, reviewFeeFen } =
    settlement;
  const figures = [
    rulesVersion,
    settings.gradeBasis,
    settings.failedSessionPays,
    toExactText(exact(settings.reviewFeeShare)),
    lines.map(figuresOf),
    institutions.map(figuresOf),
    tours.map(figuresOf),
    leftOut.map(({ sessionId, why }) => [sessionId, why]),
    [totalFen, toursFen, reviewFeeFen],
    figuresIn(reviewFeeTrace),
  ];
  return createHash('sha256').update(JSON.stringify(figures)).digest('hex');
}
