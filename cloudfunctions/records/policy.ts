import type {
  AMOUNTS,
  BENEFIT_KINDS,
  FOUNDERS,
  INDUSTRIES,
  MARKERS,
  POLICY_KINDS,
  POLICY_LEVELS,
  POLICY_STATUSES,
  SIZES,
} from '../contract/lists';
import type { Recognised } from '../domain/policy-import';

type Of<List extends readonly string[]> = List[number];

/** What must hold of an enterprise, as data (domain/match decides it). Money in 分. */
type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { area: string[] }
  | { industry: Of<typeof INDUSTRIES>[] }
  | { size: Of<typeof SIZES>[] }
  | ({ amount: Of<typeof AMOUNTS> } & { [bound in 'atLeast' | 'above' | 'atMost' | 'below']?: number | undefined })
  | { marker: Of<typeof MARKERS> }
  | { founder: Of<typeof FOUNDERS> }
  | { farming: boolean }
  | { question: string; ask: string }
  | { judged: string };

/** Where something was read, who keeps it right, when somebody last looked and how sure it is; absent: nobody has said (of an item: as its policy). */
interface Upkeep {
  sourceAddress?: string | undefined;
  owner?: string | undefined;
  checkedDay?: string | null | undefined;
  checkNote?: string | undefined;
}

/** What can be had by a policy (R-POLICY 3), on the article that says so. */
interface PolicyItem extends Upkeep {
  reviewDay?: string | null | undefined;
  /** For persons, not for firms. */
  forPersons?: boolean | undefined;
  itemId: string;
  title: string;
  benefitKind: Of<typeof BENEFIT_KINDS>;
  summary: string;
  amount: { text: string; maxFen: number | null; quote: string } | null;
  conditions: string[];
  requirements: { text: string; clause: string; when: Condition | null }[];
  combinable: string;
  kind?: Of<typeof POLICY_KINDS> | undefined;
  citedDocNos: string[];
  audience: string;
  whereToApply: string;
  leadAgency: string | null;
  cooperatingAgencies: string[];
  articleId: string;
  clause: string;
  quote: string;
  deadline: string | null;
  deadlineDay: string | null;
}

/** What a policy says (R-POLICY 1). Days 'YYYY-MM-DD'; in a draft '' where one is not known yet. */
export interface PolicyContent extends Upkeep {
  /** Its articles are a summary, not its words. */
  summarised?: boolean | undefined;
  slug: string;
  title: string;
  docNo: string | null;
  docNoNote: string;
  issuers: string[];
  issuedDay: string;
  level: Of<typeof POLICY_LEVELS>;
  regionName: string;
  regionId: string | null;
  kinds: Of<typeof POLICY_KINDS>[];
  audience: string;
  effectiveDay: string | null;
  expiresDay: string | null;
  validityNote: string;
  reviewDay: string | null;
  status: Of<typeof POLICY_STATUSES>;
  articles: { articleId: string; number: string; heading: string; text: string; level: number }[];
  attachments: { title: string }[];
  cites: string[];
  /** What this document repeals: '《…》（文号） 自2023-06-01起'; absent: of before there was one. */
  repeals?: string[] | undefined;
  items: PolicyItem[];
}

/** Collection `policies`, `_id` = idOf('policy', slug): the version in force. Earlier ones are in `policyVersions`. */
export interface PolicyDoc extends PolicyContent {
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

/** Collection `policyInterpretations`, `_id` by the request that made it: 解读 of a policy, an item or an article (R-POLICY 5). */
export interface InterpretationDoc {
  _id: string;
  policyId: string;
  itemId: string | null;
  articleId: string | null;
  form: 'text' | 'qa' | 'video';
  title: string;
  body: string;
  question: string;
  videoUrl: string;
  author: string;
  day: string;
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
  proposal: PolicyContent;
  /** The title is the file's name, and nobody has looked yet: of another file with that name this is no version. */
  titleFromFile: boolean;
  /** How many findings ask, and the articles: for the list, which reads neither. */
  asks: number;
  articleCount: number;
  title: string;
  replaces: { policyId: string; version: number } | null;
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
