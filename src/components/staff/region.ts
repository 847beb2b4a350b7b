import type { Output } from '@/services/call';

/** A prefecture's task of a year and what has been done of it. */
export type Region = Output<'plan.progress'>['regions'][number];
