import type { Finding, Recognised } from '../../../domain/policy-import';
import type { Format } from './format';

/** Collection `policyDrafts`, `_id` depends on the file's bytes alone: the same file is one draft. */
export interface DraftDoc extends Recognised {
  _id: string;
  fileName: string;
  format: Format;
  bytes: number;
  state: 'proposed' | 'published';
  policyId: string | null;
  version: number | null;
  importedAt: number;
  importedBy: string;
}

/** Nothing has to be asked: the record's schema can be satisfied by what the document says. */
export const isComplete = (findings: readonly Finding[]): boolean => findings.every(({ level }) => level !== 'ask');
