import type { Output } from '../../contract';
import type { InterpretationDoc } from '../../records';

export type Interpretation = Output<'policy.get'>['interpretations'][number];
export const shownInterpretation = ({ _id, ...content }: InterpretationDoc): Interpretation => ({
  ...content,
  interpretationId: _id,
});
