import type { Doc } from '../platform/database';

/** Collection `keyChanges`, `_id` = the ids of the keys that seal: how far what other keys sealed has been sealed by them. */
export interface KeyChangeDoc extends Doc {
  at: number;
  /** Where the timer is, and after which document; it goes through all again until a pass has found nothing. */
  collection: string;
  after: string;
  /** Texts sealed anew in this pass, and in all. */
  passed: number;
  total: number;
  doneAt: number | null;
}

/** Collection `periodRuns`: how far the timer of the periods has come, by a moment and within it by an id. */
export interface PeriodRunDoc extends Doc {
  after: number;
  id: string;
}
