import type { DraftClaims } from './types';

/** A phone shows one page of the program at a time. */
export const draftClaims: DraftClaims = {
  enter: () => () => undefined,
  claim: () => undefined,
  isElsewhere: () => false,
};
