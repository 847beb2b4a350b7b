/**
 * How often a property of a reader is tried: `npm test` says the same thing every time, so a part of the inputs does there, and
 * `npm run test:fuzz` tries as many as named, each time others.
 */
export const runs = (whole: number): number => (process.env.FUZZ_SEED === undefined ? Math.min(whole, 1500) : whole);
