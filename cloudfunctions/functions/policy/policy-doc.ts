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
  /** Set by policy.repeal and kept when a further version is published; `day` may still be to come. */
  repealed?: Repeal | null;
}

/** That a policy is no longer in force from `day` on, why, and what took its place (R-POLICY 6). */
export interface Repeal {
  day: string;
  reason: string;
  successorId: string | null;
}

/** Collection `policyIndex`, one document: what the search index is made of. */
export interface PolicyPointer {
  _id: 'current';
  /** Counts up at each change, so that instances know that what they keep is old. */
  generation: number;
  /** The file that holds the index of all policies as they were at a generation; absent: there is none yet. */
  base?: IndexFile;
  /** Changes since then, in order, each with its generation. */
  changed?: { policyId: string; generation: number }[];
}

export interface IndexFile {
  fileId: string;
  sha256: string;
  bytes: number;
  generation: number;
}

export const POINTER = 'current';

/** As its readers see it today: what has run out is shown as expired, what was repealed as repealed. */
export function shownPolicy(
  { _id, contentHash: _hash, ...policy }: PolicyDoc,
  now: number,
  repealed: Output<'policy.get'>['policy']['repealed'],
): Output<'policy.get'>['policy'] {
  return { ...policy, policyId: _id, status: statusOn(policy, dayOf(now)), repealed };
}
