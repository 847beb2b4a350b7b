/**
 * How often a property of a reader is tried: `npm test` says the same thing every time, so a part of the inputs does there, and
 * `npm run test:fuzz` tries as many as named, each time others.
 */
export const runs = (whole: number): number => (process.env.FUZZ_SEED === undefined ? Math.min(whole, 500) : whole);

/** Nothing is left to another turn: in `npm run test:fuzz`, or with E2E_ALL=1. */
export const everything = process.env.FUZZ_SEED !== undefined || process.env.E2E_ALL === '1';

/**
 * Of the ways in which each of many rows is tried, those of this row: in `npm test` one, by turns, so that every row and every way has its turn;
 * all of them in `npm run test:fuzz`.
 */
export const turnOf = <T>(ways: readonly T[], row: number): readonly T[] =>
  everything ? ways : ways.slice(row % ways.length).slice(0, 1);
