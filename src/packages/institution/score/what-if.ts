import type { Input, Output } from '@/services/call';
import type { MaterialFile } from '@/services/work-types';
import { idsOf } from '@/services/programme-words';
import { countOf } from '../materials/photo-worth';

export type Tried = Output<'evaluation.tryScore'>;

/** What a person tries out; photos by kind, which the server wants as a number and the kinds that there are. */
export interface Assumed {
  photos: Readonly<Record<string, number>>;
  recordingMinutes: number;
  slides: boolean;
  completeness: number;
  feedback: number;
  screenshotHeads: number;
}

/** As it is on record. */
export const assumedAtFirst = ({ onRecord }: Tried, files: readonly MaterialFile[]): Assumed => ({
  ...onRecord,
  photos: Object.fromEntries(idsOf('photo').map((kind) => [kind, countOf(files, kind)])),
});

/** Without slides there is nothing that could be complete (R-SCORE 3). */
export const questionOf = (sessionId: string, assumed: Assumed): Input<'evaluation.tryScore'> => ({
  ...assumed,
  sessionId,
  completeness: assumed.slides ? assumed.completeness : 0,
  photos: {
    count: Object.values(assumed.photos).reduce((sum, count) => sum + count, 0),
    kinds: Object.keys(assumed.photos).filter((kind) => (assumed.photos[kind] ?? 0) > 0),
  },
});

/** '+3.50', '-1.00', '' for no difference; of figures as they are shown. */
export function difference(before: string, after: string): string {
  const cents = Math.round(Number(after) * 100) - Math.round(Number(before) * 100);
  return cents === 0 ? '' : `${cents > 0 ? '+' : '-'}${(Math.abs(cents) / 100).toFixed(2)}`;
}

/** The minutes that the recording should have, of the trace; the scale of its slider. */
export const neededMinutes = (tried: Tried): number =>
  Number(tried.parts.find(({ part }) => part === 'recording')?.trace.inputs.neededMinutes ?? 0);

/** Actual attendees, of the trace of feedback: nobody else's form counts. */
export const attendees = (tried: Tried): number =>
  Number(tried.parts.find(({ part }) => part === 'feedback')?.trace.inputs.actual ?? 0);
