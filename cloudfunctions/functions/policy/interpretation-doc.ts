import type { Output, Parsed } from '../../contract';

export type Interpretation = Output<'policy.get'>['interpretations'][number];
type Content = Omit<Parsed<'policy.saveInterpretation'>, 'interpretationId' | 'requestKey'>;

/** Collection `policyInterpretations`, `_id` by the request that made it: 解读 of a policy, an item or an article (R-POLICY 5). */
export interface InterpretationDoc extends Content {
  _id: string;
  publishedAt: number;
}

export const shownInterpretation = ({ _id, ...content }: InterpretationDoc): Interpretation => ({
  ...content,
  interpretationId: _id,
});
