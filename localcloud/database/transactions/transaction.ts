import type { Document } from '../document';

/** What one transaction has written and not yet committed. */
export interface PendingWrite {
  collection: string;
  key: string;
  document: Document | undefined;
}

/** An open transaction: it sees the commits up to `snapshot` and its own writes. */
export interface Transaction {
  readonly id: string;
  readonly snapshot: number;
  readonly writes: Map<string, PendingWrite>;
  readonly expiry: NodeJS.Timeout;
}

/** Identifies a document over all collections. */
export function lockKey(collection: string, key: string): string {
  return `${collection}\0${key}`;
}
