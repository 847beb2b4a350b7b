import type { Output } from '@/services/call';

/** A session's materials on their way, as the queue lists them. */
export type Handover = Output<'material.listQueue'>['items'][number];
