import type { Sheet } from './work-types';

/** What about a score is to be looked at by itself, in words: what keeps it from being confirmed among others. */
export const stoppedBy = ({ flags, current }: Sheet): string[] => [
  ...flags.map(({ label }) => label),
  ...(current?.remarks ?? []).map(({ text }) => text),
];

/**
 * Whether a score can be confirmed among others: it waits for it, and nothing about it looks odd. One that does is opened by itself first,
 * since the bureau confirms a score that it has seen (R-SCORE 8).
 */
export const goesAlong = (sheet: Sheet): boolean =>
  sheet.stage === 'scored' &&
  sheet.current !== null &&
  stoppedBy(sheet).length === 0 &&
  sheet.current.flags.length === 0;
