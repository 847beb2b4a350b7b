/** CloudBase's limits, enforced so that what works here works there. */
export const LIMITS = {
  /** Documents a `get` returns when it names no limit. */
  defaultGet: 100,
  /** Documents a `get` returns at most. */
  maximumGet: 1000,
  /** Documents an `aggregate` returns when no `$limit` says how many there are at its end. */
  defaultAggregate: 20,
  /** Documents an `aggregate` returns at most. */
  maximumAggregate: 10_000,
  /** Bytes of one document (here: of its Extended JSON text, which is a little longer than BSON). */
  documentBytes: 16 * 1024 * 1024,
  /** Bytes of one request. */
  requestBytes: 16 * 1024 * 1024,
  /** Bytes of what one document puts into one index. */
  indexBytes: 1024,
  /** Files of one call for addresses or deletion. */
  files: 50,
  /** Levels of nesting in a document. */
  depth: 100,
  /** How long a transaction may stay open, in milliseconds. */
  transactionMs: 30_000,
  /** How long a write outside of transactions waits for one that holds the document, in milliseconds. */
  lockWaitMs: 10_000,
} as const;
