import type { Output, Parsed } from '../../contract';
import { statusOn } from '../../domain/policy';
import { dayOf } from '../../domain/time';

/** Collection `policies`, `_id` = idOf('policy', slug): the version in force. Earlier ones are in `policyVersions`. */
export interface PolicyDoc extends Parsed<'policy.publish'> {
  _id: string;
  version: number;
  /** Hash of the content, so that the same text published again is recognised. */
  contentHash: string;
  publishedAt: number;
}

/** Collection `policyIndex`, one document: counts up at each publication, so that instances know their index is old. */
export interface PolicyPointer {
  _id: 'current';
  generation: number;
}

export const POINTER = 'current';

/** As its readers see it today: what has run out is shown as expired. */
export function shownPolicy(
  { _id, contentHash: _hash, ...policy }: PolicyDoc,
  now: number,
): Output<'policy.get'>['policy'] {
  return { ...policy, policyId: _id, status: statusOn(policy, dayOf(now)) };
}
