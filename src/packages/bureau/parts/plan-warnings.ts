import { entryOf } from '@/services/programme-words';

/** How many registrations are still missing to a mode's minimum of heads; 0 when none, or when it has no minimum. */
export const headsMissing = (mode: string, registered: number): number =>
  Math.max(0, (entryOf('mode', mode)?.minimumHeads ?? 0) - registered);
