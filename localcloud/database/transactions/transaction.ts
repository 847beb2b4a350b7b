import type { Document } from '../document';
import { CloudBaseError } from '../errors';

/** What one transaction has written and not yet committed. */
export interface PendingWrite {
  collection: string;
  key: string;
  document: Document | undefined;
}

/** An open transaction: it sees the commits up to `snapshot`, which its first operation takes, and its own writes. */
export interface Transaction {
  readonly id: string;
  /** The invocation that began it; undefined for a process of one's own. */
  readonly owner: string | undefined;
  snapshot: number | undefined;
  readonly writes: Map<string, PendingWrite>;
  readonly expiry: NodeJS.Timeout;
}

/** Identifies a document over all collections. */
export function lockKey(collection: string, key: string): string {
  return `${collection}\0${key}`;
}

const CONTACT = 'Please check your request, but if the problem persists, contact us.';

/** What the platform answers when it does not know a transaction: it is over, aborted or older than 30 seconds. */
export const transactionOver = (): CloudBaseError =>
  new CloudBaseError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${CONTACT}`,
  );

/** What the platform answers to whoever comes second; the transaction is over then. */
export const transactionConflict = (): CloudBaseError =>
  new CloudBaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT}`,
  );
