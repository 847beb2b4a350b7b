import type { QueueItem } from '@/services/work-types';

type Draw = QueueItem['draw'];

/** Our contribution is missing still (R-FOLLOWUP 2). */
export const awaitsOurs = (draw: Draw): boolean => draw === 'waiting-both' || draw === 'waiting-evaluator';

/** There is something for us to do before this session's sample can be called. */
export const waitsForUs = (draw: Draw): boolean => awaitsOurs(draw) || draw === 'ready';
