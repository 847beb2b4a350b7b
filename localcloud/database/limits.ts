/** CloudBase's limits, enforced so that what works here works there. */
export const LIMITS = {
  /** Documents a `get` returns when it names no limit. */
  defaultGet: 100,
  /** Documents a `get` returns at most. */
  maximumGet: 1000,
  /** Documents an `aggregate` returns when no stage limits it. */
  defaultAggregate: 20,
  /** Bytes of one document (here: of its Extended JSON text, which is a little longer than BSON). */
  documentBytes: 16 * 1024 * 1024,
  /** Levels of nesting in a document. */
  depth: 100,
  /** How long a transaction may stay open, in milliseconds. */
  transactionMs: 60_000,
  /** How long a write outside of transactions waits for one that holds the document, in milliseconds. */
  lockWaitMs: 10_000,
} as const;
