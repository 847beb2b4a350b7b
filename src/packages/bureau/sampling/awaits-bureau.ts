import type { QueueItem } from '@/services/work-types';

/** Whether a draw waits for the bureau's contribution (R-FOLLOWUP 2). */
export const awaitsBureau = (draw: QueueItem['draw']): boolean => draw === 'waiting-both' || draw === 'waiting-bureau';
