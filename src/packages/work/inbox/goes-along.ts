import type { Sheet } from '@/services/work-types';

/**
 * Whether a score can be confirmed among others: it waits for it, and nothing about it looks odd. One that does is opened by itself first,
 * since the bureau confirms a score that it has seen (R-SCORE 8).
 */
export const goesAlong = (sheet: Sheet): boolean =>
  sheet.stage === 'scored' && sheet.current !== null && sheet.flags.length === 0 && sheet.current.flags.length === 0;

/** What became of one of several confirmations, in words. */
export interface Result {
  ok: boolean;
  text: string;
}
