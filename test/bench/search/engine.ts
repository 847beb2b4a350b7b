/** What is compared: an engine that makes a file when something is published, and answers in another process from that file. */
import type { PolicyRecord } from '../../../cloudfunctions/domain/policy';

export interface Place {
  policyId: string;
  articleId: string;
}

export interface Searcher {
  /** Places of the best ten, best first. */
  search: (query: string) => Place[];
  /** Puts in one more document; the next search finds it. */
  add: (record: PolicyRecord) => void;
}

export interface Engine {
  /** Writes the file that a fresh process starts from. */
  write: (records: readonly PolicyRecord[], file: string) => void;
  load: (file: string) => Searcher;
}

export const LIMIT = 10;
