import type { Document } from '../document';

/** One row to write; `document` undefined removes it. */
export interface Row {
  collection: string;
  key: string;
  document: Document | undefined;
}

/** Where documents outlive the process. */
export interface Store {
  /** Names of the collections that exist. */
  collections(): string[];
  /** Resolves when the collection is on disk. */
  createCollection(name: string): Promise<void>;
  /** All documents of a collection in the order of their first writing. */
  load(collection: string): Iterable<[key: string, document: Document]>;
  /** Resolves when all rows are on disk; they arrive together or not at all. Rejects when the disk refuses them: a later write tries anew. */
  write(rows: readonly Row[]): Promise<void>;
  /** `forget` is called, before any writer hears of it, when rows did not reach the disk: what was read before may be ahead of it. */
  onLost(forget: () => void): void;
  close(): Promise<void>;
}

/** Keeps nothing: for tests. */
export class MemoryStore implements Store {
  collections(): string[] {
    return [];
  }
  async createCollection(): Promise<void> {
    // the collection lives in memory only
  }
  load(): Iterable<[string, Document]> {
    return [];
  }
  async write(): Promise<void> {
    // the documents live in memory only
  }
  onLost(): void {
    // memory is all there is
  }
  async close(): Promise<void> {
    // nothing to release
  }
}
