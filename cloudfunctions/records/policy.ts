import type { Parsed } from '../contract';
import type { Recognised } from '../domain/policy-import';

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

/** Collection `policyVersions`, `_id` = `<policyId>#<version>`: what was in force before. */
export interface PolicyVersionDoc extends PolicyDoc {
  policyId: string;
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

/** Collection `policyKeys`: what a document is known by, its 文号 or its title, and the policies of that name, the last published first. */
export interface PolicyKey {
  _id: string;
  policyIds: string[];
}

type Interpretation = Omit<Parsed<'policy.saveInterpretation'>, 'interpretationId' | 'requestKey'>;

/** Collection `policyInterpretations`, `_id` by the request that made it: 解读 of a policy, an item or an article (R-POLICY 5). */
export interface InterpretationDoc extends Interpretation {
  _id: string;
  publishedAt: number;
}

/** Collection `policySynonyms`: words of one meaning, in normal form, added by the desk to those that the search has built in. */
export interface SynonymDoc {
  _id: string;
  words: string[];
  changedAt: number;
}

/** Collection `policyMisses`, `_id` = idOf('miss', query): a search that found nothing, without who searched or from where (R-POLICY 2). */
export interface MissDoc {
  _id: string;
  /** Normal form, with numbers of persons masked. */
  query: string;
  times: number;
  /** On its last day. */
  timesThatDay: number;
  lastDay: string;
  /** Days on which it was searched. */
  days: number;
  dismissed: boolean;
}

/** Collection `policyRequests`, `_id` = requestId(operation, user, key): the same request again does nothing. */
export interface PolicyRequestDoc {
  _id: string;
  policyId: string;
  at: number;
}

export type DraftProposal = Parsed<'policy.saveDraft'>['proposal'];

/**
 * Collection `policyDrafts`, `_id` depends on the file's bytes alone: the same file is one draft; of a revision on the policy: there is one of each.
 * Who worked on it is an id, never a name.
 */
export interface DraftDoc extends Pick<Recognised, 'paragraphs' | 'places' | 'agencies' | 'findings'> {
  _id: string;
  fileName: string;
  /** `published`: opened from what is published, there was no file. */
  format: 'docx' | 'pdf' | 'html' | 'txt' | 'published';
  bytes: number;
  state: 'proposed' | 'reviewed' | 'published' | 'discarded';
  /** Counts up with each saving. */
  revision: number;
  proposal: DraftProposal;
  /** The title is the file's name, and nobody has looked yet: of another file with that name this is no version. */
  titleFromFile: boolean;
  /** How many findings ask, and the articles: for the list, which reads neither. */
  asks: number;
  articleCount: number;
  title: string;
  replaces: { policyId: string; title: string; version: number } | null;
  /** The published version that a revision was opened from; absent: it came from a file. */
  revises?: { policyId: string; version: number };
  /** Of what was last sent for saving, so that the same sent again is known; absent: nothing has been. */
  savedHash?: string;
  policyId: string | null;
  version: number | null;
  importedAt: number;
  changedAt: number;
  changedBy: string;
}

/** Collection `policyUploads`, `_id` depends on the file id: the draft that an upload became. The upload itself is gone by then. */
export interface PolicyUploadDoc {
  _id: string;
  draftId: string;
}
