import type { QueueItem } from '@/services/work-types';

/** Whether `who` still has to contribute to a session's draw (R-FOLLOWUP 2). */
export const awaits = (draw: QueueItem['draw'], who: 'evaluator' | 'bureau'): boolean =>
  draw === 'waiting-both' || draw === `waiting-${who}`;
