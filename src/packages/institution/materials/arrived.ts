import type { MaterialState } from '@/services/work-types';

export const stages = ['collecting', 'with-window', 'with-hub', 'with-evaluator'] as const;

type Handover = MaterialState['handovers'][number];

/**
 * When the materials came to each stage of their way, this time round: undefined where they have not been, or did not pass (自治区本级 has no window
 * platform). A hand-over names people's names of its ends, not stages; but the first begins with the institution, what goes back goes to it, and
 * the last one led to where they are.
 */
export function arrivedAt({ handovers, stage }: Pick<MaterialState, 'handovers' | 'stage'>): (Handover | undefined)[] {
  const institution = handovers[0]?.from;
  const back = handovers.findLastIndex(({ to }) => to === institution);
  const since = handovers.slice(back + 1);
  const here = stages.indexOf(stage);
  return stages.map((_, index) => (index > 0 && index <= here ? since[since.length - 1 - (here - index)] : undefined));
}
